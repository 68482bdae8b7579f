/** Our whole page work in Chromium and Firefox: on pages of several sizes, against mark.js, React and one read of the text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { buildExtension, extensionDir } from '../scripts/build-extension.ts';
import { html } from '../scripts/stage/site.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { taskLengths } from './busy.ts';
import { alternate, bundled, corpus, cue, opener, pageOf, READ, WORK, type World } from './pages.ts';
import { quantile, type Ratio, spread, summarise } from './pairs.ts';

const require = createRequire(import.meta.url);

/** All ratios of the page, by the names of the goals. */
export async function benchPage(): Promise<Record<string, Ratio>> {
  await buildExtension('chromium', { test: false });
  const mark = readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8');
  const site = {
    '/2k.html': pageOf(2_000, 0.2),
    '/100k.html': pageOf(100_000, 0.2),
    '/1m.html': pageOf(1_000_000, 0.05),
    '/10m.html': pageOf(10_000_000, 0.02),
    '/plain.html': pageOf(100_000, 0),
  };
  const stage = await openStage('chromium', site, { extension: null });
  const ratios: Record<string, Ratio> = {};
  try {
    const fresh = await opener(stage);
    ratios['page/textContent@1MB'] = await alternate(9, () => fresh('/1m.html'), WORK, READ);
    ratios['page/textContent@100kB'] = await alternate(9, () => fresh('/100k.html'), WORK, READ);
    ratios['page/textContent@2kB'] = await alternate(9, () => fresh('/2k.html'), WORK, READ);
    ratios['unrelated/textContent@100kB'] = await benchUnrelated(() => fresh('/plain.html'));
    ratios['markjs/page@100kB'] = await benchMark(
      () => fresh('/100k.html'),
      mark,
      corpus.entities.slice(0, 300).map(({ names }) => names['zh-Hans']),
    );
    const removals = await benchRemovals(fresh);
    ratios['removals/none@10000'] = removals.ours;
    ratios['observer/none@10000'] = removals.observer;
    ratios['react/page'] = await benchStart(stage);
    for (const [name, path] of [
      ['2kB', '/2k.html'],
      ['100kB', '/100k.html'],
      ['1MB', '/1m.html'],
    ] as const)
      ratios[`longestTaskMs@${name}`] = await benchTasks(() => fresh(path));
    const longest = await benchLongTasks(fresh);
    ratios['longTasks@10MB'] = {
      median: longest.over50,
      low: longest.over50,
      high: longest.over50,
      a: longest.longest,
      b: longest.total,
      pairs: 1,
    };
  } finally {
    await stage.close();
  }
  const firefox = await openStage('firefox', site, { extension: null });
  try {
    const fresh = await opener(firefox);
    ratios['page/textContent@1MB in Firefox'] = await alternate(7, () => fresh('/1m.html'), WORK, READ);
    ratios['page/textContent@100kB in Firefox'] = await alternate(7, () => fresh('/100k.html'), WORK, READ);
    ratios['unrelated/textContent@100kB in Firefox'] = await benchUnrelated(() => fresh('/plain.html'));
  } finally {
    await firefox.close();
  }
  return ratios;
}

async function benchUnrelated(open: () => Promise<Page>): Promise<Ratio> {
  const times = [];
  for (let i = 0; i < 11; i++) {
    const one = await open();
    const a = await one.evaluate(async (source) => {
      const start = performance.now();
      await (globalThis as unknown as World).counterpoint.test(source);
      return performance.now() - start;
    }, cue);
    await one.close();
    const two = await open();
    times.push({ a, b: await two.evaluate(READ) });
    await two.close();
  }
  return summarise(times);
}

async function benchMark(open: () => Promise<Page>, script: string, words: string[]): Promise<Ratio> {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const page = await open();
    await page.evaluate(`${script};0`);
    const a = await page.evaluate((list) => {
      const start = performance.now();
      new (globalThis as unknown as World).Mark(document.body).mark(list, { separateWordSearch: false });
      return performance.now() - start;
    }, words);
    await page.close();
    const own = await open();
    times.push({ a, b: await own.evaluate(WORK) });
    await own.close();
  }
  return summarise(times);
}

/**
 * 1,000 paragraphs that the page takes out one by one: with marks, with nothing but an observer that does nothing, and
 * without either. Who wants to hear of changes pays for the second, whatever is done with them.
 */
async function benchRemovals(fresh: (path: string) => Promise<Page>): Promise<Record<'ours' | 'observer', Ratio>> {
  const remove = () => {
    const list = [...document.querySelectorAll('p')].filter((_, i) => i % 5 === 0).slice(0, 1000);
    const start = performance.now();
    for (const paragraph of list) paragraph.remove();
    return performance.now() - start;
  };
  const read = async () => {
    const { counterpoint, pack } = globalThis as unknown as World;
    await counterpoint.read(pack);
  };
  const observe = () =>
    new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true });
  const after = async (before: () => unknown): Promise<number> => {
    const page = await fresh('/1m.html');
    await page.evaluate(before);
    const took = await page.evaluate(remove);
    await page.close();
    return took;
  };
  const ours = [];
  const observer = [];
  for (let i = 0; i < 9; i++) {
    const plain = await after(() => {});
    ours.push({ a: await after(read), b: plain });
    observer.push({ a: await after(observe), b: plain });
  }
  return { ours: summarise(ours), observer: summarise(observer) };
}

/** Compile and evaluate, cold: the built page script against React and React DOM. */
async function benchStart(stage: Stage): Promise<Ratio> {
  const own = readFileSync(`${extensionDir('chromium', false)}/page.js`, 'utf8');
  const react = await bundled('./react-start.ts');
  stage.add({ '/blank.html': html('<p>x</p>') });
  const run = async (source: string) => {
    const page = await stage.open('/blank.html');
    const took = await page.evaluate((code) => {
      // The page script asks for `chrome.runtime.id` first and ends there in a page, so it is given one.
      Object.assign(globalThis, {
        chrome: { runtime: { id: 'bench', onMessage: { addListener() {} }, sendMessage: async () => null } },
      });
      const start = performance.now();
      const element = document.createElement('script');
      element.textContent = code;
      document.head.append(element);
      return performance.now() - start;
    }, source);
    await page.close();
    return took;
  };
  const times = [];
  for (let i = 0; i < 15; i++) times.push({ a: await run(own), b: await run(react) });
  return summarise(times);
}

/** The longest task of a first reading, ms, each on a fresh page. */
async function benchTasks(open: () => Promise<Page>): Promise<Ratio> {
  const longest: number[] = [];
  for (let i = 0; i < 7; i++) {
    const page = await open();
    const [first = 0] = await taskLengths(page, () => page.evaluate(WORK));
    longest.push(first);
    await page.close();
  }
  return spread(longest, { a: quantile(longest, 0.5), b: quantile(longest, 1) });
}

async function benchLongTasks(
  fresh: (path: string) => Promise<Page>,
): Promise<{ over50: number; longest: number; total: number }> {
  const page = await fresh('/10m.html');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const found = await page.evaluate(async () => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const { counterpoint, pack } = globalThis as unknown as World;
    const start = performance.now();
    await counterpoint.read(pack);
    const total = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { durations, total };
  });
  await page.close();
  return {
    over50: found.durations.filter((ms) => ms > 50).length,
    longest: Math.max(0, ...found.durations),
    total: found.total,
  };
}
