/** A source opened from the panel: the cited words are brought into view there, and the panel says whether they stand there. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPack, storeSettings } from '../../scripts/stage/settings.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const EXAMPLE = readFileSync(new URL('../packs/example.json', import.meta.url), 'utf8');
const TALL = '<p style="height:3000px">Far above.</p>';
const page = (words: string) =>
  `<!doctype html><meta charset="utf-8"><title>count</title>${TALL}<p id="place">${words}</p>${TALL}`;

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let panel: Page;
  beforeAll(async () => {
    stage = await openStage(name, { '/count.html': page('The walkers counted 2,140 in all.') });
    const control = await stage.control();
    await storeSettings(control, { language: 'en' });
    await addPack(stage, EXAMPLE.replace('https://example.org/willow/count', `${stage.origin}/count.html`));
    panel = await stage.extensionPage('sidepanel.html#/source/willow-count-2024', { width: 400, height: 900 });
    await until(() => panel.evaluate(() => document.querySelector('a[title^="Opens"]') !== null), 'the place');
  });
  afterAll(() => stage?.close());

  /** Opens the place by keyboard. @returns the tab it opened */
  const open = async (): Promise<Page> => {
    const before = new Set(await stage.browser.pages());
    await panel.bringToFront();
    await panel.focus('a[title^="Opens"]');
    await panel.keyboard.press('Enter');
    return until(async () => (await stage.browser.pages()).find((one) => !before.has(one)), 'a tab with the source');
  };
  const said = () => panel.evaluate(() => document.querySelector('.place')?.textContent ?? '');

  test('words that stand there are shown and selected, and the panel says so', async () => {
    const source = await open();
    await until(async () => (await said()) === 'Found there.', 'the panel to say that they were found');
    expect(await source.evaluate(() => getSelection()?.toString())).toBe('2,140');
    expect(
      await source.evaluate(() => {
        const { top, bottom } = document.querySelector('#place')?.getBoundingClientRect() ?? new DOMRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    await source.close();
  });

  test('words that are gone are said to be gone', async () => {
    stage.add({ '/count.html': page('The count was withdrawn.') });
    const source = await open();
    await until(async () => (await said()) === 'Could not be found there.', 'the panel to say that they are gone');
    await source.close();
  });

  test('a page that nothing of ours reads is said to be out of reach', async () => {
    stage.add({ '/count.html': { body: '{"count":"2,140"}', type: 'application/octet-stream' } });
    const before = (await stage.browser.pages()).length;
    await panel.bringToFront();
    await panel.focus('a[title^="Opens"]');
    await panel.keyboard.press('Enter');
    await until(
      async () => (await said()) === 'That page cannot be searched from here.',
      'the panel to say so',
      30_000,
    );
    expect((await stage.browser.pages()).length).toBeGreaterThanOrEqual(before);
  });
});
