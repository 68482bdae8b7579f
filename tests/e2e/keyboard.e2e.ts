/** Popup, panel and options gone through with the keys alone: Tab finds everything, and every stop can be seen. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedSettings, storeSettings } from '../../scripts/stage/settings.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { untilText } from './screen-tools.ts';

const ARTICLE =
  '<!doctype html><meta charset="utf-8"><p>小米公布双11全渠道累计支付金额突破290亿元，雷军发言。</p><p style="height:3000px"></p><p id="low">小米YU7跑出687公里续航。</p>';
/** Stops that a reader may have to pass before the one that is wanted. */
const MOST_STOPS = 120;

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let article: Page;
  let control: Page;
  beforeAll(async () => {
    stage = await openStage(name, { '/a.html': ARTICLE });
    control = await stage.control();
    await storeSettings(control, { language: 'en' });
    article = await stage.open('/a.html');
    await untilMarked(article);
  });
  afterAll(() => stage?.close());

  const focused = (page: Page) =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      if (at === null || at === document.body) return { words: '', seen: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const own = at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent;
      const label = own ?? at.textContent ?? '';
      // A summary or a circle of a plot shows the focus inside itself.
      const isSeen =
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) ||
        boxShadow !== 'none' ||
        at.querySelector('circle') !== null;
      return { words: label.trim(), seen: isSeen };
    });
  /** The same the other way, over a few stops. */
  const tabBackTo = async (page: Page, wanted: RegExp): Promise<void> => {
    await page.keyboard.down('Shift');
    for (let stop = 0; stop < 10 && !wanted.test((await focused(page)).words); stop++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect((await focused(page)).words).toMatch(wanted);
  };
  /** Presses Tab until what has the focus is called so. @throws when it is never reached, or a stop on the way shows no focus */
  const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press('Tab');
      const { words, seen } = await focused(page);
      if (!seen) throw new Error(`the focus cannot be seen on: ${words}`);
      if (wanted.test(words)) return;
      passed.push(words.slice(0, 20));
    }
    throw new Error(`Tab never came to ${wanted}; it passed ${passed.join(' | ')}`);
  };

  test('popup: from the box to a filter, to a mention on the page, to the options', async () => {
    const popup = await stage.popupFor(article);
    await untilText(popup, '.groups', /YU7/);
    await popup.bringToFront();
    await tabTo(popup, /^supported|^contested/);
    await popup.keyboard.press('Enter');
    await until(
      () =>
        popup.evaluate(() => document.querySelector('[aria-pressed=true]')?.textContent?.startsWith('All') === false),
      'the list to be filtered',
    );
    await popup.keyboard.press('Enter');
    await tabTo(popup, /^Xiaomi YU7/);
    await popup.keyboard.press('Enter');
    await until(() => article.evaluate(() => scrollY > 1000), 'the page to go to the mention');
    await tabTo(popup, /^Options$/);
    await popup.close();
  });

  test('panel: look up, read a claim, open its source, come back', async () => {
    const panel = await stage.panelFor(article, '/');
    await untilText(panel, 'main', /mentions/);
    await panel.bringToFront();
    await tabTo(panel, /^Look up a product/);
    await panel.keyboard.type('290亿');
    await untilText(panel, '[role=option]', /29/);
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await until(async () => (await panel.evaluate(() => location.hash)).startsWith('#/claim/'), 'a claim');
    const claim = await panel.evaluate(() => location.hash);
    await until(() => panel.evaluate(() => document.activeElement?.tagName === 'MAIN'), 'the focus on the screen');
    const source = await panel.evaluate(() => document.querySelector('.source-line a')?.textContent ?? '');
    await tabTo(panel, new RegExp(`^${source.slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    await panel.keyboard.press('Enter');
    await untilText(panel, 'main', /Claims it speaks on/);
    await until(() => panel.evaluate(() => document.activeElement?.tagName === 'MAIN'), 'the focus on the source');
    await tabBackTo(panel, /^Back/);
    await panel.keyboard.press('Enter');
    await until(async () => (await panel.evaluate(() => location.hash)) === claim, 'the claim again');
    await panel.close();
  });

  test('options: a kind off, a higher minimum, a site, and everything back', async () => {
    const options = await stage.extensionPage('options.html', { width: 800, height: 900 });
    await until(() => options.evaluate(() => document.querySelector('#look') !== null), 'the options');
    await options.bringToFront();
    await tabTo(options, /the figure differs/);
    await options.keyboard.press(' ');
    await tabTo(options, /^Anything sourced/);
    await options.keyboard.press('ArrowDown');
    await until(async () => (await storedSettings(control)).minimum === 2, 'the minimum');
    expect((await storedSettings(control)).kindsOff).toEqual(['differs']);
    await tabTo(options, /^Add a site/);
    await options.keyboard.type('news.example');
    await options.keyboard.press('Enter');
    await until(
      async () => JSON.stringify((await storedSettings(control)).sites ?? {}).includes('news.example'),
      'the site',
    );
    await tabTo(options, /^Erase all settings/);
    await options.keyboard.press('Enter');
    await until(() => options.evaluate(() => document.activeElement?.textContent === 'Cancel'), 'the question');
    await tabBackTo(options, /^Erase$/);
    await options.keyboard.press('Enter');
    await until(async () => (await storedSettings(control)).minimum === 1, 'the defaults');
    await options.close();
  });
});
