/** From opening a page to its first mark, in Chromium: right after installing, after the background was killed, and later on. */
import { buildExtension } from '../scripts/build-extension.ts';
import { killBackground, storeState } from '../scripts/stage/background.ts';
import { articlePage } from '../scripts/stage/site.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { until } from '../scripts/stage/until.ts';
import { type Ratio, summarise } from './pairs.ts';
import { news } from './texts.ts';

const INSTALLS = 7;

/** The page itself looks for the first mark, from its first line on: the registry of highlights is shared with it. */
const WATCHER = `<script>
  const look = () => (CSS.highlights.size > 0 ? (globalThis.markedAt = performance.now()) : setTimeout(look, 1));
  look();
</script>`;

interface Marked {
  markedAt?: number;
}

/** Both ratios over a page opened later, with the ms of each. */
export async function benchFirstMark(): Promise<Record<string, Ratio>> {
  const extension = await buildExtension('chromium', { test: false });
  const page = articlePage(news(4000, 0.4)).replace('<head>', `<head>${WATCHER}`);
  const installed = [];
  const cold = [];
  for (let i = 0; i < INSTALLS; i++) {
    const stage = await openStage('chromium', { '/a.html': page }, { extension });
    try {
      const first = await firstMark(stage);
      const control = await stage.control();
      await until(async () => (await storeState(control))?.state === 'database', 'the store to be filled', 60_000);
      const later = await firstMark(stage);
      await killBackground(stage);
      installed.push({ a: first, b: later });
      cold.push({ a: await firstMark(stage), b: later });
    } finally {
      await stage.close();
    }
  }
  return { 'firstMark/later': summarise(installed), 'coldMark/later': summarise(cold) };
}

/** Ms from the start of a navigation to the first mark. */
async function firstMark(stage: Stage): Promise<number> {
  const page = await stage.open('/a.html');
  const took = await until(() => page.evaluate(() => (globalThis as Marked).markedAt), 'the first mark', 10_000);
  await page.close();
  return took;
}
