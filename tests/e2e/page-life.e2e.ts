/** A page's life: F37 back from the cache, F38 prepared before it is asked for, or opened behind another, F45 on a site that is off. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { heardFrom, listenToTabs, untilRead } from './page-messages.ts';
import { painted, rest, untilPainted } from './page-tools.ts';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  test('F37: twenty times back from the cache of pages, and at work each time', async () => {
    const noting = '<script>addEventListener("pageshow", (event) => { window.wasKept = event.persisted })</script>';
    stage.add({
      '/kept.html': html('<p>小米汽车今天说到小米YU7的续航，雷军也在场。</p>', noting),
      '/elsewhere.html': html('<p>别处</p>'),
    });
    const page = await stage.open('/kept.html');
    await page.bringToFront();
    await untilPainted(page, '小米YU7');
    for (let round = 1; round <= 20; round++) {
      // From within: the driver of Firefox waits in vain for the load of a page that comes out of the cache.
      await page.evaluate(() => setTimeout(() => location.assign('/elsewhere.html'), 20));
      await until(
        () => page.evaluate(() => location.pathname === '/elsewhere.html').catch(() => false),
        'the other page',
      );
      await page.evaluate(() => setTimeout(() => history.back(), 20));
      await until(
        () => page.evaluate(() => location.pathname === '/kept.html').catch(() => false),
        'the page to be back',
      );
      expect(await until(() => page.evaluate('window.wasKept'), 'a kept page'), `round ${round}`).toBe(true);
      await page.evaluate('window.wasKept = undefined');
      await untilPainted(page, '小米YU7');
      if (round % 5 > 0) continue;
      await page.bringToFront();
      await page.mouse.move(5, 5);
      await restOn(page, '小米YU7');
      await untilCard(page);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  // Firefox knows no speculation rules, so there it has no such test.
  const inChromium = name === 'chromium' ? test : () => {};
  inChromium('F38: a page that is prepared ahead says nothing before it is shown', async () => {
    const rules = { prerender: [{ source: 'list', urls: ['/ahead.html'], eagerness: 'immediate' }] };
    stage.add({
      '/ahead.html': html(
        '<p>雷军谈小米YU7</p>',
        '<script>window.wasAhead = document.prerendering; document.onprerenderingchange = () => { window.shownAt = Date.now() }</script>',
      ),
      '/from.html': html(
        `<script type="speculationrules">${JSON.stringify(rules)}</script><a href="/ahead.html">前往</a>`,
      ),
    });
    await listenToTabs(stage);
    const page = await stage.open('/from.html');
    await page.bringToFront();
    await until(() => stage.requests().includes('/ahead.html'), 'the page to be fetched ahead');
    await rest(1500);
    expect(await heardFrom(stage, '/ahead.html')).toEqual([]);
    await page.evaluate(() => setTimeout(() => document.querySelector('a')?.click(), 20));
    await until(
      () => page.evaluate(() => location.pathname === '/ahead.html').catch(() => false),
      'the page to be shown',
    );
    expect(await page.evaluate('window.wasAhead')).toBe(true);
    await page.bringToFront();
    await untilPainted(page, '小米YU7');
    await untilRead(stage, '/ahead.html');
    const shownAt = Number(await page.evaluate('window.shownAt'));
    expect((await heardFrom(stage, '/ahead.html')).filter(({ at }) => at < shownAt)).toEqual([]);
    expect(stage.requests().filter((path) => path === '/ahead.html').length).toBe(1);
    await page.close();
  });

  test('F38: a page in the background is not read before it is seen', async () => {
    stage.add({ '/seen.html': html('<p>雷军谈小米YU7</p>'), '/front.html': html('<p>前面</p>') });
    const page = await stage.open('/seen.html');
    const front = await stage.open('/front.html');
    await front.bringToFront();
    await page.reload();
    await front.bringToFront();
    await rest(1500);
    // Not every headless browser hides a tab behind another.
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
