/** Pages to measure on, our page script for them, and what is compared there: our whole work, and one read of the text. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { PagePack } from '../browser/messages.ts';
import { bundle } from '../data/bundle.ts';
import { html } from '../scripts/stage/site.ts';
import type { Stage } from '../scripts/stage/stage.ts';
import { type Ratio, summarise } from './pairs.ts';
import { news, random } from './texts.ts';

/** A page of about so many units: headings, paragraphs, links, some nesting, as news pages have. */
export function pageOf(units: number, dense: number): string {
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
export async function bundled(entry: string): Promise<string> {
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

export type Pack = Extract<PagePack, { state: 'on' }>;
export interface World {
  counterpoint: { read(pack: Pack): Promise<number>; test(cue: string): Promise<void>; stop(): void };
  pack: Pack;
  Mark: new (root: Element) => { mark(words: string[], options: object): void };
}

/** One textContent read and a loop over it, inside the page; ms. */
export const READ = () => {
  const start = performance.now();
  const text = document.body.textContent ?? '';
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  (globalThis as { sum?: number }).sum = sum;
  return performance.now() - start;
};

/** Our whole page work, inside a page that `opener` has made ready; ms. */
export const WORK = async () => {
  const { counterpoint, pack } = globalThis as unknown as World;
  const start = performance.now();
  await counterpoint.read(pack);
  const took = performance.now() - start;
  counterpoint.stop();
  return took;
};

/** A and B on a fresh page each time, in turn. Both run once on each page: pages are read cold, as in life. */
export async function alternate(
  pairs: number,
  open: () => Promise<Page>,
  a: () => unknown,
  b: () => unknown,
): Promise<Ratio> {
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

const packed = bundle();
/** Source of the first test. */
export const cue = packed.cue;
/** The corpus as it is packed. */
export const corpus = packed.files['corpus.json'];
const pack: Pack = {
  state: 'on',
  ...(packed.files['page-pack.json'] as Pick<Pack, 'hash' | 'lexicon' | 'figures' | 'stances'>),
  settings: { language: 'en', theme: 'light', marks: 'clear', textSize: 'normal' },
  hidden: [],
  unmarked: {},
} as unknown as Pack;

/** Opens pages of a stage with our rooms in them, ready to read. */
export async function opener(stage: Stage): Promise<(path: string) => Promise<Page>> {
  const harness = await bundled('./harness.ts');
  return async (path) => {
    const page = await stage.open(path);
    await page.evaluate(`${harness};0`);
    await page.evaluate((value) => {
      (globalThis as unknown as World).pack = value as Pack;
    }, pack as never);
    return page;
  };
}
