/**
 * F12: eight ways to bring a click onto a card that its reader does not see. None of them can be kept from it for good, so what
 * such a click does is looked at: nothing that is stored changes, and nothing opens but pages of ours and public sources.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptForGood, storeState } from '../../scripts/stage/background.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const TEXT = `<p style="margin-top:40px">小米汽车今天说到小米YU7的续航。</p><p>${'没有名字的一段话。'.repeat(40)}</p>`;
const COVER = 'inset:0;width:100vw;height:100vh;background:#fff;margin:0;padding:0;border:0';

/** What the page does once the card is open. */
const ATTACKS: Record<string, string> = {
  'the whole page is clear as glass': 'document.documentElement.style.opacity = "0"',
  'a filter takes all colour away': 'document.documentElement.style.filter = "opacity(0)"',
  'the page is cut off': 'document.documentElement.style.clipPath = "inset(0 0 100% 0)"',
  'the page is drawn elsewhere': 'document.documentElement.style.transform = "translateX(120px) scale(1.1)"',
  'a sheet in the top layer lets clicks through': `{
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText = 'position:fixed;pointer-events:none;${COVER}';
    sheet.showPopover();
  }`,
  'a dialog that cannot be seen holds it': '0',
  'the page stands in a frame that cannot be seen': '0',
  'the card is pulled under a pointer that waits elsewhere': `addEventListener('pointerdown', () => {
    document.querySelector('p').style.marginTop = '90px';
  }, true)`,
};
/** Where it takes more than that. */
const PLACES: Record<string, string> = {
  'a dialog that cannot be seen holds it': '/dialog.html',
  'the page stands in a frame that cannot be seen': '/around.html',
};
const ACTS = ['pin', 'copy', 'panel', 'hide-elsewhere', 'hide-here'];

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let control: Page;
  beforeAll(async () => {
    stage = await openStage(name, {
      '/bait.html': html(TEXT),
      '/dialog.html': html(
        `<dialog style="opacity:0.01;width:700px;height:600px">${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`,
      ),
      '/around.html': html(
        '<iframe src="/bait.html" width="900" height="700" style="opacity:0.01;border:0;position:absolute;top:0;left:0"></iframe>',
      ),
    });
    control = await stage.control();
    await until(async () => (await storeState(control))?.state === 'database', 'the database to be filled', 60_000);
  });
  afterAll(() => stage?.close());

  test.each(Object.entries(ATTACKS))('%s: no stolen click changes what is stored', async (what, attack) => {
    const page = await stage.open(PLACES[what] ?? '/bait.html');
    await page.bringToFront();
    const frame = page.frames().find((one) => one.url().endsWith('/bait.html')) ?? page.mainFrame();
    const before = await keptForGood(control);
    const known = new Set(await stage.browser.pages());
    let clicks = 0;
    let isUnderWay = false;
    for (const act of ACTS) {
      await page.bringToFront();
      if (!isUnderWay || (await controlAt(frame, act)) === null) await openCard(page, frame);
      if (!isUnderWay) await frame.evaluate(attack);
      isUnderWay = true;
      if (act.startsWith('hide')) await clickAt(page, await controlAt(frame, 'why'));
      if (await clickAt(page, await controlAt(frame, act))) clicks += 1;
    }
    expect(clicks).toBeGreaterThan(2);
    // A click on the way to options is answered by then.
    await until(async () => (await stage.browser.pages()).some((one) => !known.has(one)), 'what the clicks opened');
    for (const opened of (await stage.browser.pages()).filter((one) => !known.has(one))) {
      const address = await until(async () => {
        const href = await opened.evaluate(() => location.href).catch(() => '');
        return href !== '' && href !== 'about:blank' && href;
      }, 'the address of what was opened');
      expect(address.replace(stage.base, 'ours/')).toMatch(
        /^ours\/(?:options\.html#\/hide\?entity=yu7|sidepanel\.html)/,
      );
      await opened.close();
    }
    expect(await keptForGood(control)).toBe(before);
    await page.close();
  });
});

interface Point {
  x: number;
  y: number;
}

/** Opens the card over the mention, by resting on it. */
async function openCard(page: Page, frame: Frame): Promise<void> {
  await until(async () => {
    const at = await frame.evaluate(() => {
      for (const highlight of CSS.highlights.values())
        for (const one of highlight) {
          const range = document.createRange();
          range.setStart(one.startContainer, one.startOffset);
          range.setEnd(one.endContainer, one.endOffset);
          const { left, top, width, height } = range.getBoundingClientRect();
          if (range.toString().includes('YU7')) return { x: left + width / 2, y: top + height / 2 };
        }
      return null;
    });
    if (at === null) return false;
    await page.mouse.move(at.x, at.y + 200);
    await page.mouse.click(at.x, at.y);
    return until(() => controlAt(frame, 'close'), 'the card', 2000).catch(() => false);
  }, 'the card to open');
}

/** Where a control of the card is, null without an open card. The test build opens its root. */
function controlAt(frame: Frame, act: string): Promise<Point | null> {
  return frame.evaluate((wanted) => {
    for (const host of document.querySelectorAll('html > *, dialog > *')) {
      const selector = wanted === 'why' ? 'footer details:not([open]) summary' : `[data-act="${wanted}"]`;
      const found = host.shadowRoot?.querySelector(selector);
      const { left, top, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
      if (width > 0) return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  }, act);
}

/** A person's click; false where there is nothing to click. */
async function clickAt(page: Page, point: Point | null): Promise<boolean> {
  if (point !== null) await page.mouse.click(point.x, point.y);
  return point !== null;
}
