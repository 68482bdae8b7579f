/** What a reader does with marks and cards, and what a page can see of us. For specs of the page script. */
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

export interface Painted {
  text: string;
  /** Highlight name. */
  name: string;
}

/** Texts that are painted now, by highlight name; the open mention left out. */
export function painted(page: Page): Promise<Painted[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name === 'sourced-open'
        ? []
        : [...ranges].map((one) => {
            const range = document.createRange();
            range.setStart(one.startContainer, one.startOffset);
            range.setEnd(one.endContainer, one.endOffset);
            return { text: range.toString(), name };
          }),
    ),
  );
}

/** Waits until a text is painted. */
export function untilPainted(page: Page, text: string): Promise<Painted> {
  return until(async () => (await painted(page)).find((one) => one.text === text), `a mark on ${text}`);
}

/** The middle of a painted text on the screen. */
export async function placeOf(page: Page, text: string): Promise<{ x: number; y: number; bottom: number; top: number; left: number; right: number }> {
  await untilPainted(page, text);
  const place = await page.evaluate((wanted) => {
    for (const [, ranges] of CSS.highlights) {
      for (const one of ranges) {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        const box = range.getClientRects()[0];
        if (range.toString() !== wanted || !box) continue;
        const { top, bottom, left, right } = box;
        return { x: (left + right) / 2, y: (top + bottom) / 2, top, bottom, left, right };
      }
    }
    return null;
  }, text);
  if (!place) throw new Error(`${text} is painted nowhere on the screen`);
  return place;
}

/** Rests the pointer on a mark until its card is there. */
export async function hover(page: Page, text: string): Promise<Card> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 2, y - 1);
  await page.mouse.move(x, y);
  return untilCard(page);
}

export interface Card {
  text: string;
  box: { left: number; top: number; right: number; bottom: number };
}

/** The card as it stands, or null. The test build opens its shadow root. */
export function card(page: Page): Promise<Card | null> {
  return page.evaluate(() => {
    const roots = [document.documentElement, ...document.querySelectorAll('dialog')];
    const host = roots.flatMap((root) => [...root.children]).find((one) => one.shadowRoot?.querySelector('.card'));
    const found = host?.shadowRoot?.querySelector<HTMLElement>('.card');
    if (!found) return null;
    const { left, top, right, bottom } = found.getBoundingClientRect();
    return { text: found.innerText, box: { left, top, right, bottom } };
  });
}

/** Waits for a card with content. */
export function untilCard(page: Page): Promise<Card> {
  return until(async () => {
    const found = await card(page);
    return found && found.text.length > 40 ? found : null;
  }, 'a card');
}

/** Waits until no card is there. */
export function untilNoCard(page: Page): Promise<boolean> {
  return until(async () => (await card(page)) === null, 'the card to close');
}

/** Where something in the card can be clicked. */
export async function inCard(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const roots = [document.documentElement, ...document.querySelectorAll('dialog')];
    const host = roots.flatMap((root) => [...root.children]).find((one) => one.shadowRoot?.querySelector('.card'));
    const box = host?.shadowRoot?.querySelector(wanted)?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }, selector);
  if (!place) throw new Error(`no ${selector} in the card`);
  return place;
}

/** Faults that a page reported: errors, unhandled rejections, lines on the console. Favicons apart. */
export function listenToFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => {
    if (!line.text().includes('404')) faults.push(line.text());
  });
  return faults;
}

/** Enough time for whatever must not happen: twice what reading and marking take. */
export function rest(ms = 900): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
