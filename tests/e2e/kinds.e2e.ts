/** Kinds, a least number of origins, and figures only: chosen in the options, seen on the page at once, counted in popup and panel. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingOf } from '../../scripts/stage/reader.ts';
import { storeSettings } from '../../scripts/stage/settings.ts';
import { paintedRanges, until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

/** A contested name, a supported one, a figure that agrees and one that differs. */
const ARTICLE =
  '<!doctype html><meta charset="utf-8"><p>2025年11月11日，小米公布双11全渠道累计支付金额突破290亿元，雷军发言。</p><p>另有报道称，截至11月11日24时小米双11全渠道累计支付金额为260亿元。</p>';

/** What a page of the extension has: Firefox calls it `browser`, Chromium `chrome`. */
describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let article: Page;
  let options: Page;
  let whole: number;
  beforeAll(async () => {
    stage = await openStage(name, { '/a.html': ARTICLE });
    const control = await stage.control();
    await storeSettings(control, { language: 'en' });
    article = await stage.open('/a.html');
    await untilMarked(article);
    whole = (await listingOf(stage, article)).mentions.length;
    options = await stage.extensionPage('options.html', { width: 800, height: 900 });
    await until(() => options.evaluate(() => document.querySelector('#look') !== null), 'the options');
  });
  afterAll(() => stage?.close());

  const kinds = async () =>
    [...new Set(Object.keys(await paintedRanges(article)).map((key) => key.split('-')[1] ?? ''))].sort();
  const untilKinds = async (wanted: string, holds: (found: string[]) => boolean) => {
    await article.bringToFront();
    return until(async () => {
      const found = await kinds();
      return holds(found) && found;
    }, wanted);
  };
  /** Presses space on a control that is found by its words. */
  const press = async (words: string) => {
    await options.bringToFront();
    await options.evaluate((wanted) => {
      const labels = [...document.querySelectorAll<HTMLElement>('#look label')];
      labels
        .find((label) => label.textContent?.includes(wanted))
        ?.querySelector('input')
        ?.focus();
    }, words);
    await options.keyboard.press(' ');
  };
  const stateOf = async (page: Page) => page.evaluate(() => document.querySelector('.state')?.textContent ?? '');

  test('a kind that is switched off goes from the page and stays in the list, which says so', async () => {
    const all = await kinds();
    expect(all).toContain('contested');
    expect(all).toContain('differs');
    await press('the figure differs');
    await untilKinds('no figure that differs', (found) => !found.includes('differs') && found.includes('contested'));
    await press('something speaks against it');
    await untilKinds('nothing contested', (found) => !found.includes('contested'));
    const listing = await listingOf(stage, article);
    expect(listing.mentions.length).toBe(whole);
    const off = listing.mentions.filter(({ mark }) => mark === 'differs' || mark === 'contested').length;
    const popup = await stage.popupFor(article);
    const panel = await stage.panelFor(article);
    for (const page of [popup, panel])
      await until(async () => {
        const said = /(\d+) (?:is|are) left unmarked by your settings/.exec(await stateOf(page))?.[1];
        return Number(said) >= off;
      }, 'the number that is left unmarked');
    await popup.close();
    await panel.close();
    await press('the figure differs');
    await press('something speaks against it');
    await untilKinds('all kinds again', (found) => found.join() === all.join());
  });

  test('figures only leaves names unmarked; the other way round brings them back', async () => {
    await article.bringToFront();
    const painted = () =>
      article.evaluate(() =>
        [...CSS.highlights.values()].flatMap((ranges) =>
          [...ranges].map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)),
        ),
      );
    expect(await painted()).toContain('雷军');
    await press('Only figures');
    await article.bringToFront();
    const left = await until(async () => {
      const texts = await painted();
      return texts.length > 0 && !texts.includes('雷军') && texts;
    }, 'figures alone');
    expect(left.every((text) => /亿/.test(text ?? ''))).toBe(true);
    await press('Only figures');
    await article.bringToFront();
    await until(async () => (await painted()).includes('雷军'), 'the names again');
  });

  test('the highest minimum leaves fewer marks than the lowest, and the popup counts the rest', async () => {
    const sum = async () => Object.values(await paintedRanges(article)).reduce((total, size) => total + size, 0);
    await article.bringToFront();
    const before = await sum();
    await press('5 independent origins or more');
    await article.bringToFront();
    await until(async () => (await sum()) < before, 'fewer marks');
    // The marks go at once and come back one section after the other: a popup in front would hide the page in between.
    await listingOf(stage, article);
    const popup = await stage.popupFor(article);
    await until(async () => /left unmarked by your settings/.test(await stateOf(popup)), 'the count in the popup');
    await popup.close();
    await press('Anything sourced');
    await article.bringToFront();
    await until(async () => (await sum()) === before, 'all marks again');
  });
});
