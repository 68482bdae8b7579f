/** F38: nothing before a page is seen. F45: nothing where it is off. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { painted, rest, untilPainted } from './page-tools.ts';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  test('F38: a page in the background is not read before it is seen', async () => {
    stage.add({ '/seen.html': html('<p>雷军谈小米YU7</p>'), '/front.html': html('<p>前面</p>') });
    const page = await stage.open('/seen.html');
    const front = await stage.open('/front.html');
    await front.bringToFront();
    await page.reload();
    await front.bringToFront();
    await rest(1500);
    const isHidden = await page.evaluate(() => document.visibilityState === 'hidden');
    if (isHidden) expect(await painted(page)).toEqual([]);
    await page.bringToFront();
    await untilPainted(page, '小米YU7');
    await page.close();
    await front.close();
  });

  test('F45: a page of a site that is off bears no trace, and comes to life when it is switched on', async () => {
    const control = await stage.control();
    const set = (state: 'on' | 'off') =>
      control.evaluate(async (to) => {
        type Area = { get(key: string): Promise<{ settings?: object }>; set(what: object): Promise<void> };
        const world = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } }>;
        const { local } = (world.browser ?? world.chrome).storage;
        const { settings = {} } = await local.get('settings');
        await local.set({ settings: { ...settings, sites: { '127.0.0.1': to } } });
      }, state);
    stage.add({ '/off.html': html('<p>雷军谈小米YU7</p>') });
    await set('off');
    const page = await stage.open('/off.html');
    await page.bringToFront();
    await rest(1500);
    expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
    await set('on');
    await untilPainted(page, '小米YU7');
    await set('off');
    await until(async () => (await page.evaluate('CSS.highlights.size')) === 0, 'the marks to go');
    await set('on');
    await page.close();
  });
});
