/** F07: pages rendered on a server keep their marks and hydrate without a fault. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { ARTICLE, FRAMEWORKS, type Hydrated } from './page-hydrate.ts';
import { painted, rest, untilPainted } from './page-tools.ts';

const names = ['React', 'Vue', 'Svelte'] as const;
/** What an extension does that marks by elements. */
const WRAP = `<script>{
  const bold = document.querySelector('#root b');
  bold.replaceWith(Object.assign(document.createElement('mark'), { textContent: bold.textContent }), ' ');
}</script>`;

describe.each(browsers)('%s', (name) => {
  const made = {} as Record<(typeof names)[number], Hydrated>;
  let stage: Stage;
  beforeAll(async () => {
    for (const framework of names) made[framework] = await FRAMEWORKS[framework]();
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  /** Opens the article of a framework; `extra` stands between its text and its script. */
  async function show(framework: (typeof names)[number], extra = ''): Promise<{ page: Page; faults: string[] }> {
    const { body, script } = made[framework];
    stage.add({
      [`/${framework}.html`]: html(`<div id="root">${body}</div>${extra}<script src="/${framework}.js"></script>`),
      [`/${framework}.js`]: { body: script, type: 'text/javascript; charset=utf-8' },
    });
    // Lines on the console count from the first moment on.
    const page = await stage.open('about:blank');
    const faults = listenToComplaints(page);
    await page.goto(`${stage.origin}/${framework}.html`, { waitUntil: 'load' });
    await page.bringToFront();
    return { page, faults };
  }

  test.each(names)('%s hydrates a marked page without a fault, and its text stays its own', async (framework) => {
    const { page, faults } = await show(framework);
    await untilPainted(page, '小米SU7 Ultra');
    expect(await page.evaluate('window.isAlive === true')).toBe(false);
    await until(() => page.evaluate('window.isAlive === true'), 'hydration');
    await restOn(page, '小米YU7');
    await untilCard(page);
    await rest(2000);
    const text = await page.evaluate(() => document.getElementById('root')?.innerText.replace(/\s+/g, ' '));
    expect(text).toMatch(ARTICLE);
    expect(await page.evaluate('window.faults')).toEqual([]);
    expect(faults).toEqual([]);
    expect((await painted(page)).map(({ text: one }) => one)).toEqual(
      expect.arrayContaining(['小米YU7', '小米SU7 Ultra']),
    );
    await page.close();
  });

  test.each(names)('%s does complain where words are wrapped in elements', async (framework) => {
    const { page, faults } = await show(framework, WRAP);
    await until(() => page.evaluate('window.isAlive === true'), 'hydration');
    const said = await page.evaluate('window.faults.length');
    expect(Number(said) + faults.length).toBeGreaterThan(0);
    await page.close();
  });
});

/** Errors and warnings of a page from now on. What development builds say of themselves on any page is neither. */
function listenToComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (/^(error|warn)/.test(line.type())) complaints.push(line.text());
  });
  return complaints;
}
