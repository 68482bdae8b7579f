/** A page that never ends, in Chromium: what of one core goes into reading 200 new paragraphs a second. */
import { buildExtension } from '../scripts/build-extension.ts';
import { articlePage } from '../scripts/stage/site.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { countBusy } from './busy.ts';
import { quantile, type Ratio, spread } from './pairs.ts';
import { news } from './texts.ts';

const PAIRS = 5;
const SECONDS = 5;
const PER_SECOND = 200;

/** Percent of one core beyond what the page itself takes. */
export async function benchScroll(): Promise<Record<string, Ratio>> {
  const site = { '/a.html': articlePage(news(4000, 0.2)) };
  const stages: Stage[] = [];
  try {
    for (const extension of [await buildExtension('chromium', { test: false }), null])
      stages.push(await openStage('chromium', site, { extension }));
    const [ours, bare] = stages;
    if (ours === undefined || bare === undefined) throw new Error('no browser');
    const times = [];
    for (let i = 0; i < PAIRS; i++) times.push({ a: await share(ours), b: await share(bare) });
    const [a, b] = [times.map((pair) => pair.a), times.map((pair) => pair.b)];
    const extra = times.map((pair) => pair.a - pair.b);
    return { [`scrollCpu@${PER_SECOND}`]: spread(extra, { a: quantile(a, 0.5), b: quantile(b, 0.5) }) };
  } finally {
    for (const stage of stages) await stage.close();
  }
}

/** Percent of one core that the main thread of the page is busy while the page grows; time of the thread, not of the clock. */
async function share(stage: Stage): Promise<number> {
  const page = await stage.open('/a.html');
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const spent = await countBusy(page);
  await page.evaluate(
    async (texts, seconds) => {
      const end = performance.now() + seconds * 1000;
      for (let at = 0; performance.now() < end; at++) {
        for (let i = 0; i < 10; i++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = texts[(at * 10 + i) % texts.length] ?? '';
          document.body.append(paragraph);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    sentences(),
    SECONDS,
  );
  const took = (await spent()) / 1000;
  await page.close();
  return (took / SECONDS) * 100;
}

/** Paragraphs of mixed news, every fifth with names of ours. */
function sentences(): string[] {
  const text = news(60_000, 0.2, 5);
  return Array.from({ length: 500 }, (_, i) => text.slice(i * 120, i * 120 + 120));
}
