/** What stands in frames belongs to the page: badge, popup and jump speak for all frames of a tab. Strangers' frames get no say in it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSettings } from '../../scripts/stage/settings.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { pageMaker, rest } from './page-tools.ts';

/** Text enough for a frame to be read. */
const FILL = `<p>${'这一段没有要找的名字，只是把框里的文字凑够长度。'.repeat(12)}</p>`;
const SIZE = 'width="500" height="160"';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let strange = '';
  beforeAll(async () => {
    stage = await openStage(name, {
      '/one.html': html(`<p>雷军介绍了小米YU7。</p>${FILL}`),
      '/two.html': html(`${FILL}<p id="last" style="margin-top:900px">林斌谈小米SU7 Ultra。</p>`),
      '/none.html': html(`<p>这里什么也没有。</p>${FILL}`),
    });
    // By its other name the server is another site, in a process of its own.
    strange = stage.origin.replace('127.0.0.1', 'localhost');
  });
  afterAll(() => stage?.close());
  const show = pageMaker(() => stage);

  /** The number on the toolbar button. */
  async function badge(page: Page): Promise<string> {
    const id = await stage.tabId(page);
    return (await stage.control()).evaluate(async (tabId) => {
      type Action = { getBadgeText(of: object): Promise<string> };
      const world = globalThis as unknown as Record<'browser' | 'chrome', { action: Action }>;
      return (world.browser ?? world.chrome).action.getBadgeText({ tabId });
    }, id);
  }
  const untilBadge = (page: Page, text: string) =>
    until(async () => (await badge(page)) === text, `the badge to say “${text}”`);
  /** First line of the popup, and the names it lists from top to bottom. */
  function listed(popup: Page): Promise<{ title: string; names: string[] }> {
    return popup.evaluate(() => ({
      // A number and its word are held together by a blank that does not break.
      title: (document.querySelector('.state-title')?.textContent ?? '').replaceAll('\u00a0', ' '),
      names: [...document.querySelectorAll('.group-name')].map(
        (one) => one.querySelector('.mark-line + span')?.firstChild?.textContent ?? '',
      ),
    }));
  }

  test('badge and popup add up the frames of every origin, the top one first', async () => {
    const page = await show(
      `<p>小米17 Pro与卢伟冰。</p><iframe src="/one.html" ${SIZE}></iframe><iframe src="${strange}/two.html" ${SIZE}></iframe>`,
    );
    await untilBadge(page, '6');
    const popup = await stage.popupFor(page);
    await until(async () => (await listed(popup)).title.includes('6'), 'six in the popup');
    expect(await listed(popup)).toEqual({
      title: '6 mentions: 2 contested, 1 supported, 3 context only.',
      names: ['Xiaomi 17 Pro', 'Lu Weibing', 'Lei Jun', 'Xiaomi YU7', 'Lin Bin', 'Xiaomi SU7 Ultra'],
    });
    // The filter, too, is one for all frames.
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.filters button')[1]?.click());
    await until(async () => (await listed(popup)).names.length === 2, 'the contested ones alone');
    expect((await listed(popup)).names).toEqual(['Lei Jun', 'Xiaomi SU7 Ultra']);
    await popup.close();
    await page.close();
  });

  test('frames speak for a page that names nothing itself', async () => {
    const page = await show(`<p>别的事。</p><iframe src="${strange}/one.html" ${SIZE}></iframe>`);
    await untilBadge(page, '2');
    const popup = await stage.popupFor(page);
    await until(async () => (await listed(popup)).title.includes('2'), 'two in the popup');
    await popup.close();
    await page.close();
  });

  test('a frame that is taken away or goes elsewhere takes its count along, and so does the page', async () => {
    const page = await show(
      `<p>雷军。</p><iframe id="a" src="/one.html" ${SIZE}></iframe><iframe id="b" src="${strange}/two.html" ${SIZE}></iframe>`,
    );
    const send = (frame: string, address: string) =>
      page.evaluate((of, to) => document.querySelector(of)?.setAttribute('src', to), frame, address);
    await untilBadge(page, '5');
    await page.evaluate(() => document.querySelector('#a')?.remove());
    await untilBadge(page, '3');
    const popup = await stage.popupFor(page);
    await until(async () => (await listed(popup)).title.includes('3'), 'three in the popup');
    await page.bringToFront();
    await send('#b', `${strange}/none.html`);
    await untilBadge(page, '1');
    await until(async () => (await listed(popup)).title.includes('1'), 'one in the popup');
    await popup.close();
    await send('#b', `${strange}/one.html`);
    await untilBadge(page, '3');
    // Elsewhere, where only a frame names anything: nothing of the page before is counted.
    stage.add({ '/next.html': html(`<p>别的事。</p><iframe src="/two.html" ${SIZE}></iframe>`) });
    await page.goto(`${stage.origin}/next.html`);
    await untilBadge(page, '2');
    // From within: the driver of Firefox waits in vain for the load of a page that comes out of the cache.
    await page.evaluate(() => setTimeout(() => history.back(), 20));
    await untilBadge(page, '3');
    await page.close();
  });

  test('the popup jumps into a frame of another site', async () => {
    const page = await show(
      `<p>雷军。</p><div style="height:1500px"></div><iframe src="${strange}/two.html" ${SIZE}></iframe><div style="height:900px"></div>`,
    );
    await page.evaluate(() => scrollTo(0, 1200));
    await untilBadge(page, '3');
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await stage.popupFor(page);
    await until(async () => (await listed(popup)).title.includes('3'), 'three in the popup');
    await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.group-name')].at(-1)?.click());
    await page.bringToFront();
    const frame = page.frames().find((one) => one.url().endsWith('/two.html'));
    const within = () =>
      frame?.evaluate(() => {
        const { top, bottom } = document.querySelector('#last')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= innerHeight;
      });
    await until(async () => within(), 'the mention to be in view in its frame');
    await until(
      () =>
        page.evaluate(() => {
          const { top, bottom } = document.querySelector('iframe')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return bottom > 0 && top < innerHeight;
        }),
      'the frame to be in view',
    );
    await popup.close();
    await page.close();
  });

  test('the keys leave the page at its last mention and enter a frame of another site at its first; one card is open', async () => {
    const page = await show(`<p>雷军介绍了小米17 Pro。</p><iframe src="${strange}/two.html" ${SIZE}></iframe>`);
    await untilBadge(page, '4');
    const id = await stage.tabId(page);
    const control = await stage.control();
    const frames = await control.evaluate(async (tabId) => {
      type Session = { get(): Promise<Record<string, unknown>> };
      const world = globalThis as unknown as Record<'browser' | 'chrome', { storage: { session: Session } }>;
      const all = await (world.browser ?? world.chrome).storage.session.get();
      const start = `count/${tabId}/`;
      return Object.keys(all).flatMap((key) => (key.startsWith(start) ? [Number(key.slice(start.length))] : []));
    }, id);
    const inner = Math.max(...frames);
    /** What the background asks at each press. */
    const step = (frameId: number, by: number, part: string) =>
      control.evaluate(
        (tabId, message, frame) => {
          type Tabs = { sendMessage(tab: number, what: object, options: object): Promise<unknown> };
          const world = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs }>;
          return (world.browser ?? world.chrome).tabs.sendMessage(tabId, message, { frameId: frame });
        },
        id,
        { verb: 'stepMention', by, part },
        frameId,
      );
    const cards = () =>
      Promise.all(
        [page.mainFrame(), ...page.frames().filter((frame) => frame.url().endsWith('/two.html'))].map((frame) =>
          frame.evaluate(
            () =>
              [...document.querySelectorAll('html > *')].filter((one) => one.shadowRoot?.querySelector('.card')).length,
          ),
        ),
      );
    await page.bringToFront();
    expect(await step(0, 1, 'rest')).toEqual({ found: true });
    expect(await step(0, 1, 'rest')).toEqual({ found: true });
    await until(async () => String(await cards()) === '1,0', 'a card in the page');
    expect(await step(0, 1, 'rest')).toEqual({ found: false });
    expect(await step(inner, 1, 'whole')).toEqual({ found: true });
    await until(async () => String(await cards()) === '0,1', 'the card in the frame, and none in the page');
    const frame = page.frames().find((one) => one.url().endsWith('/two.html'));
    await until(async () => frame?.evaluate(() => document.hasFocus()), 'the focus to be in the frame');
    await page.keyboard.press('Escape');
    await until(async () => String(await cards()) === '0,0', 'Esc to close it there');
    expect(await step(inner, 1, 'rest')).toEqual({ found: true });
    expect(await step(inner, 1, 'rest')).toEqual({ found: false });
    expect(await step(0, -1, 'whole')).toEqual({ found: true });
    await until(async () => String(await cards()) === '1,0', 'the card in the page again');
    await page.close();
  });

  test('on a site that is off its frames of other sites rest, too', async () => {
    const control = await stage.control();
    await storeSettings(control, { sites: { '127.0.0.1': 'off' } });
    const page = await show(`<p>雷军。</p><iframe src="${strange}/one.html" ${SIZE}></iframe>`);
    await rest(1500);
    const frame = page.frames().find((one) => one.url().endsWith('/one.html'));
    expect(await frame?.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await badge(page)).toBe('');
    await storeSettings(control, { sites: {} });
    await untilBadge(page, '3');
    await page.close();
  });

  test('what a frame says to its page or shouts about itself changes nothing', async () => {
    const shout = `<script>
      const forged = { verb: 'setCount', mentions: 77, differs: 7, frameId: 0 };
      const timer = setInterval(() => {
        for (const to of [window, parent, top]) to.postMessage(forged, '*');
        for (const type of ['pagehide', 'pageshow', 'message']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
        document.dispatchEvent(new CustomEvent('setCount', { detail: forged }));
      }, 20);
      setTimeout(() => { clearInterval(timer); document.title = 'done'; }, 1500);
    </script>`;
    stage.add({ '/shout.html': html(`<p>雷军介绍了小米YU7。</p>${FILL}${shout}`) });
    const page = await show(`<p>雷军。</p><iframe src="${strange}/shout.html" ${SIZE}></iframe>`);
    await untilBadge(page, '3');
    await rest(2000);
    expect(await badge(page)).toBe('3');
    await page.close();
  });
});
