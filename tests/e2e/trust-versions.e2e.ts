/**
 * F23, F24: releases with another corpus on one profile. An older one after a newer starts, answers from its own corpus and
 * keeps the reader's settings; an open panel outlives the deletion of its database.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { type BrowserName, extensionDir } from '../../scripts/build-extension.ts';
import { storeState } from '../../scripts/stage/background.ts';
import { listingOf } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { paintedRanges, until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const SITE = { '/about.html': html('<p>雷军介绍了小米YU7。</p>') };
/** Firefox keeps what an extension stored although a test's extension is gone at every end of the browser. */
const PREFS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};
/** Slowest right answer, ms. */
const SLOWEST = 2000;
const NEWER = { version: '9.9.9', hash: 'feedfacecafebeef', word: 'a statement of the newer release' };
/** As a later release might keep them: a shape of its own, and a part that we do not know. */
const KEPT = { version: 2, marks: 'quiet', sites: { 'example.org': 'off' }, sparkles: { gold: 3 } };

interface Corpus {
  hash: string;
  claims: { about: string[]; statement: Record<string, string> }[];
}

/** The build as another release would be: version, hash of the corpus and what it says of the YU7 are others. */
function otherRelease(name: BrowserName, folder: string): string {
  const build = extensionDir(name, true);
  const corpusOf = (from: string) => JSON.parse(readFileSync(join(from, 'corpus.json'), 'utf8')) as Corpus;
  const { hash } = corpusOf(build);
  cpSync(build, folder, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\.js(?:on)?$/.test(one),
  ))
    writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replaceAll(hash, NEWER.hash));
  const corpus = corpusOf(folder);
  for (const { about, statement } of corpus.claims)
    if (about.includes('yu7')) for (const language of Object.keys(statement)) statement[language] = NEWER.word;
  writeFileSync(join(folder, 'corpus.json'), JSON.stringify(corpus));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: NEWER.version }));
  return folder;
}

interface Extension {
  runtime: { sendMessage(raw: unknown): Promise<unknown>; getManifest(): { version: string } };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
}
type World = Record<'browser' | 'chrome', Extension>;

/** What this release is and says: its version, the YU7's card, and how long that took, ms. */
function said(control: Page): Promise<{ version: string; card: string; took: number }> {
  return control.evaluate(async () => {
    const world = globalThis as unknown as World;
    const { runtime } = world.browser ?? world.chrome;
    const start = performance.now();
    const question = { verb: 'getCard', entity: 'yu7', measures: [], via: 'alias', rule: '' };
    const card = JSON.stringify(await runtime.sendMessage(question));
    return { version: runtime.getManifest().version, card, took: performance.now() - start };
  });
}
function settingsOf(control: Page): Promise<unknown> {
  return control.evaluate(async () => {
    const world = globalThis as unknown as World;
    return (await (world.browser ?? world.chrome).storage.local.get('settings')).settings;
  });
}
function databases(control: Page): Promise<string[]> {
  return control.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
}

describe.each(browsers)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), `counterpoint-versions-${name}-`));
  const newer = otherRelease(name, join(folder, 'newer'));
  const profile = join(folder, 'profile');
  let stage: Stage | undefined;
  const start = async (extension: string) => {
    await stage?.close();
    // Of an extension that is loaded from a folder Chromium (156) keeps the background of the last start, whatever the folder
    // holds by now; a store's update, up or down, registers it anew.
    rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
    stage = await openStage(name, SITE, { profile, prefs: PREFS, extension });
    const control = await stage.control();
    const first = await said(control);
    await until(async () => (await storeState(control))?.state === 'database', 'the database to be filled', 60_000);
    return { stage, control, first };
  };
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('a newer release, the older one after it, and the newer again: each says its own, and settings stay', async () => {
    const later = await start(newer);
    expect(later.first.version).toBe(NEWER.version);
    expect(later.first.card).toContain(NEWER.word);
    expect(await databases(later.control)).toEqual([expect.stringContaining(NEWER.hash)]);
    await later.control.evaluate((settings) => {
      const world = globalThis as unknown as World;
      return (world.browser ?? world.chrome).storage.local.set({ settings });
    }, KEPT);

    const older = await start(extensionDir(name, true));
    expect(older.first.version).not.toBe(NEWER.version);
    expect(older.first.card).toContain('YU7');
    expect(older.first.card).not.toContain(NEWER.word);
    expect(older.first.took).toBeLessThanOrEqual(SLOWEST);
    await until(async () => {
      const names = await databases(older.control);
      return names.length === 1 && names[0]?.includes(NEWER.hash) === false;
    }, 'the database of the other release to go');
    // What it knows holds: the page is read, and nothing is painted on it.
    const page = await older.stage.open('/about.html');
    expect((await listingOf(older.stage, page)).mentions.length).toBeGreaterThan(0);
    expect(await paintedRanges(page)).toEqual({});
    // And a change of its own loses nothing of what it does not know.
    const options = await older.stage.extensionPage('options.html');
    await until(() => options.evaluate(() => document.body.innerText.length > 100), 'the options to be drawn');
    expect(await settingsOf(older.control)).toMatchObject({
      marks: KEPT.marks,
      sites: KEPT.sites,
      sparkles: KEPT.sparkles,
    });

    const again = await start(newer);
    expect(again.first.card).toContain(NEWER.word);
    expect(again.first.took).toBeLessThanOrEqual(SLOWEST);
    expect(await settingsOf(again.control)).toMatchObject({
      marks: KEPT.marks,
      sites: KEPT.sites,
      sparkles: KEPT.sparkles,
    });
  });

  test('a panel that is open while another release deletes its database goes on, and blocks nothing', async () => {
    const { stage: current, control } = await start(extensionDir(name, true));
    await control.evaluate(() => {
      const world = globalThis as unknown as World;
      return (world.browser ?? world.chrome).storage.local.set({ settings: {} });
    });
    const page = await current.open('/about.html');
    await untilMarked(page);
    const panel = await current.panelFor(page, '/entity/yu7');
    const shows = (text: string) =>
      until(
        () => panel.evaluate((wanted) => document.body.innerText.includes(wanted), text),
        `the panel to show ${text}`,
      );
    await shows('YU7');
    const told = await control.evaluate(async () => {
      const events: string[] = [];
      for (const { name: one = '' } of await indexedDB.databases())
        await new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase(one);
          request.onblocked = () => events.push('blocked');
          request.onerror = () => resolve(void events.push('error'));
          request.onsuccess = () => resolve(void events.push('deleted'));
        });
      return events;
    });
    expect(told).toEqual(['deleted']);
    await panel.evaluate(() => {
      location.hash = '#/entity/lei-jun';
    });
    await shows('Lei Jun');
    expect((await said(control)).card).toContain('YU7');
  });
});
