/** F44: the card in light and dark, in forced colours, in large text and without motion: readable by computation, nothing cut off. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { storeSettings } from '../../scripts/stage/settings.ts';
import { html } from '../../scripts/stage/site.ts';
import { untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

/** Marks of several kinds, and a figure that differs: the fullest card there is. */
const article = html(
  `<h1>小米的一季</h1><p>一份流传的截图写着，小米双11支付金额只有260亿元。</p>
  <p>12月2日，小米汽车宣布累计交付突破50万台。汽车之家的冬测里，小米YU7跑出687公里。</p>`,
  '<meta property="article:published_time" content="2025-12-05"><style>:root { color-scheme: light dark }</style>',
);
/** As Firefox's own settings set them for a reader who needs high contrast. */
const FORCED = { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 };

interface Look {
  theme: 'light' | 'dark';
  textSize?: 'normal' | 'large' | 'larger';
  features?: { name: string; value: string }[];
  /** Of the viewport; half of the usual is what a page zoomed to 200 % has. */
  size?: { width: number; height: number };
}
interface Measured {
  /** Texts whose contrast is below 4.5, with it. */
  faint: string[];
  /** Texts that stick out of the card or are cut off. */
  cut: string[];
  texts: number;
  /** Animations and transitions of the card. */
  moving: number;
  /** Share of the card's height that its foot takes. */
  foot: number;
}

/** Runs in the page: reads the open card. The root is open in the test build. */
function measure(): Measured {
  const host = [...document.querySelectorAll('html > *')].find((one) => one.shadowRoot?.querySelector('.card'));
  const card = host?.shadowRoot?.querySelector('.card');
  if (!card) throw new Error('no card');
  const read = (colour: string): number[] => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  // Relative luminance and contrast as in WCAG 2.2.
  const light = (colour: number[]): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const channel = (colour[at] ?? 0) / 255;
      return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
    }, 0);
  const ground = (element: Element | null): number[] => {
    for (let one = element; one; one = one.parentElement) {
      const colour = read(getComputedStyle(one).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    throw new Error('the card has no ground');
  };
  const result: Measured = { faint: [], cut: [], texts: 0, moving: 0, foot: 0 };
  const whole = card.getBoundingClientRect();
  const all = [...card.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('.unseen'));
  for (const element of all) {
    const style = getComputedStyle(element);
    result.moving += element.getAnimations().length + Number(style.transitionDuration !== '0s');
    const text = [...element.childNodes]
      .flatMap((one) => (one.nodeType === Node.TEXT_NODE ? one.textContent?.trim() || [] : []))
      .join(' ');
    const isSign = element.localName === 'svg' && element.closest('.sign') !== null;
    if (text === '' && !isSign) continue;
    result.texts++;
    const [ink, paper] = [light(read(isSign ? style.stroke : style.color)), light(ground(element))];
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (contrast < 4.5) result.faint.push(`${contrast.toFixed(2)} ${text || 'sign'}`);
    const box = element.getBoundingClientRect();
    const isCut = style.overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    if (box.left < whole.left - 1 || box.right > whole.right + 1 || isCut) result.cut.push(text);
  }
  const foot = card.querySelector('footer');
  result.foot = (foot?.getBoundingClientRect().height ?? 0) / whole.height;
  if (whole.left < 0 || whole.top < 0 || whole.right > innerWidth + 0.5 || whole.bottom > innerHeight + 0.5)
    result.cut.push('the card itself');
  if (card.scrollWidth > card.clientWidth) result.cut.push('the card scrolls sideways');
  return result;
}

/** Opens the article in a look and rests on the figure that differs. */
async function show(stage: Stage, { theme, textSize = 'normal', features = [], size }: Look): Promise<Page> {
  stage.add({ '/article.html': article });
  const control = await stage.control();
  await storeSettings(control, { marks: 'clear', language: 'en', theme, textSize });
  const page = await stage.open('about:blank', size);
  await page.bringToFront();
  if (features.length > 0) {
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features });
  }
  await page.goto(`${stage.origin}/article.html`, { waitUntil: 'load' });
  await page.bringToFront();
  await untilMarked(page);
  await restOn(page, '260亿元');
  await untilCard(page);
  return page;
}

async function check(page: Page, what: string): Promise<void> {
  for (const part of ['at once', 'opened']) {
    if (part === 'opened') {
      await page.evaluate(() => {
        for (const host of document.querySelectorAll('html > *'))
          for (const details of host.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      });
    }
    const { faint, cut, texts, moving, foot } = await page.evaluate(measure);
    expect(texts, what).toBeGreaterThan(part === 'opened' ? 30 : 15);
    expect({ faint, cut, moving }, `${what}, ${part}`).toEqual({ faint: [], cut: [], moving: 0 });
    if (part === 'at once') expect(foot, what).toBeLessThan(0.5);
  }
}

describe.each(browsers)('%s', (name) => {
  test('F44: readable in light and dark, at 200 %, in large text and without motion', async () => {
    const stage = await openStage(name, {}, { prefs: { 'ui.prefersReducedMotion': 1 } });
    try {
      const half = { width: 500, height: 400 };
      const calm = name === 'chromium' ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : [];
      for (const theme of ['light', 'dark'] as const) {
        for (const look of [
          {},
          { textSize: 'larger' as const },
          { size: half },
          { size: half, textSize: 'large' as const },
        ]) {
          const page = await show(stage, { theme, features: calm, ...look });
          expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
          await check(page, `${theme} ${JSON.stringify(look)}`);
          await page.close();
        }
      }
    } finally {
      await stage.close();
    }
  });

  test('F44: in forced colours the card is readable, and marks stand out from the text around them', async () => {
    const stage = await openStage(name, {}, { prefs: FORCED });
    try {
      for (const scheme of name === 'chromium' ? ['light', 'dark'] : ['light']) {
        const features = [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: scheme },
        ];
        // The reader's choice of theme says the opposite: forced colours win.
        const theme = scheme === 'light' ? 'dark' : 'light';
        const page = await show(stage, { theme, features: name === 'chromium' ? features : [] });
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await check(page, `forced, ${scheme}`);
        // With the card gone and the pointer elsewhere: taking the marks off changes what is seen.
        await page.mouse.move(5, 5);
        await page.keyboard.press('Escape');
        const clip = { x: 0, y: 0, width: 900, height: 400 };
        const marked = await page.screenshot({ encoding: 'base64', clip });
        await page.evaluate(() => CSS.highlights.clear());
        expect(await page.screenshot({ encoding: 'base64', clip })).not.toBe(marked);
        await page.close();
      }
    } finally {
      await stage.close();
    }
  });
});
