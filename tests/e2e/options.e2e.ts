/** Options and welcome page in both browsers: every change is kept, nothing is changed unasked, and all of it works without a mouse. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { type Stored, storedSettings, storeSettings } from '../../scripts/stage/settings.ts';
import { paintedRanges, until, untilMarked } from '../../scripts/stage/until.ts';
import { axeFaults } from './axe.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { cardBox } from './page-tools.ts';
import { openOptions, press, untilText, WIDE } from './screen-tools.ts';

const ARTICLE = '<!doctype html><meta charset="utf-8"><p>小米公布双11累计支付金额突破290亿元，雷军发言。</p>';
const NARROW = { width: 360, height: 800 };

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let control: Page;
  beforeAll(async () => {
    stage = await openStage(name, { '/a.html': ARTICLE });
    control = await stage.control();
  });
  afterAll(() => stage?.close());
  beforeEach(() => storeSettings(control, { language: 'en' }));

  const untilStored = (check: (settings: Stored) => boolean, what: string) =>
    until(async () => check(await storedSettings(control)), what);

  test('another language speaks at once, here and on a page that is open already', async () => {
    const welcome = await openOptions(stage, 'welcome.html');
    const page = await openOptions(stage, 'options.html');
    await untilText(page, 'h1', 'Options');
    await press(page, '简体中文', ' ');
    await untilText(page, 'h1', '选项');
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'zh-Hans',
      '选项 · 旁证',
    ]);
    await press(page, '简体中文', 'ArrowDown');
    await untilText(page, 'h1', '選項');
    await untilStored(({ language }) => language === 'zh-Hant', 'the language to be kept');
    await untilText(welcome, '#does h2', '它做什麼');
    await page.close();
    await welcome.close();
    const again = await openOptions(stage, 'options.html');
    await untilText(again, '#look h2', '外觀');
    await again.close();
  });

  test('appearance is kept and shown at once', async () => {
    const page = await openOptions(stage, 'options.html');
    await press(page, 'Dark', ' ');
    await press(page, 'Larger', ' ');
    await press(page, 'Subtle', ' ');
    await press(page, 'Show the number', ' ');
    await untilStored(
      ({ theme, textSize, marks, badge }) =>
        theme === 'dark' && textSize === 'larger' && marks === 'subtle' && badge === false,
      'four changes',
    );
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      theme: 'dark',
      text: 'larger',
    });
    await page.close();
  });

  test('“not this one” writes nothing before the reader agrees; then the mark goes, and undo brings it back', async () => {
    const article = await stage.open('/a.html');
    const before = await untilMarked(article);
    const count = (marks: Record<string, number>) => Object.values(marks).reduce((sum, size) => sum + size, 0);
    const site = await article.evaluate(() => location.hostname);
    const query = new URLSearchParams({ entity: 'lei-jun', alias: '雷军', site });
    const page = await openOptions(stage, `options.html#/hide?${query}`);
    await untilText(page, 'h2', 'Stop marking Lei Jun?');
    expect((await storedSettings(control)).hidden ?? []).toEqual([]);
    await press(page, 'Lei Jun in every form', ' ');
    expect((await storedSettings(control)).hidden ?? []).toEqual([]);
    await press(page, 'Stop marking', 'Enter');
    await untilStored(({ hidden }) => hidden?.length === 1, 'the entry');
    expect((await storedSettings(control)).hidden).toEqual([{ entity: 'lei-jun', site }]);
    await article.bringToFront();
    await until(async () => count(await paintedRanges(article)) === count(before) - 1, 'one mark less');
    await press(page, 'Undo', 'Enter');
    await untilStored(({ hidden }) => hidden.length === 0, 'no entry');
    await article.bringToFront();
    await until(async () => count(await paintedRanges(article)) === count(before), 'the mark again');
    await article.close();
    await page.close();
  });

  test('“elsewhere” on a card opens the question, and the reader answers it there', async () => {
    const article = await stage.open('/a.html');
    await restOn(article, '雷军');
    await untilCard(article);
    await article.evaluate(() => {
      const roots = [...document.querySelectorAll('html > *, dialog > *')].map((host) => host.shadowRoot);
      const button = roots.map((root) => root?.querySelector('[data-act="hide-elsewhere"]')).find(Boolean);
      const details = button?.closest('details');
      if (details) details.open = true;
      button?.scrollIntoView({ block: 'nearest' });
    });
    const box = await until(() => cardBox(article, '[data-act="hide-elsewhere"]'), 'the button');
    await article.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const asked = await until(async () => {
      for (const one of await stage.browser.pages())
        if ((await one.evaluate(() => location.hash).catch(() => '')).startsWith('#/hide?')) return one;
      return null;
    }, 'the question in a tab');
    await untilText(asked, 'h2', 'Stop marking Lei Jun?');
    expect((await storedSettings(control)).hidden ?? []).toEqual([]);
    await press(asked, 'On all sites', ' ');
    await press(asked, 'Stop marking', 'Enter');
    await untilStored(({ hidden }) => hidden?.length === 1, 'the entry');
    expect((await storedSettings(control)).hidden).toEqual([{ entity: 'lei-jun', alias: '雷军' }]);
    await asked.close();
    await article.close();
  });

  test('cancelling changes nothing, and an address that names nothing offers nothing', async () => {
    const page = await openOptions(stage, 'options.html#/hide?entity=su7&alias=SU7&site=news.example');
    await press(page, 'Cancel', 'Enter');
    await untilText(page, '#hidden', 'No mark has been dismissed');
    expect((await storedSettings(control)).hidden ?? []).toEqual([]);
    await page.close();
    const forged = await stage.extensionPage('options.html#/hide?entity=%3Cimg%3E&alias=x&site=y', WIDE);
    await untilText(forged, 'main', 'names nothing in the corpus');
    expect(await forged.evaluate(() => document.querySelectorAll('main button, main img').length)).toBe(0);
    await forged.close();
  });

  test('a dismissed mark can be marked again, and that can be undone', async () => {
    await storeSettings(control, { language: 'en', hidden: [{ entity: 'su7' }, { entity: 'xiaomi', alias: '小米' }] });
    const page = await openOptions(stage, 'options.html');
    await untilText(page, '#hidden', 'the form “小米” · everywhere');
    await press(page, 'Mark again: Xiaomi SU7', 'Enter');
    await untilStored(({ hidden }) => hidden.length === 1, 'one entry less');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hidden-title');
    await press(page, 'Undo', 'Enter');
    await untilStored(({ hidden }) => hidden.length === 2, 'both entries');
    expect((await storedSettings(control)).hidden[0]).toEqual({ entity: 'su7' });
    await page.close();
  });

  test('sites are added, switched and removed; allow-only leaves every other site unread', async () => {
    const article = await stage.open('/a.html');
    await untilMarked(article);
    const site = await article.evaluate(() => location.hostname);
    const page = await openOptions(stage, 'options.html');
    await press(page, 'Work only on sites', ' ');
    await untilStored(({ allowOnly }) => allowOnly === true, 'allow-only');
    await article.bringToFront();
    await until(async () => Object.values(await paintedRanges(article)).every((size) => size === 0), 'no marks');
    await page.bringToFront();
    await page.focus('form input');
    await page.keyboard.type('not a host');
    await page.keyboard.press('Enter');
    await untilText(page, 'form', 'not the address');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('form input')?.select());
    await page.keyboard.type(`http://${site}/a.html?x=1`);
    await page.keyboard.press('Enter');
    await untilStored(({ sites }) => sites?.[site] === 'on', 'the site');
    await untilMarked(article);
    await press(page, `On for ${site}`, ' ');
    await untilStored(({ sites }) => sites[site] === 'off', 'the site off');
    await press(page, `Remove the setting of ${site}`, 'Enter');
    await untilStored(({ sites }) => Object.keys(sites).length === 0, 'no site');
    await article.close();
    await page.close();
  });

  test('keys, permissions, corpus and its place are those of this browser', async () => {
    const page = await openOptions(stage, 'options.html');
    await untilText(page, '#shortcuts', /Next mention.*side panel/);
    // The browser took every wish: one that it keeps for itself would be dropped in silence.
    expect(
      await page.evaluate(() => [...document.querySelectorAll('#shortcuts kbd')].map((key) => key.textContent)),
    ).toEqual(['Alt+Shift+M', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+S']);
    await untilText(page, '#corpus', /\d claims about/);
    await until(() => page.evaluate(() => document.querySelector('[data-store=database]') !== null), 'the store');
    const rows = await page.evaluate(() => [...document.querySelectorAll('.permissions tbody tr')].length);
    expect(rows).toBe(name === 'firefox' ? 3 : 4);
    expect(await page.evaluate(() => document.querySelectorAll('.permissions td:empty').length)).toBe(0);
    await page.close();
  });

  test('the welcome page marks its example and a sentence of the reader’s own, porridge left alone', async () => {
    const page = await openOptions(stage, 'welcome.html');
    const found = () =>
      page.evaluate(() => [...document.querySelectorAll('.found li')].map((line) => line.textContent));
    await until(async () => (await found()).includes('687 milesfigure differs'), 'the figure that differs');
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.type('小米粥很好喝。雷军来了。');
    await until(async () => (await found()).length === 1 && (await found())[0]?.startsWith('雷军'), 'the reader’s own');
    expect(await page.evaluate(() => document.querySelector('.sample a')?.getAttribute('href'))).toBe(
      'sidepanel.html#/entity/lei-jun',
    );
    await press(page, 'Back to the example', 'Enter');
    await untilText(page, '.sample', '687 miles');
    await untilText(page, '#new', 'Version 0.1.0');
    await page.close();
  });

  test.each(['options.html', 'options.html#/hide?entity=xiaomi&alias=x&site=news.example', 'welcome.html'])(
    '%s: axe finds nothing and nothing sticks out, in three languages, light and dark, wide and narrow',
    async (path) => {
      const some = { sites: { 'news.example': 'off' }, hidden: [{ entity: 'su7' }], pausedUntil: 9e12 };
      for (const language of ['en', 'zh-Hans', 'zh-Hant'])
        for (const theme of ['light', 'dark']) {
          const size = theme === 'light' ? NARROW : WIDE;
          const textSize = theme === 'light' ? 'larger' : 'normal';
          await storeSettings(control, { language, theme, textSize, ...some });
          const page = await openOptions(stage, path, size);
          await page.bringToFront();
          if (path === 'welcome.html')
            await until(() => page.evaluate(() => document.querySelector('.found') !== null), 'marks');
          expect({ language, theme, faults: await axeFaults(page) }).toEqual({ language, theme, faults: [] });
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
          await page.close();
        }
    },
  );
});
