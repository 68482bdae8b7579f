/** F01, F02, F03, F04: random pages stay as they are; nothing is asked of any server; what a page says stays in its tab. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { fuzzPage } from './page-fuzz.ts';

/** Pages in a run; COUNTERPOINT_NIGHTLY multiplies them by ten. */
const SCALE = process.env.COUNTERPOINT_NIGHTLY ? 10 : 1;
const COUNT = { chromium: 1000 * SCALE, firefox: 300 * SCALE };
const WITHOUT = { chromium: 500 * SCALE, firefox: 150 * SCALE };
/** Printed when it fails; set it to see the same pages again. */
const SEED = Number(process.env.COUNTERPOINT_SEED ?? 20251126);
/** Pages shown at once, each a frame of its own. */
const BATCH = 25;

interface Outcome {
  seed: number;
  noted: string[];
  highlights: number;
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  async function run(count: number, isAbout: boolean): Promise<{ outcomes: Outcome[]; faults: string[] }> {
    const outcomes: Outcome[] = [];
    const faults: string[] = [];
    stage.add({ '/start.html': '<!doctype html><p>start</p>' });
    const page = await stage.open('/start.html', { width: 1200, height: 900 });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (line) => {
      // The parser's own remarks on malformed pages bear the address of the page.
      if (!line.location().url?.startsWith(stage.origin)) faults.push(line.text());
    });
    for (let from = 0; from < count; from += BATCH) {
      const seeds = Array.from({ length: BATCH }, (_, index) => SEED + from + index);
      stage.add(Object.fromEntries(seeds.map((seed) => [`/fuzz/${seed}`, fuzzPage(seed, isAbout)])));
      const frames = seeds.map((seed) => `<iframe src="/fuzz/${seed}" width="220" height="160"></iframe>`);
      stage.add({ '/batch.html': `<!doctype html><meta charset="utf-8"><body>${frames.join('')}` });
      await page.goto(`${stage.origin}/batch.html?${from}`, { waitUntil: 'load' });
      // Time to read and mark: where something can be found, until it was; else twice what that took.
      if (isAbout) {
        await until(
          () =>
            page.evaluate(
              () =>
                Array.from(frames).filter((one) => (one as unknown as typeof globalThis).CSS.highlights.size > 0)
                  .length > 5,
            ),
          `marks in frames, seed ${SEED + from}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 600));
      const found = await page.evaluate(() =>
        Array.from(frames, (one) => {
          const frame = one as unknown as Window & { __noted(): { noted: string[]; highlights: number } };
          return { seed: Number(frame.location.pathname.split('/').pop()), ...frame.__noted() };
        }),
      );
      outcomes.push(...found);
    }
    await page.close();
    return { outcomes, faults };
  }

  test(
    `${COUNT[name]} malformed pages with mentions stay as they are`,
    async () => {
      const before = stage.requests().length;
      const { outcomes, faults } = await run(COUNT[name], true);
      expect(
        outcomes.filter(({ noted }) => noted.length > 0),
        `seed ${SEED}`,
      ).toEqual([]);
      expect(outcomes.filter(({ highlights }) => highlights > 0).length).toBeGreaterThan(outcomes.length / 4);
      expect(faults).toEqual([]);
      const asked = stage.requests().slice(before);
      expect(
        asked.filter((path) => !/^\/(fuzz\/\d+|batch\.html.*|start\.html|)$/.test(path) && !path.startsWith('/batch')),
      ).toEqual([]);
    },
    900_000 * SCALE,
  );

  test(
    `${WITHOUT[name]} malformed pages without a mention: no trace at all`,
    async () => {
      const { outcomes, faults } = await run(WITHOUT[name], false);
      expect(
        outcomes.filter(({ noted, highlights }) => noted.length > 0 || highlights > 0),
        `seed ${SEED}`,
      ).toEqual([]);
      expect(faults).toEqual([]);
    },
    600_000 * SCALE,
  );
});
