/** A page with the built extension and without it, in Chromium: time of the main thread, from its first byte until all is at rest. */
import { buildExtension } from '../scripts/build-extension.ts';
import { html } from '../scripts/stage/site.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { countBusy } from './busy.ts';
import { pageOf } from './pages.ts';
import { type Ratio, summarise } from './pairs.ts';

const PAIRS = 9;
/** Ms after loading in which a page of 100 kB has long been read. */
const REST = 1500;
const PAGES = { related: 0.2, unrelated: 0 } as const;

/** With us over without us: a page that speaks of Xiaomi, and one that does not. */
export async function benchLoad(): Promise<Record<string, Ratio>> {
  const site = {
    '/blank.html': html('<p>x</p>'),
    ...Object.fromEntries(Object.entries(PAGES).map(([name, dense]) => [`/${name}.html`, pageOf(100_000, dense)])),
  };
  const stages: Stage[] = [];
  const ratios: Record<string, Ratio> = {};
  try {
    for (const extension of [await buildExtension('chromium', { test: false }), null])
      stages.push(await openStage('chromium', site, { extension }));
    const [ours, bare] = stages;
    if (ours === undefined || bare === undefined) throw new Error('no browser');
    for (const name of Object.keys(PAGES)) {
      // The store of a new profile is filled meanwhile, and a first page compiles what later ones find.
      await busy(ours, name);
      await busy(bare, name);
      const times = [];
      for (let i = 0; i < PAIRS; i++) times.push({ a: await busy(ours, name), b: await busy(bare, name) });
      ratios[`${name}/without@100kB`] = summarise(times);
    }
  } finally {
    for (const stage of stages) await stage.close();
  }
  return ratios;
}

/** Ms that the main thread of a new page is busy. */
async function busy(stage: Stage, name: string): Promise<number> {
  const page = await stage.open('/blank.html');
  await page.bringToFront();
  const spent = await countBusy(page);
  await page.goto(`${stage.origin}/${name}.html`, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, REST));
  const took = await spent();
  await page.close();
  return took;
}
