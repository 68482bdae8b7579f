/** Nothing leaves and nothing can be probed: connections and our own files, seen from a page and from inside. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../scripts/stage/site.ts';
import { untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const ABOUT = '<h1>小米YU7</h1><p>雷军介绍了小米YU7。</p>';

/** Thirty addresses inside the package that a page might try. */
const INSIDE = [
  ...[
    'manifest.json',
    'page.js',
    'marks.css',
    'background.js',
    'corpus.json',
    'page-pack.json',
    'card-words.json',
    'names.json',
  ],
  ...['popup.html', 'sidepanel.html', 'options.html', 'welcome.html', 'popup.html?tab=1', 'sidepanel.html#/'],
  ...[16, 32, 48, 128].map((size) => `icon/${size}.png`),
  ...['en', 'zh_CN', 'zh_TW'].map((language) => `_locales/${language}/messages.json`),
  ...['', 'index.html', 'chunks/', 'assets/', 'assets/popup.css', 'chunks/popup.js', 'content-scripts/content.js'],
  ...['_generated_background_page.html', 'favicon.ico', 'icon.svg'],
];

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { '/about.html': html(ABOUT) });
  });
  afterAll(() => stage?.close());

  test(`a page learns nothing by asking for ${INSIDE.length} files of the package`, async () => {
    expect(INSIDE.length).toBeGreaterThanOrEqual(30);
    const page = await stage.open('/about.html');
    await untilMarked(page);
    expect(
      await page.evaluate(
        probe,
        INSIDE.map((path) => stage.base + path),
      ),
    ).toEqual([]);
    // The probe can succeed: a file of the page's own site.
    expect(await page.evaluate(probe, [`${stage.origin}/about.html`])).toEqual([`fetch ${stage.origin}/about.html`]);
    await page.close();
  });

  test('a page cannot speak to the extension', async () => {
    const page = await stage.open('/about.html');
    await untilMarked(page);
    const reached = await page.evaluate((id) => {
      const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime?: { sendMessage?: unknown } }>;
      const send = world.chrome?.runtime?.sendMessage ?? world.browser?.runtime?.sendMessage;
      if (typeof send !== 'function') return 'no way to send';
      return new Promise((resolve) => {
        send(id, { verb: 'getPagePack' }, (answer: unknown) =>
          resolve(answer === undefined ? 'no answer' : 'answered'),
        );
      });
    }, new URL(stage.base).hostname);
    expect(['no way to send', 'no answer']).toContain(reached);
    await page.close();
  });

  test("the extension's own rules forbid it every connection", async () => {
    const control = await stage.control();
    const before = stage.requests().length;
    const tried = await control.evaluate(async (address) => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => 'sent',
          () => 'refused',
        );
      return [
        await outcome(fetch(`${address}/leak-fetch`)),
        await outcome(fetch(`${address}/leak-mode`, { mode: 'no-cors' })),
        await outcome(
          new Promise((resolve, reject) => {
            const image = Object.assign(new Image(), { onload: resolve, onerror: reject });
            image.src = `${address}/leak-image`;
          }),
        ),
        await outcome(
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${address.replace('http', 'ws')}/leak-socket`);
            Object.assign(socket, { onopen: resolve, onerror: reject });
          }),
        ),
        await outcome(
          new Promise((resolve, reject) => {
            const script = Object.assign(document.createElement('script'), { onload: resolve, onerror: reject });
            script.src = `${address}/leak-script.js`;
            document.head.append(script);
          }),
        ),
      ];
    }, stage.origin);
    expect(tried).toEqual(tried.map(() => 'refused'));
    await control.evaluate((address) => void navigator.sendBeacon(`${address}/leak-beacon`), stage.origin);
    expect(stage.requests().slice(before)).toEqual([]);
  });
});

/** Runs in a page: which of these addresses gave it anything, by fetch, script, style, image or frame. */
async function probe(addresses: string[]): Promise<string[]> {
  const reached: string[] = [];
  const element = (tag: 'img' | 'script' | 'link', address: string) =>
    new Promise<void>((resolve) => {
      const node = document.createElement(tag);
      const done = () => {
        node.remove();
        resolve();
      };
      node.onload = () => {
        reached.push(`${tag} ${address}`);
        done();
      };
      node.onerror = done;
      if (node instanceof HTMLLinkElement) Object.assign(node, { rel: 'stylesheet', href: address });
      else node.src = address;
      document.head.append(node);
    });
  for (const address of addresses) {
    await fetch(address).then(
      () => reached.push(`fetch ${address}`),
      () => {},
    );
    if (address.startsWith(location.origin)) continue;
    for (const tag of ['img', 'script', 'link'] as const) await element(tag, address);
  }
  return reached;
}
