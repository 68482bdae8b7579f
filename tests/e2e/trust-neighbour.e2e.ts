/** F28: another extension speaks to ours and gets no answer; it cannot even tell whether ours is there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptForGood } from '../../scripts/stage/background.ts';
import { FIREFOX_UUID } from '../../scripts/stage/launch.ts';
import { html } from '../../scripts/stage/site.ts';
import { untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const OURS = { id: 'counterpoint@counterpoint.example', uuid: FIREFOX_UUID };
/** Two more: one that asks, and one that listens to strangers, which shows that asking can succeed. */
const ASKER = { id: 'asker@neighbour.example', uuid: '0d5c2a11-9f7e-4b57-8c11-2f1b6a3d4e01' };
const LISTENER = { id: 'listener@neighbour.example', uuid: '0d5c2a11-9f7e-4b57-8c11-2f1b6a3d4e02' };
const NOBODY = { chromium: 'a'.repeat(32), firefox: 'nobody@neighbour.example' };

const BACKGROUND = `
  const api = globalThis.browser ?? chrome;
  const heard = [];
  api.runtime.onMessageExternal.addListener((message, sender, respond) => { heard.push(message); respond('heard'); });
  api.runtime.onConnectExternal.addListener((port) => port.postMessage('welcome'));
  api.runtime.onMessage.addListener((message, sender, respond) => respond(heard));
`;

/** Writes a tiny extension of our own into a folder. */
function writeExtension(folder: string, id: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: id,
    version: '1',
    // Each browser takes its own and passes over the other's.
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>neighbour</title><p>neighbour</p>');
  return folder;
}

const MESSAGES = [
  ...['getPagePack', 'openPanel', 'eraseAll', 'listMentions', 'settingsChanged'].map((verb) => ({ verb })),
  { verb: 'getCard', entity: 'yu7', measures: [], via: 'alias', rule: '' },
  { verb: 'openPanel', route: '/entity/yu7' },
  { verb: 'setCount', mentions: 1, differs: 1 },
  { verb: 'confirmHide', entity: 'yu7', alias: '小米YU7' },
  // Nothing empty: Firefox would take it for options, and the id for a message to oneself.
  ...['ping', 7, { verb: null }],
];

interface Port {
  onMessage: { addListener(listen: (message: unknown) => void): void };
  onDisconnect: { addListener(listen: (port: { error?: { message: string } }) => void): void };
}
interface Runtime {
  lastError?: { message: string };
  sendMessage(id: string, message: unknown): Promise<unknown>;
  connect(id: string): Port;
}

/** Runs in the neighbour's page: what comes back from messages and from a connection. */
function approach(page: Page, id: string): Promise<string[]> {
  return page.evaluate(
    async (to, messages) => {
      const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime: Runtime }>;
      const { runtime } = world.browser ?? world.chrome;
      const came: string[] = [];
      for (const message of messages) {
        const outcome = await runtime.sendMessage(to, message).catch((error: Error) => `refused: ${error.message}`);
        came.push(`sent: ${JSON.stringify(outcome)}`);
      }
      came.push(
        await new Promise<string>((resolve) => {
          const port = runtime.connect(to);
          port.onMessage.addListener((message) => resolve(`connected: ${JSON.stringify(message)}`));
          port.onDisconnect.addListener(({ error }) =>
            resolve(`refused: ${error?.message ?? runtime.lastError?.message ?? 'without a word'}`),
          );
        }),
      );
      // An id of one's own in place of the other's: what is left is what can be learned.
      return came.map((line) => line.replaceAll(to, 'ID'));
    },
    id,
    MESSAGES,
  );
}

describe.each(browsers)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), `counterpoint-neighbour-${name}-`));
  let stage: Stage;
  let neighbour: Page;
  let listener = '';
  beforeAll(async () => {
    const uuids = Object.fromEntries([OURS, ASKER, LISTENER].map(({ id, uuid }) => [id, uuid]));
    stage = await openStage(
      name,
      { '/about.html': html('<p>雷军介绍了小米YU7。</p>') },
      { prefs: { 'extensions.webextensions.uuids': JSON.stringify(uuids) } },
    );
    const asker = await stage.browser.installExtension(writeExtension(join(folder, 'asker'), ASKER.id));
    listener = await stage.browser.installExtension(writeExtension(join(folder, 'listener'), LISTENER.id));
    neighbour = await stage.open(
      name === 'firefox' ? `moz-extension://${ASKER.uuid}/page.html` : `chrome-extension://${asker}/page.html`,
    );
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an extension that listens to strangers is heard: the neighbour can ask', async () => {
    expect(await approach(neighbour, listener)).toEqual([
      ...MESSAGES.map(() => 'sent: "heard"'),
      'connected: "welcome"',
    ]);
  });

  test('ours gives what an extension gives that is not there, and does nothing', async () => {
    const control = await stage.control();
    const before = await keptForGood(control);
    const pages = (await stage.browser.pages()).length;
    const ours = name === 'firefox' ? OURS.id : new URL(stage.base).hostname;
    const came = await approach(neighbour, ours);
    expect(came.filter((line) => !line.includes('refused'))).toEqual([]);
    expect(came).toEqual(await approach(neighbour, NOBODY[name]));
    expect(await keptForGood(control)).toBe(before);
    expect((await stage.browser.pages()).length).toBe(pages);
  });

  test('ours gives the neighbour no file, and tells it nothing of pages', async () => {
    const page = await stage.open('/about.html');
    await untilMarked(page);
    const files = ['manifest.json', 'corpus.json', 'page.js', 'icon/16.png', 'popup.html'];
    const reached = await neighbour.evaluate(
      async (addresses) => {
        const got: string[] = [];
        for (const address of addresses)
          await fetch(address).then(
            () => got.push(address),
            () => {},
          );
        const world = globalThis as unknown as Record<
          'browser' | 'chrome',
          { runtime: { sendMessage(ask: string): Promise<unknown> } }
        >;
        return { got, heard: await (world.browser ?? world.chrome).runtime.sendMessage('what was heard?') };
      },
      files.map((file) => stage.base + file),
    );
    expect(reached).toEqual({ got: [], heard: [] });
    await page.close();
  });
});
