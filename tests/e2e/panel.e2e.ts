/** Popup and side panel in both browsers: looked up, gone through by keyboard, read in three languages, and without a fault of axe. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSettings } from '../../scripts/stage/settings.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { axeFaults } from './axe.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const ARTICLE =
  '<!doctype html><meta charset="utf-8"><p>小米公布双11全渠道累计支付金额突破290亿元，雷军发言。小米YU7跑出687公里续航。</p>';
type Size = { width: number; height: number };
const SIZES: Size[] = [360, 400, 800].map((width) => ({ width, height: 800 }));
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
/** One of each screen. */
const ROUTES = [
  '/',
  '/entity/su7-ultra',
  '/entity/xiaomi/timeline',
  '/entity/su7/family',
  '/entity/xiaomi-auto/sources',
  '/claim/d11-005',
  '/claim/c-500k-deliv',
  '/source/dsb-double11-290yi',
  '/look-up?q=290%E4%BA%BF',
  '/nowhere',
];

/** Runs in a page: words that are drawn smaller than 12 px, the least that Chinese can be read at. */
const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasWords = (node: Node) => node instanceof Text && node.data.trim() !== '';
    return [...document.querySelectorAll('body *')]
      .filter((each) => [...each.childNodes].some(hasWords) && Number.parseFloat(getComputedStyle(each).fontSize) < 12)
      .map((each) => each.textContent ?? '');
  });

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let article: Page;
  let control: Page;
  beforeAll(async () => {
    stage = await openStage(name, { '/a.html': ARTICLE, '/log-in.html': `${ARTICLE}<input type="password">` });
    control = await stage.control();
    await set({ language: 'en' });
    article = await stage.open('/a.html');
    await untilMarked(article);
  });
  afterAll(() => stage?.close());

  const set = (settings: object) => storeSettings(control, settings);
  const text = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const untilText = (page: Page, selector: string, wanted: RegExp) =>
    until(async () => wanted.test(await text(page, selector)), `${wanted} in ${selector}`);
  const press = async (page: Page, selector: string, ...keys: ('Enter' | ' ' | 'ArrowDown')[]) => {
    await page.bringToFront();
    await page.focus(selector);
    for (const key of keys) await page.keyboard.press(key);
  };
  const hash = (page: Page) => page.evaluate(() => location.hash);
  const untilDrawn = (page: Page) =>
    until(() => page.evaluate(() => document.querySelector('main')?.ariaBusy === 'false'), 'the screen to be drawn');
  /** A plot comes a moment after its claim. */
  const untilPlotted = (page: Page) =>
    until(() => page.evaluate(() => document.querySelector('.plot-wait') === null), 'the plot');
  const goTo = async (page: Page, route: string) => {
    await page.evaluate(async (wanted) => {
      if (location.hash === `#${wanted}`) return;
      location.hash = wanted;
      // Our listener was there first, so that the screen is busy from here on.
      await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    }, route);
    await untilDrawn(page);
  };
  const panel = async (route: string, size?: Size) => {
    const page = await stage.panelFor(article, route, size);
    await untilDrawn(page);
    return page;
  };

  test('a page to log in is not read, and the popup says so', async () => {
    const page = await stage.open('/log-in.html');
    const popup = await stage.popupFor(page);
    await untilText(popup, '.state-title', /This page is not read/);
    await popup.close();
    await page.close();
  });

  test('the popup has the focus in its look-up box; a name is found and chosen by keyboard', async () => {
    const popup = await stage.popupFor(article);
    await untilText(popup, 'main', /mentions/);
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await popup.keyboard.type('leijun');
    await untilText(popup, '[role=option]', /Lei Jun/);
    await popup.keyboard.press('ArrowDown');
    expect(await text(popup, '[aria-selected=true]')).toMatch(/Lei Jun/);
    await popup.keyboard.press('Escape');
    await until(async () => (await text(popup, '[role=option]')) === '', 'the list to go');
    await popup.keyboard.type('(((');
    await untilText(popup, '.look-up [role=status]', /Nothing close enough/);
    await popup.close();
  });

  test('a name looked up in the panel opens; back, forward and the place on the screen are kept', async () => {
    const page = await panel('/');
    await page.bringToFront();
    await page.type('input[type=search]', '290亿');
    await untilText(page, '[role=option]', /29|290/);
    await page.keyboard.press('Enter');
    await until(async () => (await hash(page)).startsWith('#/claim/'), 'the claim to open');
    await until(() => page.evaluate(() => document.activeElement?.tagName === 'MAIN'), 'the focus on the screen');
    await page.type('input[type=search]', '小米汽车');
    await untilText(page, '[role=option]', /Xiaomi Auto/);
    await page.keyboard.press('Enter');
    await untilText(page, 'h1', /Xiaomi Auto/);
    await page.evaluate(() => window.scrollTo(0, 700));
    await until(() => page.evaluate(() => scrollY === 700), 'the screen to scroll');
    await page.evaluate(() => document.querySelector<HTMLElement>('.claim-statement a')?.click());
    await until(async () => (await hash(page)).startsWith('#/claim/'), 'a claim of the entity to open');
    await until(() => page.evaluate(() => scrollY === 0), 'the claim to start at the top');
    await press(page, 'nav button:nth-of-type(1)', 'Enter');
    await untilText(page, 'h1', /Xiaomi Auto/);
    // Lines far from the screen have guessed heights until they are seen: the place is kept by content, not by pixel.
    await until(() => page.evaluate(() => Math.abs(scrollY - 700) < 150), 'the place from before');
    expect(await page.evaluate(() => document.querySelectorAll('nav button:disabled').length)).toBe(0);
    await press(page, 'nav button:nth-of-type(2)', 'Enter');
    await until(async () => (await hash(page)).startsWith('#/claim/'), 'the claim again');
    expect(await page.evaluate(() => document.querySelectorAll('nav button:disabled').length)).toBe(1);
    await page.close();
  });

  test('claim, source and back to the claim are one click each', async () => {
    const page = await panel('/claim/d11-005');
    await until(() => page.evaluate(() => document.querySelector('.source-line a') !== null), 'a source');
    await press(page, '.source-line a', 'Enter');
    await untilText(page, 'main', /Claims it speaks on/);
    expect(await page.evaluate(() => document.querySelector('a[href="#/claim/d11-005"]') !== null)).toBe(true);
    await page.close();
  });

  test('an address that leads nowhere says so', async () => {
    for (const route of ['/entity/nothing-like-it', '/claim/none', '/source/none', '/<b>']) {
      const page = await panel(route);
      await untilText(page, 'main', /holds nothing under this address/);
      await page.close();
    }
  });

  test('the switch of a site stops the page and starts it again, and panel and popup say so', async () => {
    const popup = await stage.popupFor(article);
    const page = await panel('/');
    await article.bringToFront();
    await untilText(popup, '.state', /mentions/);
    await popup.bringToFront();
    await until(() => popup.evaluate(() => document.querySelector('[role=switch]') !== null), 'the switch');
    await press(popup, '[role=switch]', ' ');
    await article.bringToFront();
    await until(() => article.evaluate(() => CSS.highlights.size === 0), 'the marks to go');
    await untilText(page, '.state', /Not active here/);
    await press(popup, '[role=switch]', ' ');
    await article.bringToFront();
    await untilMarked(article);
    await untilText(page, '.state', /mentions/);
    await page.close();
    await popup.close();
  });

  test('another language and theme show at once on an open panel', async () => {
    const page = await panel('/claim/d11-005');
    await untilText(page, 'dt', /Value/);
    await set({ language: 'zh-Hant', theme: 'dark', textSize: 'larger' });
    await untilText(page, 'dt', /數值/);
    expect(
      await page.evaluate(() => [
        document.documentElement.lang,
        getComputedStyle(document.documentElement).fontSize,
        document.title,
      ]),
    ).toEqual(['zh-Hant', '18px', '旁證']);
    await page.close();
  });

  test.each(LANGUAGES)('no screen is wider than the panel, in %s', async (language) => {
    await set({ language, textSize: 'larger' });
    const page = await panel('/');
    const wide: string[] = [];
    for (const size of SIZES) {
      await page.setViewport(size);
      for (const route of ROUTES) {
        await goTo(page, route);
        await untilPlotted(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${route} at ${size.width}: ${over} px too wide`);
      }
    }
    expect(wide).toEqual([]);
    await page.close();
  });

  test.each([
    ['light', 'zh-Hans', 360],
    ['dark', 'en', 800],
    ['dark', 'zh-Hant', 400],
  ])('axe finds no fault on any screen, %s, in %s, %i px wide', async (theme, language, width) => {
    await set({ language, theme });
    const faults: string[] = [];
    for (const route of ROUTES) {
      const page = await panel(route, { width, height: 800 });
      await untilPlotted(page);
      faults.push(...(await smallTexts(page)).map((words) => `${route}: too small: ${words}`));
      faults.push(...(await axeFaults(page)).map((fault) => `${route}: ${fault}`));
      await page.close();
    }
    const popup = await stage.popupFor(article, { width, height: 600 });
    await untilText(popup, '.groups', /./);
    faults.push(...(await axeFaults(popup)).map((fault) => `popup: ${fault}`));
    await popup.type('input[type=search]', '雷军');
    await untilText(popup, '[role=option]', /雷军|雷軍|Lei Jun/);
    faults.push(...(await axeFaults(popup)).map((fault) => `popup looking up: ${fault}`));
    await popup.close();
    expect(faults).toEqual([]);
  });

  test('popup and panel ask nobody for anything', () => {
    expect([...new Set(stage.requests())]).toEqual(['/a.html', '/log-in.html']);
  });
});
