/** A page without a mention can notice nothing: no element, attribute, highlight, event, global, line, error or request, and no message leaves it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { listingOf } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

/** First in the head: notes all that a page can notice, by functions taken before anything else ran. */
const RECORDER = `<script>
window.seen = [];
window.names = Object.getOwnPropertyNames(window).length;
for (const type of ['message', 'error', 'unhandledrejection']) addEventListener(type, (event) => seen.push(type + ' ' + (event.message ?? event.data ?? event.reason)), true);
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) { seen.push('dispatch ' + event.type); return dispatch.call(this, event); };
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) { seen.push('attachShadow'); return attach.call(this, options); };
addEventListener('load', () => {
  new MutationObserver((records) => { for (const { type, target } of records) seen.push(type + ' on ' + target.nodeName); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
});
</script>`;

/** `isSilent`: holds no word that could be ours, so not even the background hears of it. */
const PAGES: Record<string, { body: string; isSilent: boolean; own?: string }> = {
  'a page on cooking': { isSilent: false, body: '<h1>一锅粥</h1><p>把小米洗净，加水熬四十分钟。黄小米更香。</p>' },
  'a page on other things': {
    isSilent: true,
    body: '<h1>Weather</h1><p>Rain in the north, 12 degrees; 290 trains were late.</p>',
  },
  'an empty page': { isSilent: true, body: '' },
  'a form': {
    isSilent: false,
    body: '<form><input name="parentNode"><textarea>小米YU7</textarea><div contenteditable>雷军</div></form>',
  },
  'a page that changes': {
    isSilent: true,
    own: 'childList on UL',
    body: `<ul id="list"></ul><script>
      let n = 0;
      const add = setInterval(() => {
        list.append(Object.assign(document.createElement("li"), { textContent: "行 " + ++n }));
        if (n === 20) clearInterval(add);
      }, 50)</script>`,
  },
};

interface Witness {
  seen: string[];
  names: number;
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    const pages = Object.entries(PAGES).map(([title, { body }], at) => [
      `/${at}.html`,
      html(body, `<title>${title}</title>${RECORDER}`),
    ]);
    stage = await openStage(name, { ...Object.fromEntries(pages), '/about.html': html(`<p>小米汽车</p>`, RECORDER) });
  });
  afterAll(() => stage?.close());

  /** What the page noticed by itself, apart from its own changes. */
  const witness = (page: Page) =>
    page.evaluate(() => {
      const { seen, names } = window as unknown as Witness;
      // `seen` and `names` are the recorder's own.
      return {
        seen,
        globals: Object.getOwnPropertyNames(window).length - names - 1,
        highlights: CSS.highlights.size,
        styles: document.adoptedStyleSheets.length,
      };
    });

  test.each(Object.entries(PAGES).map(([title, page], at) => ({ title, at, ...page })))(
    '$title',
    async ({ at, isSilent, own }) => {
      const page = await stage.open('/about.html');
      const noticed: string[] = [];
      page.on('console', (line) => noticed.push(`console ${line.text()}`));
      page.on('pageerror', (error) => noticed.push(`error ${error}`));
      page.on('request', (request) => {
        const { protocol, pathname } = new URL(request.url());
        // data: is no request to anybody; Firefox reports a font of its own in this way.
        if (protocol !== 'data:') noticed.push(pathname);
      });
      const path = `/${at}.html`;
      await page.goto(stage.origin + path, { waitUntil: 'load' });
      const { state, mentions, hash } = await listingOf(stage, page);
      // No hash: it never asked the background for its tables.
      expect({ state, mentions, asked: hash !== '' }).toEqual({ state: 'read', mentions: [], asked: !isSilent });
      const { seen, ...rest } = await witness(page);
      expect(seen.filter((line) => line !== own)).toEqual([]);
      expect(rest).toEqual({ globals: 0, highlights: 0, styles: 0 });
      expect(noticed.filter((line) => line !== path && line !== '/favicon.ico')).toEqual([]);
      await page.close();
    },
  );

  test('the recorder does notice: a page with a mention shows highlights, and still nothing else', async () => {
    const page = await stage.open('/about.html');
    await untilMarked(page);
    const { seen, highlights, ...rest } = await witness(page);
    expect(seen).toEqual([]);
    expect(highlights).toBeGreaterThan(0);
    expect(rest).toEqual({ globals: 0, styles: 0 });
    await page.close();
  });

  test('F29: a page that knows our address and all our files gets at none of them', async () => {
    const files = readdirSync(extensionDir(name, true), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => relative(extensionDir(name, true), join(one.parentPath, one.name)));
    expect(files.length).toBeGreaterThan(30);
    const page = await stage.open('/about.html');
    await untilMarked(page);
    const got = await page.evaluate(
      async (base, paths) => {
        const found: string[] = [];
        const load = (tag: 'img' | 'script', path: string) =>
          new Promise<boolean>((tell) => {
            const element = document.createElement(tag);
            element.onload = () => tell(true);
            element.onerror = () => tell(false);
            element.src = base + path;
            document.body.append(element);
          });
        for (const path of paths) {
          const isFetched = await fetch(base + path).then(
            () => true,
            () => false,
          );
          const isLoaded = /\.(png|svg)$/.test(path) && (await load('img', path));
          const isRun = /\.js$/.test(path) && (await load('script', path));
          if (isFetched || isLoaded || isRun) found.push(path);
        }
        return found;
      },
      stage.base,
      files,
    );
    expect(got).toEqual([]);
    await page.close();
  });

  test('a mention that comes later is still found', async () => {
    const page = await stage.open('/1.html');
    await listingOf(stage, page);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '雷军介绍了小米YU7。';
      document.body.append(late);
    });
    expect(Object.values(await untilMarked(page)).some((size) => size > 0)).toBe(true);
    await page.close();
  });
});
