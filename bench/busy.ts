/** How busy the main thread of a page is, in Chromium. */
import type { Page } from 'puppeteer-core';

/** Begins to count. Returns a function that tells the ms since; time of the thread, not of the clock. */
export async function countBusy(page: Page): Promise<() => Promise<number>> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await spent();
  return async () => (await spent()) - before;
}
