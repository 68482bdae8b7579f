/** The way of a reader, in both browsers: an article is marked, a card explains, the popup lists and jumps, the panel shows sources. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askPage,
  cardText,
  listingOf,
  restOn,
  seenMarks,
  untilCard,
  untilDrawn,
  untilNoCard,
} from '../../scripts/stage/reader.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const DEMO = readFileSync(new URL('../../scripts/demo/demo.html', import.meta.url), 'utf8');
const TALL = { width: 1000, height: 1500 };

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage(name, { '/demo.html': DEMO });
    page = await stage.open('/demo.html', TALL);
    await untilMarked(page);
  });
  afterAll(() => stage?.close());

  test('names and figures are found in three scripts; grain and other companies are not ours', async () => {
    const { state, mentions, date } = await listingOf(stage, page);
    expect({ state, date }).toEqual({ state: 'read', date: '2025-12-05' });
    const found = new Set(mentions.map(({ entity }) => entity));
    for (const wanted of ['xiaomi', 'xiaomi-auto', 'yu7', 'su7-ultra', 'lei-jun', 'xiaomi-17-pro-max'])
      expect(found).toContain(wanted);
    const differing = mentions.filter(({ mark }) => mark === 'differs').map(({ value }) => value);
    expect(differing.slice(0, 3)).toEqual([26e9, 8e5, 29e10]);
    await page.bringToFront();
    const cookery = await page.evaluate(
      () =>
        [...CSS.highlights.values()]
          .flatMap((ranges) => [...ranges])
          .map(({ startContainer }) => startContainer.parentElement)
          .filter((parent) => parent?.tagName === 'P' && /粥|煮飯|porridge/.test(parent.textContent ?? '')).length,
    );
    expect(cookery).toBe(0);
  });

  test('figures that differ have a mark of their own, which those that agree do not', async () => {
    const marks = await until(async () => {
      const seen = await seenMarks(page);
      return seen.some(({ text }) => text === '687 miles') && seen;
    }, 'marks down to the English part');
    const nameOf = (wanted: string) => marks.find(({ text }) => text === wanted)?.name;
    for (const wrong of ['260亿元', '80萬臺', 'RMB 290 billion', '687 miles'])
      expect(nameOf(wrong)).toContain('differs');
    for (const right of ['687公里', '83.6%', '1131亿元', '50萬臺']) expect(nameOf(right)).not.toContain('differs');
  });

  test('resting on a figure that differs opens a card with both values and a source; Esc closes it', async () => {
    await restOn(page, '260亿元');
    const card = await untilCard(page);
    // Both values, and who says so.
    expect(card).toMatch(/26 billion|260亿/);
    expect(card).toMatch(/29 billion|290亿/);
    await page.keyboard.press('Escape');
    await untilNoCard(page);
  });

  test('a contested name shows both sides', async () => {
    await restOn(page, '雷军');
    const card = await untilCard(page);
    expect(card).toMatch(/For\s+\d+ independent origin/);
    expect(card).toMatch(/Against\s+\d+ independent origin/);
    await page.keyboard.press('Escape');
    await untilNoCard(page);
  });

  test('by keyboard: the card of the next mention takes the focus, Esc gives it back', async () => {
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '#here', id: 'here', textContent: 'x' });
      document.body.prepend(link);
      link.focus();
    });
    const id = await stage.tabId(page);
    expect(await askPage(await stage.control(), id, { verb: 'stepMention', by: 1 })).toEqual({ found: true });
    await untilCard(page);
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement != null);
    await until(focused, 'the focus to be in the card');
    await page.keyboard.press('Escape');
    await untilNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('here');
    await page.evaluate(() => document.querySelector('#here')?.remove());
  });

  test('opening and closing cards leaves nothing on the page', async () => {
    const whole = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await whole();
    await restOn(page, '687公里');
    await untilCard(page);
    await page.keyboard.press('Escape');
    await untilNoCard(page);
    expect(await whole()).toBe(before);
  });

  test('the popup lists what is on the page, in words', async () => {
    const { mentions } = await listingOf(stage, page);
    const differing = mentions.filter(({ mark }) => mark === 'differs').length;
    expect(differing).toBeGreaterThan(0);
    const popup = await stage.popupFor(page);
    // The list comes first, the names from the store a moment later.
    for (const wanted of [`${differing}\u00a0figures differ`, 'Xiaomi YU7', 'Lei Jun', '127.0.0.1'])
      await until(
        () => popup.evaluate((text) => document.body.textContent?.includes(text), wanted),
        `the popup to say ${wanted}`,
      );
    await popup.close();
  });

  test('a mention of the list is jumped to, and its card opens', async () => {
    const { mentions } = await listingOf(stage, page);
    await page.bringToFront();
    await page.setViewport({ width: 800, height: 400 });
    await page.evaluate(() => window.scrollTo(0, 0));
    const index = mentions.findLast(({ mark }) => mark === 'differs')?.index ?? -1;
    const id = await stage.tabId(page);
    expect(await askPage(await stage.control(), id, { verb: 'jumpTo', index })).toEqual({ found: true });
    await until(() => page.evaluate(() => scrollY > 300), 'the page to scroll there');
    expect(await untilCard(page)).toMatch(/687/);
    await page.keyboard.press('Escape');
    await untilNoCard(page);
    await page.setViewport(TALL);
  });

  test('the side panel shows a claim with its evidence and its sources', async () => {
    const panel = await stage.panelFor(page, '/claim/d11-039');
    await untilDrawn(panel);
    const text = await panel.evaluate(() => document.body.innerText);
    expect(text).toContain('687');
    expect(text).toMatch(/For|Against/);
    const links = await panel.evaluate(() =>
      [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links.some((href) => href.includes('/source/'))).toBe(true);
    await panel.close();
  });

  test('nothing was asked of the server but the page itself', () => {
    expect(new Set(stage.requests())).toEqual(new Set(['/demo.html']));
  });

  test('no card is left over', async () => {
    expect(await cardText(page)).toBeNull();
  });
});
