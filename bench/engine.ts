/** The engine alone, in Node: against the bare limit and against other people's automata. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { analyse } from '../engine/analyse.ts';
import { findQuantities } from '../engine/figures/numbers.ts';
import { findMentions } from '../engine/matching/find.ts';
import { openLexicon } from '../engine/matching/lexicon.ts';
import { scan } from '../engine/matching/scan.ts';
import { articleFolder } from './articles.ts';
import { benchOtherNode } from './other-node.ts';
import { compare, keep, type Ratio } from './pairs.ts';
import { bareLoop, benchScan, type Size, type Texts } from './scanning.ts';
import { bundled, lexiconOf, news } from './texts.ts';

/** Share of sentences that name Xiaomi things: news about it, and what else is read. */
const DENSE = 0.2;
const SPARSE = 0.02;

/** All ratios of the engine, by the names of the goals. */
export async function benchEngine(): Promise<Record<string, Ratio>> {
  const texts: Texts = {
    dense: news(1_000_000, DENSE),
    sparse: news(1_000_000, SPARSE, 3),
    tenth: news(100_000, DENSE),
    short: news(5_000, DENSE),
  };
  const sizes = [300, 2000, 20000].map((forms) => ({ forms, ...lexiconOf(forms) }));
  const ratios = await benchScan(sizes, texts);
  Object.assign(ratios, await benchOtherNode(sizes.slice(1), texts));
  for (const size of sizes) if (size.forms === 2000) ratios['fuse/scan@2000'] = await benchFuse(size, texts.short);
  const { lexicon } = bundled;
  const ten = news(10_000_000, DENSE, 9);
  const perUnit = await compare(
    () => keep(scan(ten, lexicon).length),
    () => {
      for (let i = 0; i < 10; i++) keep(scan(texts.dense, lexicon).length);
    },
    { pairs: 9, warm: 1 },
  );
  ratios['scan10MB/scan1MB'] = perUnit;
  ratios['mentions/scan@1MB'] = await compare(
    () => keep(findMentions(texts.dense, lexicon).length),
    () => keep(scan(texts.dense, lexicon).length),
    { pairs: 7 },
  );
  const loop = bareLoop(texts.short);
  ratios['quantities/limit@1MB'] = await compare(
    () => keep(findQuantities(texts.dense).length),
    () => loop(texts.dense),
    { pairs: 7 },
  );
  const articles = readArticles();
  if (articles.length > 0) {
    const figures = bundled.figures;
    const full = () => {
      for (const text of articles)
        keep(analyse(text, { lexicon, figures, date: '2025-12-05', comparableOnly: true }).figures.length);
    };
    // Against finding the forms alone, and against deciding on mentions, which five articles full of names make dear.
    const bare = () => {
      for (const text of articles) keep(scan(text, lexicon).length);
    };
    const mentions = () => {
      for (const text of articles) keep(findMentions(text, lexicon).length);
    };
    ratios['full/scan'] = await compare(full, bare, { pairs: 31, warm: 10 });
    ratios['full/mentions'] = await compare(full, mentions, { pairs: 31, warm: 10 });
  }
  return ratios;
}

/** What is often tried first: every sentence asked of a fuzzy index of the names. */
async function benchFuse({ lexicon: packed, words }: Size, text: string): Promise<Ratio> {
  const lexicon = openLexicon(packed);
  const fuse = new Fuse(words, { ignoreLocation: true, threshold: 0.2 });
  const sentences = text.toLowerCase().split(/(?<=[。.!?！？])/);
  return compare(
    () => {
      for (const sentence of sentences) keep(fuse.search(sentence, { limit: 3 }).length);
    },
    () => keep(scan(text, lexicon).length),
    { pairs: 3, warm: 0 },
  );
}

function readArticles(): string[] {
  const folder = articleFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
