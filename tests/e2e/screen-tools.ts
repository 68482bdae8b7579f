/** What specs of our own screens need: what a screen says, a control found by its words, options and welcome once they are drawn. */
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/stage/until.ts';
import type { Stage } from './driver.ts';

export const WIDE = { width: 800, height: 900 };

/** Opens the options or the welcome page and waits until it is drawn. */
export async function openOptions(stage: Stage, path: string, size = WIDE): Promise<Page> {
  const page = await stage.extensionPage(path, size);
  await until(() => page.evaluate(() => document.querySelector('h2') !== null), `${path} to be drawn`);
  return page;
}

/** The text of the first such element, empty where there is none. */
export function text(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

/** Waits for words in the first such element. */
export function untilText(page: Page, selector: string, wanted: string | RegExp): Promise<true> {
  return until(async () => {
    const found = await text(page, selector);
    return typeof wanted === 'string' ? found.includes(wanted) : wanted.test(found);
  }, `${wanted} in ${selector}`);
}

/** Focuses a control by the words on it, as a reader finds it, and presses keys. */
export async function press(page: Page, words: string, ...keys: ('Enter' | ' ' | 'ArrowDown')[]): Promise<void> {
  await page.bringToFront();
  await until(
    () =>
      page.evaluate((wanted) => {
        const named = [...document.querySelectorAll<HTMLElement>('button, a, input, textarea')].find((control) => {
          const label = control.getAttribute('aria-label') ?? control.closest('label')?.textContent;
          return (label ?? control.textContent).trim().startsWith(wanted);
        });
        named?.focus();
        return named !== undefined && document.activeElement === named;
      }, words),
    `a control called ${words}`,
  );
  for (const key of keys) await page.keyboard.press(key);
}
