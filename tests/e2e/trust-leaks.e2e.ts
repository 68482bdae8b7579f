/** Nothing leaves, nothing stays, nothing can be probed: requests, stored content and our own files, seen from a page and from inside. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingOf } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { fuzzPage } from './page-fuzz.ts';

const PAGES = 50;
const ABOUT = '<h1>小米YU7</h1><p>雷军介绍了小米YU7。</p>';

/** Thirty addresses inside the package that a page might try. */
const INSIDE = [
  ...['manifest.json', 'page.js', 'marks.css', 'background.js', 'corpus.json', 'page-pack.json', 'names.json'],
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

  test(`${PAGES} pages with a sentinel each: no request but for themselves, and no sentinel in any storage of ours`, async () => {
    const sentinels = Array.from({ length: PAGES }, (_, seed) => `sentinel${name}${seed * 7919 + 13}x`);
    const page = await stage.open('/about.html');
    const control = await stage.control();
    const before = stage.requests().length;
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(stage.origin))
        outside.push(request.url());
    });
    let marked = 0;
    for (const [seed, sentinel] of sentinels.entries()) {
      const body = fuzzPage(seed, true).replace(/<body[^>]*>/, (tag) => `${tag}<p>${sentinel} 小米YU7 ${sentinel}</p>`);
      stage.add({ [`/${seed}.html`]: body.includes(sentinel) ? body : `${body}<p>${sentinel} 小米YU7</p>` });
      await page.goto(`${stage.origin}/${seed}.html`, { waitUntil: 'domcontentloaded' });
      const listing = await listingOf(stage, page);
      expect(JSON.stringify(listing)).not.toContain(sentinel);
      if (listing.mentions.length > 0) marked += 1;
    }
    expect(marked).toBeGreaterThan(PAGES / 2);
    expect(outside).toEqual([]);
    const asked = new Set(
      stage
        .requests()
        .slice(before)
        .map((path) => path.split('?')[0]),
    );
    for (const path of asked) expect(path).toMatch(/^\/\d+\.html$/);
    const kept = await everythingKept(control);
    expect(kept).toContain('zh-Hans');
    expect(sentinels.filter((sentinel) => kept.includes(sentinel))).toEqual([]);
    await page.close();
  }, 300_000);
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

/** All that the extension keeps, as one text: its storage areas, the badge, every database of its origin. */
function everythingKept(control: Page): Promise<string> {
  return control.evaluate(async () => {
    const world = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: Record<string, { get(keys: null): Promise<object> }>; tabs: { query(of: object): Promise<object[]> } }
    >;
    const { storage, tabs } = world.browser ?? world.chrome;
    const parts: unknown[] = [await storage.local?.get(null), await storage.session?.get(null), { ...localStorage }];
    parts.push((await tabs.query({})).map((tab) => Object.keys(tab)));
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const table of database.objectStoreNames)
        parts.push(
          await new Promise((resolve) => {
            const all = database.transaction(table).objectStore(table).getAll();
            all.onsuccess = () => resolve(all.result);
          }),
        );
      database.close();
    }
    for (const name of await caches.keys()) parts.push(name);
    return JSON.stringify(parts);
  });
}
