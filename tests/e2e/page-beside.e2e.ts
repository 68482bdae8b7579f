/** Where the card stands, how it is reached and left: F42, F43. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { until } from '../../scripts/stage/until.ts';
import { axeFaults } from './axe.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { type Box, cardBox, pageMaker, rest, untilPainted } from './page-tools.ts';

const TEXT = '<p>小米汽车今天说到小米YU7的续航，雷军也在场。</p>';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  const show = pageMaker(() => stage);
  async function tell(page: Page, message: object): Promise<unknown> {
    const id = await stage.tabId(page);
    const control = await stage.control();
    return control.evaluate(
      (tab, what) => {
        type Tabs = { sendMessage(id: number, message: object): Promise<unknown> };
        const world = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs }>;
        return (world.browser ?? world.chrome).tabs.sendMessage(tab, what);
      },
      id,
      message,
    );
  }

  test('F42: beside the word in every direction, zoom and transform', async () => {
    const modes = ['', 'direction:rtl', 'writing-mode:vertical-rl', 'writing-mode:vertical-lr'];
    const scales = ['', 'zoom:.5', 'zoom:2', 'zoom:3', 'transform:scale(.7)', 'transform:scale(1.5)'];
    for (const mode of modes) {
      for (const scale of scales) {
        const where = `${mode || 'left to right'}, ${scale || 'as it is'}`;
        const page = await show(
          `<div style="${mode};width:300px;height:200px;font-size:16px">雷军谈<br>小米YU7</div>`,
          `<style>html{${scale.startsWith('zoom') ? scale : ''}} body{${scale.startsWith('transform') ? scale : ''};transform-origin:0 0}</style>`,
        );
        const mark = await restOn(page, '小米YU7');
        await untilCard(page);
        const word = (await untilPainted(page, '小米YU7')) as Box;
        const box = await cardBox(page);
        if (!box) throw new Error('no card');
        const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect(
          box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height,
          `inside: ${where}`,
        ).toBe(true);
        expect(
          Math.max(
            distance(word.top, word.bottom, box.top, box.bottom),
            distance(word.left, word.right, box.left, box.right),
          ),
          where,
        ).toBeLessThanOrEqual(8.5);
        expect(covers(box, word), `covers its word: ${where}`).toBe(false);
        expect(mark.text).toBe('小米YU7');
        await page.close();
      }
    }
  });

  test('F43: by keyboard alone from mention to mention; Esc closes and gives the focus back; axe finds nothing', async () => {
    const page = await show(`<button id="before">x</button>${TEXT}<p style="margin-top:1800px">小米SU7 Ultra</p>`);
    await untilPainted(page, '小米YU7');
    await page.focus('#before');
    const seen: string[] = [];
    for (let at = 0; at < 4; at++) {
      expect(await tell(page, { verb: 'stepMention', by: 1 })).toEqual({ found: true });
      await page.bringToFront();
      const text = await untilCard(page);
      seen.push(text.split('\n').slice(0, 3).join());
      const isFocused = await page.evaluate(() =>
        document.activeElement?.shadowRoot?.activeElement?.getAttribute('role'),
      );
      expect(isFocused).toBe('dialog');
      if (at === 0) {
        const host = await page.evaluate(
          () => [...document.querySelectorAll('html > *')].find((one) => one.shadowRoot)?.localName ?? '',
        );
        expect(await axeFaults(page, [host, '.card'])).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await untilNoCard(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    }
    expect(new Set(seen).size).toBe(4);
    // The last one was off the screen.
    expect(await page.evaluate('scrollY > 500')).toBe(true);
    await page.close();
  });

  test('a card opens by click and stays, a link keeps its click, Esc and a click elsewhere close', async () => {
    const page = await show(`${TEXT}<p><a href="#there">去看小米SU7 Ultra</a></p>`);
    const mark = await untilPainted(page, '小米YU7');
    await page.mouse.click((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2);
    await untilCard(page);
    await page.mouse.move(900, 700);
    await rest(600);
    expect(await cardText(page)).not.toBeNull();
    await page.mouse.click(900, 700);
    await untilNoCard(page);
    const link = await untilPainted(page, '小米SU7 Ultra');
    await page.mouse.click((link.left + link.right) / 2, (link.top + link.bottom) / 2);
    await until(() => page.evaluate('location.hash === "#there"'), 'the link to be followed');
    await page.close();
  });
});

/** Between two stretches on one axis; 0 when they overlap. */
function distance(low: number, high: number, otherLow: number, otherHigh: number): number {
  return Math.max(0, otherLow - high, low - otherHigh);
}
function covers(box: Box, word: Box): boolean {
  return (
    box.left < word.right - 1 && box.right > word.left + 1 && box.top < word.bottom - 1 && box.bottom > word.top + 1
  );
}
