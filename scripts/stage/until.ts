/** Waiting for states, never for times. */
import type { Page } from 'puppeteer-core';

/**
 * Waits until a check gives something, asking every 50 ms.
 * @param check false, null and undefined mean "not yet"
 * @param what is waited for, for the message
 * @param limit ms
 * @throws with `what` when it never comes
 */
export async function until<T>(
  check: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  what: string,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await check();
    if (value !== false && value !== null && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many ranges are painted, by highlight name; seen from inside the page, as any page can. */
export function paintedRanges(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));
}

/** Brings a page to the front and waits until at least one mention is painted. */
export async function untilMarked(page: Page): Promise<Record<string, number>> {
  await page.bringToFront();
  return until(async () => {
    const painted = await paintedRanges(page);
    return Object.values(painted).some((size) => size > 0) && painted;
  }, 'marks on the page');
}
