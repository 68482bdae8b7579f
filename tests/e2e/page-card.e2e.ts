import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { CLOBBERS } from './page-fuzz.ts';
import { cardBox, clickInCard, listenToFaults, pageMaker, painted, rest, untilPainted } from './page-tools.ts';

const TEXT = '<p>小米汽车今天说到<b>小米YU7</b>的续航，雷军也在场。</p>';
const FILL = `<p style="height:500px">${'空白'.repeat(40)}</p>`;

/** Pages shown at once: fifty take each script ten seconds, which is for the night. */
const FRAMES = process.env.COUNTERPOINT_NIGHTLY ? 50 : 5;

/** Scripts that replace what a careless extension would call. */
const HOSTILE = [
  'Element.prototype.attachShadow = () => { throw 1 }',
  'Node.prototype.appendChild = Element.prototype.append = () => { throw 1 }',
  'Array.from = Array.prototype.map = Array.prototype.flatMap = () => []',
  'Promise.prototype.then = () => new Promise(() => {})',
  'JSON.stringify = JSON.parse = () => { throw 1 }',
  'CSS.highlights.set = () => { throw 1 }; HighlightRegistry.prototype.set = () => { throw 1 }',
  'document.createTreeWalker = document.createElement = document.createRange = () => null',
  'Object.defineProperty(Node.prototype, "textContent", { get: () => "" })',
  'window.MutationObserver = window.IntersectionObserver = class { observe() { throw 1 } }',
  'RegExp.prototype.exec = RegExp.prototype.test = String.prototype.replace = () => null',
  'window.StaticRange = window.Highlight = window.CSSStyleSheet = function () { throw 1 }',
  'Object.defineProperty(Object.prototype, "verb", { get: () => "stolen" }); setTimeout = requestAnimationFrame = () => 0',
];
const ALL_CLOBBERS = [
  ...CLOBBERS,
  'lastChild',
  'closest',
  'shadowRoot',
  'isConnected',
  'textContent',
  'children',
  'hasAttributes',
  'ownerDocument',
];

/** The page works against the card's look. */
const HOSTILE_CSS = [
  '* { all: unset !important }',
  'div { display: none !important }',
  'html { font-size: 62.5% }',
  ':not(:defined) { visibility: hidden !important; opacity: 0 !important }',
  'html > * { display: none }  html > body { display: block }',
  '* { font: 40px cursive !important; color: red !important; letter-spacing: 9px !important }',
  '[popover] { inset: 300px !important; transform: rotate(9deg) !important }',
  'body ~ * { pointer-events: none !important; clip-path: inset(50%) !important }',
  ':root { direction: rtl; text-transform: uppercase; writing-mode: horizontal-tb; line-height: 3 }',
  '*, *::before, *::after { box-sizing: content-box !important; margin: 30px !important; border: 3px solid red !important }',
];

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  const show = pageMaker(() => stage);

  test('F05: a page that replaces prototypes gets its marks and cards all the same', async () => {
    for (const script of HOSTILE) {
      const page = await show(TEXT, `<script>${script}</script>`);
      const faults = listenToFaults(page);
      await until(async () => (await page.evaluate('CSS.highlights.size')) !== 0, `marks in spite of: ${script}`);
      await page.bringToFront();
      const box = await page.evaluate(() => {
        const { left, top, bottom } = (document.querySelector('b') as HTMLElement).getBoundingClientRect();
        return { left, y: (top + bottom) / 2 };
      });
      await page.mouse.move(box.left + 10, box.y - 1);
      await page.mouse.move(box.left + 20, box.y);
      expect(await until(() => cardBox(page), `a card in spite of: ${script}`)).not.toBeNull();
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  test(`F05: ${FRAMES} pages of each kind get their marks`, async () => {
    const text = `${TEXT}<p>${'一段没有任何名称的文字。'.repeat(20)}</p>`;
    for (const script of HOSTILE) {
      stage.add({ '/hostile.html': html(text, `<script>${script}</script>`) });
      const page = await show('<iframe src="/hostile.html" width="130" height="90"></iframe>'.repeat(FRAMES));
      const marked = () =>
        page.evaluate(
          () =>
            Array.from(frames).filter((one) => (one as unknown as typeof globalThis).CSS.highlights.size > 0).length,
        );
      await until(async () => (await marked()) === FRAMES, `marks in spite of: ${script}`);
      await page.close();
    }
  }, 600_000);

  test('F06: forms that clobber properties change no match', async () => {
    const clean = await show(`${TEXT}<p>Redmi K80 和小米17 Ultra</p>`);
    await untilPainted(clean, '小米YU7');
    const wanted = (await painted(clean)).map(({ text }) => text);
    for (const inside of [true, false]) {
      const inputs = ALL_CLOBBERS.map((one) => `<input name="${one}"><img name="${one}" alt="">`).join('');
      const text = `${TEXT}<p>Redmi K80 和小米17 Ultra</p>`;
      const page = await show(inside ? `<form>${inputs}${text}</form>` : `<form>${inputs}</form>${text}`);
      await untilPainted(page, '小米YU7');
      await rest(300);
      expect((await painted(page)).map(({ text }) => text)).toEqual(wanted);
      await restOn(page, '小米YU7');
      await untilCard(page);
      await page.close();
    }
  });

  test('F09: a page that removes the card gets it back five times and then never again', async () => {
    const page = await show(
      TEXT,
      `<script>let added = 0; new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
        if (node.localName?.includes('-')) { added++; node.remove(); } }).observe(document.documentElement, { childList: true })</script>`,
    );
    await restOn(page, '小米YU7');
    await until(() => page.evaluate('added > 0'), 'a first card');
    await rest(2500);
    expect(await page.evaluate('added')).toBeLessThanOrEqual(6);
    expect(await cardText(page)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  test('F10: on top of everything, and inside a modal dialog', async () => {
    const cover = '<div style="position:fixed;inset:200px 0 0 0;z-index:2147483647;background:#eee"></div>';
    const scenes: Record<string, string> = {
      'highest z-index': `${TEXT}${cover}`,
      popover: `${TEXT}<div id="top" popover="manual" style="inset:200px 0 0 0;margin:0;width:auto;height:auto">x</div><script>top_ = document.querySelector('[popover]'); top_.showPopover()</script>`,
      'modal dialog': `<dialog style="inset:20px;width:700px;height:600px">${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`,
      'dialog in a dialog': `<dialog id="a"><p>a</p></dialog><dialog id="b" style="inset:20px;width:700px;height:600px">${TEXT}</dialog><script>a.showModal(); b.showModal()</script>`,
      'non-modal dialog': `<dialog open style="position:fixed;inset:20px;width:700px;height:600px">${TEXT}</dialog>`,
      'stacking context': `<div style="transform:translateZ(0);opacity:.99;isolation:isolate">${TEXT}</div>${cover}`,
      'scrolling pane': `<div style="height:300px;overflow:auto;contain:strict">${TEXT}${FILL}</div>`,
      'root with overflow': `<style>html,body{height:100%;overflow:hidden}</style>${TEXT}${cover}`,
      'filter on body': `<style>body{filter:grayscale(1);transform:scale(.9)}</style>${TEXT}`,
    };
    for (const [scene, body] of Object.entries(scenes)) {
      const page = await show(body);
      await restOn(page, '小米YU7');
      await untilCard(page).catch((error) => {
        throw new Error(`${scene}: ${error}`);
      });
      // A real click reaches the card: its own close button closes it.
      await clickInCard(page, '[data-act=close]');
      await untilNoCard(page).catch(() => {
        throw new Error(`${scene}: the click did not reach the card`);
      });
      await page.close();
    }
  });

  test('F10: the card goes with the dialog that it lives in', async () => {
    const page = await show(
      `<p>外面</p><dialog style="inset:20px;width:700px;height:600px">${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    );
    await restOn(page, '小米YU7');
    await untilCard(page);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await untilNoCard(page);
    expect(await page.evaluate(() => document.querySelectorAll('dialog > *, html > *').length)).toBe(3);
    await page.close();
  });

  test('F11: hostile style sheets do not change a pixel of the card', async () => {
    const shot = async (css: string): Promise<string> => {
      // The same place for the word, whatever the style: a fixed element of fixed size.
      const page = await show(
        `<p style="all:initial!important;position:fixed!important;left:40px!important;top:40px!important;font:16px sans-serif!important;display:block!important;visibility:visible!important;margin:0!important;border:0!important;letter-spacing:0!important;text-transform:none!important;line-height:20px!important;direction:ltr!important;color:#000!important">小米YU7</p>`,
        `<style>${css}</style>`,
      );
      await restOn(page, '小米YU7');
      await untilCard(page);
      await page.mouse.move(900, 700);
      await page.mouse.move(60, 50);
      await rest(200);
      const box = await cardBox(page);
      if (!box) throw new Error(`no card under: ${css}`);
      const clip = {
        x: box.left + 3,
        y: box.top + 3,
        width: box.right - box.left - 6,
        height: box.bottom - box.top - 6,
      };
      const png = await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
      await page.close();
      return png;
    };
    const neutral = await shot('');
    const judge = await show('<canvas></canvas>');
    for (const css of HOSTILE_CSS) {
      const share = await judge.evaluate(differingPixels, neutral, await shot(css));
      expect(share, css).toBeLessThanOrEqual(0.001);
    }
    await judge.close();
  });

  test('F12: all that a click can do is to open a public source or the panel, to copy, or to close', async () => {
    const page = await show(TEXT);
    await restOn(page, '小米YU7');
    await untilCard(page);
    const acts = await page.evaluate(() => {
      for (const host of document.querySelectorAll('html > *')) {
        const root = host.shadowRoot;
        if (!root?.querySelector('.card')) continue;
        return {
          acts: [...root.querySelectorAll('[data-act]')].map((one) => one.getAttribute('data-act')),
          links: [...root.querySelectorAll('a')].map((one) => one.href),
          forms: root.querySelectorAll('form,input,select,textarea').length,
        };
      }
      return null;
    });
    expect(new Set(acts?.acts)).toEqual(new Set(['pin', 'close', 'panel', 'copy', 'hide-here', 'hide-elsewhere']));
    for (const link of acts?.links ?? []) expect(link).toMatch(/^https?:/);
    expect(acts?.forms).toBe(0);
    await page.close();
  });

  test('F13: events that no person made do nothing', async () => {
    const page = await show(
      TEXT,
      `<script>addEventListener('load', () => setTimeout(() => {
        const box = document.querySelector('b').getBoundingClientRect();
        const at = { bubbles: true, composed: true, cancelable: true, clientX: box.left + 20, clientY: box.top + 10, view: window };
        let count = 0;
        const timer = setInterval(() => {
          for (const type of ['pointermove', 'pointerdown', 'click']) document.querySelector('b').dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, pointerType: 'mouse' }));
          for (const key of ['Enter', 'Escape', 'n']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
          if (++count === 34) { clearInterval(timer); window.isDone = true; }
        }, 30);
      }, 600))</script>`,
    );
    await untilPainted(page, '小米YU7');
    await until(() => page.evaluate('window.isDone === true'), 'all events');
    await rest();
    expect(await cardText(page)).toBeNull();
    // Nor do they close a card or press what is in it.
    await restOn(page, '小米YU7');
    await untilCard(page);
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('html > *')) {
        const root = host.shadowRoot;
        // What a page cannot do in a real build, where the root is closed.
        for (const button of root?.querySelectorAll<HTMLElement>('[data-act]') ?? []) button.click();
      }
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await rest(500);
    expect(await cardText(page)).not.toBeNull();
    await page.close();
  });

  test('F14: strict CSP with Trusted Types', async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";
    const page = await show(TEXT, '', { 'content-security-policy': policy });
    const faults = listenToFaults(page);
    await restOn(page, '小米YU7');
    await untilCard(page);
    const box = await cardBox(page);
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBe(360);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Runs in a page: the share of pixels that differ between two pictures; 1 when their sizes do. */
async function differingPixels(one: string, other: string): Promise<number> {
  const read = async (png: string): Promise<ImageData> => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const distance = [0, 1, 2].reduce(
      (sum, channel) => sum + Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)),
      0,
    );
    if (distance > 24) count++;
  }
  return count / (a.data.length / 4);
}
