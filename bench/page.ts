/** Our whole page work in Chromium: on pages of several sizes, against mark.js, React and one read of the text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { PagePack } from '../browser/messages.ts';
import { bundle } from '../data/bundle.ts';
import { buildExtension, extensionDir } from '../scripts/build-extension.ts';
import { html } from '../scripts/stage/site.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { type Ratio, summarise } from './pairs.ts';
import { news, random } from './texts.ts';

const require = createRequire(import.meta.url);

/** A page of about so many units: headings, paragraphs, links, some nesting, as news pages have. */
function pageOf(units: number, dense: number): string {
  const next = random(3);
  const parts: string[] = [];
  const text = news(units, dense, 21);
  for (let at = 0; at < text.length; ) {
    const size = 60 + Math.floor(next() * 180);
    const piece = text.slice(at, at + size).replaceAll('<', '');
    at += size;
    const half = piece.length >> 1;
    const tag = next() < 0.08 ? 'h2' : 'p';
    parts.push(
      `<${tag}>${piece.slice(0, half)}<${next() < 0.3 ? 'a href="#"' : 'span'}>${piece.slice(half, half + 12)}</${next() < 0.3 ? 'a' : 'span'}>${piece.slice(half + 12)}</${tag}>`,
    );
  }
  return html(
    `<main><section>${parts.map((part, i) => (i % 20 === 19 ? `${part}</section><section>` : part)).join('\n')}</section></main>`,
  );
}

/** A file of ours as one classic script. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
        fileName: 'bench',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) if ('output' in output) return output.output[0].code;
  throw new Error(`${entry} gave no script`);
}

type Pack = Extract<PagePack, { state: 'on' }>;
interface World {
  counterpoint: { read(pack: Pack): Promise<number>; test(cue: string): Promise<void>; stop(): void };
  pack: Pack;
  Mark: new (root: Element) => { mark(words: string[], options: object): void };
}

/** One textContent read and a loop over it, inside the page; ms. */
const READ = () => {
  const start = performance.now();
  const text = document.body.textContent ?? '';
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  (globalThis as { sum?: number }).sum = sum;
  return performance.now() - start;
};

const WORK = async () => {
  const { counterpoint, pack } = globalThis as unknown as World;
  const start = performance.now();
  await counterpoint.read(pack);
  const took = performance.now() - start;
  counterpoint.stop();
  return took;
};

/** All ratios of the page, by the names of the goals. */
export async function benchPage(): Promise<Record<string, Ratio>> {
  await buildExtension('chromium', { test: false });
  const packed = bundle();
  const pack: Pack = {
    state: 'on',
    ...(packed.files['page-pack.json'] as Pick<Pack, 'hash' | 'lexicon' | 'figures' | 'stances'>),
    settings: { language: 'en', theme: 'light', marks: 'clear', textSize: 'normal' },
    hidden: [],
    unmarked: {},
  } as unknown as Pack;
  const scripts = {
    harness: await bundled('./harness.ts'),
    mark: readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8'),
  };
  const site = {
    '/2k.html': pageOf(2_000, 0.2),
    '/100k.html': pageOf(100_000, 0.2),
    '/1m.html': pageOf(1_000_000, 0.05),
    '/10m.html': pageOf(10_000_000, 0.02),
    '/plain.html': pageOf(100_000, 0),
  };
  const stage = await openStage('chromium', site, { extension: null });
  const ratios: Record<string, Ratio> = {};
  const fresh = async (path: string) => {
    const page = await stage.open(path);
    await page.evaluate(`${scripts.harness};0`);
    await page.evaluate((value) => {
      (globalThis as unknown as World).pack = value as Pack;
    }, pack as never);
    return page;
  };
  try {
    ratios['page/textContent@1MB'] = await alternate(9, () => fresh('/1m.html'), WORK, READ);
    ratios['page/textContent@100kB'] = await alternate(9, () => fresh('/100k.html'), WORK, READ);
    ratios['page/textContent@2kB'] = await alternate(9, () => fresh('/2k.html'), WORK, READ);
    ratios['unrelated/textContent@100kB'] = await benchUnrelated(() => fresh('/plain.html'), packed.cue);
    ratios['markjs/page@100kB'] = await benchMark(
      () => fresh('/100k.html'),
      scripts.mark,
      packed.files['corpus.json'].entities.slice(0, 300).map(({ names }) => names['zh-Hans']),
    );
    const removals = await benchRemovals(fresh);
    ratios['removals/none@10000'] = removals.ours;
    ratios['observer/none@10000'] = removals.observer;
    ratios['react/page'] = await benchStart(stage);
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
  return ratios;
}

/** A and B on a fresh page each time, in turn. Both run once on each page: pages are read cold, as in life. */
async function alternate(pairs: number, open: () => Promise<Page>, a: () => unknown, b: () => unknown): Promise<Ratio> {
  const times = [];
  for (let i = 0; i < pairs; i++) {
    const one = await open();
    const first = (await one.evaluate(a as () => number)) as number;
    await one.close();
    const two = await open();
    times.push({ a: first, b: (await two.evaluate(b as () => number)) as number });
    await two.close();
  }
  return summarise(times);
}

async function benchUnrelated(open: () => Promise<Page>, cue: string): Promise<Ratio> {
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
