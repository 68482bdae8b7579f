/** How busy the main thread of a page is, and how long it is held, in Chromium. */
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

/** A complete event of a trace, or a mark; times in µs. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** How long each task of the main thread was while something ran in the page, ms, longest first. */
export async function taskLengths(page: Page, run: () => Promise<unknown>): Promise<number[]> {
  const client = await page.createCDPSession();
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'],
    },
  });
  const mark = (name: string) => page.evaluate((what) => void performance.mark(what), name);
  await mark('bench-begin');
  await run();
  await mark('bench-end');
  await client.send('Tracing.end');
  await ended;
  await client.detach();
  const [begin, end] = ['bench-begin', 'bench-end'].map((name) => events.find((event) => event.name === name));
  if (begin === undefined || end === undefined) throw new Error('the trace does not hold the marks');
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === begin.pid && tid === begin.tid)
    .filter(({ ts }) => ts > begin.ts && ts < end.ts)
    .map(({ dur = 0 }) => dur / 1000)
    .sort((a, b) => b - a);
}
