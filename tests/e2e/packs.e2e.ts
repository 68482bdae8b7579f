/** One's own corpus in both browsers: a file is checked, previewed, added, read by look-up and panel, switched, removed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFile, storeSettings } from '../../scripts/stage/settings.ts';
import { until } from '../../scripts/stage/until.ts';
import { axeFaults } from './axe.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const EXAMPLE = readFileSync(new URL('../packs/example.json', import.meta.url), 'utf8');
const SIZE = { width: 800, height: 900 };

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let options: Page;
  beforeAll(async () => {
    stage = await openStage(name, {});
    const control = await stage.control();
    await storeSettings(control, { language: 'en' });
    options = await stage.extensionPage('options.html', SIZE);
    await untilSaid(options, 'No pack has been added.');
  });
  afterAll(() => stage?.close());

  const said = (page: Page) => page.evaluate(() => document.querySelector('#packs')?.textContent ?? '');
  const untilSaid = (page: Page, words: string) =>
    until(async () => (await said(page)).includes(words), `"${words}" in the section of packs`);
  const give = (content: string) => chooseFile(options, '#packs', content);
  async function press(words: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
    await options.bringToFront();
    await until(
      () =>
        options.evaluate((wanted) => {
          const control = [...document.querySelectorAll<HTMLElement>('#packs button, #packs input')].find(
            (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
          );
          control?.focus();
          return control !== undefined && document.activeElement === control;
        }, words),
      `a control called ${words}`,
    );
    await options.keyboard.press(key);
  }
  const panel = async (route: string, wanted: string) => {
    const page = await stage.extensionPage(`sidepanel.html#${route}`, { width: 400, height: 900 });
    const text = await until(async () => {
      const found = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
      return found.includes(wanted) && found;
    }, `${wanted} at ${route}`);
    return { page, text };
  };

  test('a file with a fault is refused with its place, and nothing is added', async () => {
    await give(EXAMPLE.replace('https://example.org/willow/count', 'javascript:alert(1)'));
    await untilSaid(options, '$.sources[1].url');
    expect(await said(options)).toContain('mine.json was refused, and nothing was changed.');
    expect(await said(options)).toContain('No pack has been added.');
    expect(await axeFaults(options)).toEqual([]);
  });

  test('what is wrong is told in the language of the reader', async () => {
    const broken = EXAMPLE.replace('https://example.org/willow/count', 'javascript:alert(1)');
    const control = await stage.control();
    for (const [language, refused, why] of [
      ['zh-Hans', '内容有误', '不能打开：只接受 http 和 https'],
      ['zh-Hant', '內容有誤', '不能開啟：只接受 http 和 https'],
      ['en', 'Faults in its content', 'may not be opened: only http and https'],
    ] as const) {
      await storeSettings(control, { language });
      await until(
        () => options.evaluate((wanted) => document.documentElement.lang === wanted, language),
        `options in ${language}`,
      );
      await give(broken);
      await untilSaid(options, refused);
      expect(await said(options)).toContain(why);
    }
  });

  test('a pack is shown before it is added, then found by look-up and panel', async () => {
    await give(EXAMPLE);
    await untilSaid(options, 'would add “Lanterns of a made-up town”');
    expect(await said(options)).toContain('Claims: 2. Names: 2. Sources: 2. Measures: 1.');
    expect(await said(options)).toContain('No pack has been added.');
    expect(await axeFaults(options)).toEqual([]);
    await press('Add it');
    await untilSaid(options, 'was added and is on.');
    for (const query of ['willow town', '柳鎮', 'liuzhen', '2140']) {
      const { page } = await panel(`/look-up?q=${encodeURIComponent(query)}`, query === '2140' ? 'Walkers' : 'Willow');
      await page.close();
    }
    const { page, text } = await panel('/claim/willow-lanterns-town', 'From your pack “Lanterns of a made-up town”');
    expect(text).toContain('A count of the same night is far lower.');
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  test('it is silent while it is off, and gone when it is removed', async () => {
    await press('Use “Lanterns of a made-up town”', ' ');
    await until(
      () =>
        options.evaluate(
          () => document.querySelector<HTMLInputElement>('#packs input[type=checkbox]')?.checked === false,
        ),
      'the pack to be off',
    );
    const off = await panel('/entity/willow-town', 'The corpus holds nothing under this address.');
    await press('Use “Lanterns of a made-up town”', ' ');
    await until(
      async () =>
        (await off.page.evaluate(() => document.querySelector('main')?.textContent ?? '')).includes('Willow Town'),
      'the open panel to follow the switch',
    );
    await off.page.close();
    await press('Remove “Lanterns of a made-up town”');
    await until(() => options.evaluate(() => document.activeElement?.textContent === 'Cancel'), 'the question');
    await press('Remove');
    await untilSaid(options, '“Lanterns of a made-up town” was removed.');
    expect(await said(options)).toContain('No pack has been added.');
    const names = await options.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
    expect(names.filter((each) => each.startsWith('pack-'))).toEqual([]);
  });
});
