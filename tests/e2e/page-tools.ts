/** What specs of the page script need beyond `reader.ts`: all marks wherever they are, the card's box, faults of a page. */
import type { Page } from 'puppeteer-core';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import type { Stage } from './driver.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Painted extends Box {
  text: string;
  /** Highlight name. */
  name: string;
}

/** Everything that is painted now, on and off the screen; the open mention left out. */
export function painted(page: Page): Promise<Painted[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name === 'sourced-open'
        ? []
        : [...ranges].map((one) => {
            const range = document.createRange();
            range.setStart(one.startContainer, one.startOffset);
            range.setEnd(one.endContainer, one.endOffset);
            const { left, top, right, bottom } = range.getClientRects()[0] ?? range.getBoundingClientRect();
            return { text: range.toString(), name, left, top, right, bottom };
          }),
    ),
  );
}

/** Waits until a text is painted; gives its first line. */
export function untilPainted(page: Page, text: string): Promise<Painted> {
  return until(async () => (await painted(page)).find((one) => one.text === text), `a mark on ${text}`);
}

/** Box of the open card, or null; with a selector, of something inside it. The test build opens the shadow root. */
export function cardBox(page: Page, selector = '.card'): Promise<Box | null> {
  return page.evaluate((wanted) => {
    for (const host of document.querySelectorAll('html > *, dialog > *')) {
      const found = host.shadowRoot?.querySelector('.card') && host.shadowRoot.querySelector(wanted);
      if (!found) continue;
      const { left, top, right, bottom } = found.getBoundingClientRect();
      return { left, top, right, bottom };
    }
    return null;
  }, selector);
}

/** Clicks the middle of something inside the card. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const box = await cardBox(page, selector);
  if (!box) throw new Error(`no ${selector} in the card`);
  await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
}

/** Opens pages made on the spot, each under an address of its own, in front. */
export function pageMaker(
  stage: () => Stage,
): (body: string, head?: string, headers?: Record<string, string>) => Promise<Page> {
  let serial = 0;
  return async (body, head = '', headers = {}) => {
    const path = `/made-${serial++}.html`;
    stage().add({ [path]: { body: html(body, head), headers } });
    const page = await stage().open(path);
    await page.bringToFront();
    return page;
  };
}

/** Errors, unhandled rejections and console lines of a page from now on; its missing favicon apart. */
export function listenToFaults(page: Page): string[] {
  const faults: string[] = [];
  const note = (text: string): void => {
    if (!/404|favicon/.test(text)) faults.push(text);
  };
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (line) => note(line.text()));
  return faults;
}

/** Time for what must not happen: more than a batch of changes and its reading take. */
export function rest(ms = 900): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
