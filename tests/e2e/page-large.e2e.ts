/** F30: a page of ten megabytes. F50: a hundred pages one after the other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingOf, restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { listenToFaults, painted } from './page-tools.ts';

/** 100,000 paragraphs and their texts are 200,000 nodes, about 10 MB; a name in every tenth. */
const PARAGRAPHS = 100_000;
const FILL = '这一段说的是天气和街上的事，与谁都没有关系，只是要把页面写得很长。';

function tenMegabytes(): string {
  const lines = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>${at}${at % 10 === 0 ? '小米YU7' : '没有别的'}${FILL}</p>`,
  );
  return html(lines.join('\n'));
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  test('F30: of ten megabytes all mentions are counted, few are registered, and the page answers', async () => {
    const body = tenMegabytes();
    expect(Buffer.byteLength(body)).toBeGreaterThan(10_000_000);
    stage.add({ '/large.html': body });
    const page = await stage.open('/large.html');
    const faults = listenToFaults(page);
    await page.bringToFront();
    await untilMarked(page);
    const { mentions } = await until(
      async () => {
        const listing = await listingOf(stage, page);
        return listing.state === 'read' && listing;
      },
      'the end of the reading',
      60_000,
    );
    expect(mentions.length).toBe(PARAGRAPHS / 10);
    // Everywhere on the page marks are near the reader, and nowhere are there many.
    for (const part of [0.5, 1]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      await until(async () => (await painted(page)).some(({ top }) => Math.abs(top) < 1500), 'marks on the screen');
      expect((await painted(page)).length).toBeLessThan(2000);
    }
    await restOn(page, '小米YU7');
    await untilCard(page);
    expect(faults).toEqual([]);
    await page.close();
  }, 180_000);

  test('of more text than is read of one page the beginning is marked, and marked anew where it changes', async () => {
    const line = 'Nothing is said here of what is looked for. '.repeat(100);
    const body = `<p id="first">小米YU7</p>${`<p>${line}</p>`.repeat(1400)}<p id="last">雷军</p>`;
    stage.add({ '/longer.html': html(body) });
    const page = await stage.open('/longer.html');
    await page.bringToFront();
    const untilRead = (wanted: string) =>
      until(
        async () => {
          const { state, isCut, mentions } = await listingOf(stage, page);
          return state === 'read' && isCut && mentions.map(({ entity }) => entity).join() === wanted;
        },
        `${wanted} in a page that is cut`,
        60_000,
      );
    await untilRead('yu7');
    await page.evaluate(() => {
      const first = document.querySelector('#first');
      if (first) first.textContent = '小米汽车和雷军';
    });
    await untilRead('xiaomi-auto,lei-jun');
    await page.close();
  }, 180_000);
});

// Firefox tells nobody how much one of its pages holds; its other numbers move by more than what is looked for.
describe.runIf(browsers.includes('chromium'))('chromium', () => {
  test('F50: after a hundred pages no more is held than after ten', async () => {
    // Pages that wait to be gone back to would hold their memory by right.
    const stage = await openStage('chromium', {}, { args: ['--disable-features=BackForwardCache'] });
    try {
      const frame = `<p>小米汽车和Redmi K80。</p><p>${FILL.repeat(20)}</p>`;
      const body = `<p>雷军谈<b>小米YU7</b></p><iframe src="/frame.html" width="400" height="200"></iframe>`;
      const pages = Array.from({ length: 100 }, (_, at) => [`/${at}.html`, html(body)]);
      stage.add({ ...Object.fromEntries(pages), '/frame.html': html(frame) });
      const page = await stage.open('/0.html');
      const client = await page.createCDPSession();
      const held = async (): Promise<number> => {
        for (let at = 0; at < 3; at++) await client.send('HeapProfiler.collectGarbage');
        return (await client.send('Runtime.getHeapUsage')).usedSize;
      };
      // One heap for all pages: a new one for each would hide what they leave behind.
      const heap = async () =>
        (await client.send('Runtime.getIsolateId' as 'Runtime.enable')) as unknown as { id: string };
      await page.bringToFront();
      let ten = { held: 0, heap: { id: '' } };
      for (let at = 1; at <= 100; at++) {
        await page.goto(`${stage.origin}/${at % 100}.html`, { waitUntil: 'load' });
        await untilMarked(page);
        await until(() => page.frames()[1]?.evaluate(() => CSS.highlights.size > 0), 'marks in the frame');
        if (at % 10 !== 0) continue;
        await restOn(page, '小米YU7');
        await untilCard(page);
        await page.keyboard.press('Escape');
        await untilNoCard(page);
        if (at === 10) ten = { held: await held(), heap: await heap() };
      }
      expect(await heap()).toEqual(ten.heap);
      expect(ten.held).toBeGreaterThan(1_000_000);
      expect((await held()) - ten.held).toBeLessThan(1_000_000);
    } finally {
      await stage.close();
    }
  }, 300_000);
});
