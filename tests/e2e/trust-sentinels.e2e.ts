/**
 * F04: 1,000 words that exist nowhere else, twenty on each of fifty pages and each in another kind of place. None of them is
 * found anywhere but in its tab: not in a message, a database, a storage area, a file of the profile, a badge, an address, a
 * popup or a panel; and nothing is asked of any server but for the pages themselves.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingOf, restOn, untilCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { fuzzPage } from './page-fuzz.ts';
import { clickInCard } from './page-tools.ts';

const PAGES = 50;
/** Every so many pages a reader opens the card, the popup and the panel. */
const EVERY = 10;
const SEED = Number(process.env.COUNTERPOINT_SEED ?? 20251126);

/** Where a word can stand; the last three are in the address and in the selection. */
const PLACES: ((word: string) => string)[] = [
  (word) => `<p>${word} 小米YU7</p>`,
  (word) => `<p>小米YU7 ${word}</p>`,
  (word) => `<p>雷军在${word}介绍了小米YU7的续航687公里。</p>`,
  (word) => `<p>小米<b title="${word}">YU7</b></p>`,
  (word) => `<img alt="小米YU7 ${word}">`,
  (word) => `<p aria-label="${word}" data-text="${word}">小米SU7</p>`,
  (word) => `<a href="?${word}">小米YU7</a>`,
  (word) => `<input value="小米YU7 ${word}">`,
  (word) => `<textarea>小米YU7 ${word}</textarea>`,
  (word) => `<div contenteditable>小米YU7 ${word}</div>`,
  (word) => `<!-- 小米YU7 ${word} -->`,
  (word) => `<div hidden>小米YU7 ${word}</div>`,
  (word) => `<div><template shadowrootmode="open"><p>小米YU7 ${word}</p></template></div>`,
  (word) => `<iframe srcdoc="<p>小米YU7 ${word}</p>"></iframe>`,
  (word) => `<script type="application/json">{"小米YU7":"${word}"}</script>`,
  (word) => `<title>${word} 小米YU7</title>`,
  (word) => `<p>Xiaomi ${word} Pro 发布</p>`,
  (word) => `<p id="selected">小米YU7 ${word} 687公里</p>`,
];
const PER_PAGE = PLACES.length + 2;

/** The words of one page, and the page with them; two are for its address. */
function sentinelPage(name: string, at: number): { words: string[]; path: string; body: string } {
  const words = Array.from({ length: PER_PAGE }, (_, place) => `sentinel${name}${at}q${place}z`);
  const parts = PLACES.map((put, place) => put(words[place] ?? ''));
  const select = `<script>getSelection().selectAllChildren(document.getElementById('selected'))</script>`;
  const [query = '', hash = ''] = words.slice(PLACES.length);
  return {
    words,
    path: `/page-${at}.html?q=${query}#${hash}`,
    // What a reader opens things from is whole; what is malformed may hide its own words.
    body:
      at % EVERY === 0
        ? html(parts.join('\n') + select)
        : fuzzPage(SEED + at, true).replace('<body>', `<body>${parts.join('\n')}${select}`),
  };
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { '/about.html': html('<p>小米YU7</p>') });
  });
  afterAll(() => stage?.close());

  test(`${PAGES * PER_PAGE} words on ${PAGES} pages (seed ${SEED}), none found outside its tab`, async () => {
    expect(PAGES * PER_PAGE).toBe(1000);
    const control = await stage.control();
    await listen(control);
    const page = await stage.open('/about.html');
    const before = stage.requests().length;
    const seen: Record<string, string> = {};
    let marked = 0;
    for (let at = 0; at < PAGES; at++) {
      const { words, path, body } = sentinelPage(name, at);
      stage.add({ [path.replace(/\?.*/, '')]: body });
      await page.goto(stage.origin + path, { waitUntil: 'domcontentloaded' });
      const listing = await listingOf(stage, page);
      seen[`listing ${at}`] = JSON.stringify(listing);
      if (listing.mentions.length > 0) marked += 1;
      seen[`button ${at}`] = await buttonOf(control, await stage.tabId(page));
      // Not `documentElement`, which a field of that name may stand in for.
      const there = await page.evaluate(
        () => new XMLSerializer().serializeToString(document) + location.href + getSelection(),
      );
      // Shadow roots are left out of it; everything else is there as it was put.
      expect(words.filter((word) => !there.includes(word)).length).toBeLessThanOrEqual(1);
      if (at % EVERY === 0) Object.assign(seen, await read(page, at));
    }
    expect(marked).toBeGreaterThan(PAGES / 2);
    const asked = new Set(stage.requests().slice(before));
    expect([...asked].filter((path) => !/^\/page-\d+\.html\?/.test(path))).toEqual([]);

    const messages = await heard(control);
    expect(messages).toContain('setCount');
    expect(messages).toContain('getCard');
    seen.messages = messages;
    seen.kept = await everythingKept(control);
    expect(seen.kept).toContain('zh-Hans');
    const files = storedFiles(stage);
    expect(files.length).toBeGreaterThan(0);
    const places = [
      ...Object.entries(seen),
      ...files.map((path): [string, string] => [path, readFileSync(path, 'latin1')]),
    ];
    // One for all words: what any of them would be found by, in one byte or two a letter.
    const trace = new RegExp(`sentinel${name}|${[...`sentinel${name}`].join('\\0')}`);
    expect(places.filter(([, text]) => trace.test(text)).map(([place]) => place)).toEqual([]);
    await page.close();
  }, 300_000);

  /** What a reader opens from a page: the card, what its buttons lead to, the popup, the panel. */
  async function read(page: Page, at: number): Promise<Record<string, string>> {
    const known = new Set(await stage.browser.pages());
    const lists = (one: Page) =>
      until(() => one.evaluate(() => document.body.innerText.includes('YU7')), 'a list with the mention');
    await untilMarked(page);
    // One after the other: a page of ours draws nothing while another hides it.
    await lists(await stage.popupFor(page));
    await lists(await stage.panelFor(page));
    await page.bringToFront();
    await restOn(page, 'YU7');
    await untilCard(page);
    await clickInCard(page, '[data-act="panel"]');
    await page.bringToFront();
    await page.evaluate(() => {
      for (const { shadowRoot } of document.querySelectorAll('html > *, dialog > *'))
        for (const details of shadowRoot?.querySelectorAll('details') ?? []) {
          details.open = true;
          details.querySelector('[data-act="hide-elsewhere"]')?.scrollIntoView({ block: 'nearest' });
        }
    });
    await clickInCard(page, '[data-act="hide-elsewhere"]');
    await until(async () => {
      const pages = await stage.browser.pages();
      const addresses = await Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => '')));
      return addresses.some((address) => address.includes('options.html#/hide'));
    }, 'the question in a tab');
    const texts: Record<string, string> = {};
    for (const one of await stage.browser.pages()) {
      if (known.has(one)) continue;
      const { address, text } = await one.evaluate(() => ({
        address: location.href,
        text: document.documentElement.outerHTML + document.title,
      }));
      texts[`${address} from page ${at}`] = address + text;
      await one.close();
    }
    return texts;
  }
});

/** Lets a page of the extension take down every message that is sent inside the extension. */
async function listen(control: Page): Promise<void> {
  await control.evaluate(() => {
    type Runtime = { onMessage: { addListener(listen: (raw: unknown, sender: { url?: string }) => void): void } };
    const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime: Runtime }>;
    const list: string[] = [];
    Object.assign(globalThis, { heard: list });
    // Not who sent it: a sender's address is the browser's doing, and stays with the receiver.
    (world.browser ?? world.chrome).runtime.onMessage.addListener((raw) => void list.push(JSON.stringify(raw)));
  });
}
function heard(control: Page): Promise<string> {
  return control.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));
}

/** Badge and title of the toolbar's button for a tab. */
function buttonOf(control: Page, tabId: number): Promise<string> {
  return control.evaluate(async (id) => {
    type Action = Record<'getBadgeText' | 'getTitle' | 'getPopup', (of: { tabId: number }) => Promise<string>>;
    const world = globalThis as unknown as Record<'browser' | 'chrome', { action: Action }>;
    const { action } = world.browser ?? world.chrome;
    const of = { tabId: id };
    return [await action.getBadgeText(of), await action.getTitle(of), await action.getPopup(of)].join('\n');
  }, tabId);
}

/** All that the extension keeps, as one text: its storage areas, every database and cache of its origin. */
function everythingKept(control: Page): Promise<string> {
  return control.evaluate(async () => {
    const world = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: Record<string, { get(keys: null): Promise<object> }> }
    >;
    const { storage } = world.browser ?? world.chrome;
    const parts: unknown[] = [await storage.local?.get(null), await storage.session?.get(null)];
    parts.push({ ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys());
    for await (const file of (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string, unknown]>)
      parts.push(file[0]);
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
    return JSON.stringify(parts);
  });
}

/** Files in which the browser keeps what belongs to extensions; pages' own storage and the history are not ours. */
function storedFiles(stage: Stage): string[] {
  const folders =
    stage.name === 'firefox'
      ? ['storage/default', 'browser-extension-data', 'extension-store', 'extension-store-menus']
      : ['IndexedDB', 'Local Extension Settings', 'Sync Extension Settings', 'Extension State', 'Extension Rules'].map(
          (folder) => join('Default', folder),
        );
  return folders
    .map((folder) => join(stage.profile, folder))
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !path.includes('http+++') && !path.includes('http_')),
    );
}
