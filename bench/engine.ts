/** The engine alone, in Node: against the bare limit and against other people's automata. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import Ahocorasick from 'ahocorasick';
import Fuse from 'fuse.js';
import Modern from 'modern-ahocorasick';
import { analyse } from '../engine/analyse.ts';
import { findQuantities } from '../engine/figures/numbers.ts';
import { findMentions } from '../engine/matching/find.ts';
import { scan } from '../engine/matching/scan.ts';
import { articleFolder } from './articles.ts';
import { compare, keep, type Ratio } from './pairs.ts';
import { bundled, lexiconOf, news } from './texts.ts';

/**
 * The least that anything can do that looks at every unit. Made anew for each comparison: one loop for all of them met other
 * kinds of strings on its way and became twice as slow, which flattered whatever was measured after that. Called often
 * before it counts: one that is only ever called for long texts may stay four times as slow for all of a comparison.
 */
function bareLoop(): (text: string) => void {
  const loop = new Function(
    'text',
    'let sum = 0; for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0; return sum;',
  ) as (text: string) => number;
  const short = news(2_000, DENSE);
  for (let i = 0; i < 5_000; i++) keep(loop(short));
  return (text) => keep(loop(text));
}

/** Share of sentences that name Xiaomi things: news about it, and what else is read. */
const DENSE = 0.2;
const SPARSE = 0.02;

/** All ratios of the engine, by the names of the goals. */
export async function benchEngine(): Promise<Record<string, Ratio>> {
  const ratios: Record<string, Ratio> = {};
  const mega = news(1_000_000, DENSE);
  const sparse = news(1_000_000, SPARSE, 3);
  const tenth = news(100_000, DENSE);
  for (const forms of [300, 2000, 20000]) {
    const { lexicon, words } = lexiconOf(forms);
    const ours = (text: string) => () => {
      keep(scan(text, lexicon).length);
    };
    const loop = bareLoop();
    ratios[`scan/limit@${forms}`] = await compare(ours(mega), () => loop(mega));
    const again = bareLoop();
    ratios[`scan/limit@${forms}, sparse`] = await compare(ours(sparse), () => again(sparse));
    const escaped = [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    const pattern = new RegExp(escaped.join('|'), 'gi');
    // The peers are slow: a tenth of the text, and few pairs, tell as much.
    const regexp = () => keep(tenth.match(pattern)?.length ?? 0);
    ratios[`regexp/scan@${forms}`] = await compare(regexp, ours(tenth), { pairs: 5, warm: 1 });
    const lower = tenth.toLowerCase();
    const monyone = new Monyone(words);
    const plain = new Ahocorasick(words);
    const peers: Record<string, Ratio> = {
      '@monyone/aho-corasick': await compare(() => keep(monyone.matchInText(lower).length), ours(tenth), { pairs: 7 }),
      ahocorasick: await compare(() => keep(plain.search(lower).length), ours(tenth), { pairs: 7 }),
    };
    if (forms === 2000) {
      const modern = new Modern(words);
      const short = news(5_000, DENSE).toLowerCase();
      peers['modern-ahocorasick'] = await compare(() => keep(modern.search(short).length), ours(short), {
        pairs: 5,
        warm: 1,
      });
      // What is often tried first: every sentence asked of a fuzzy index of the names.
      const fuse = new Fuse(words, { ignoreLocation: true, threshold: 0.2 });
      const sentences = short.split(/(?<=[。.!?！？])/);
      ratios[`fuse/scan@${forms}`] = await compare(
        () => {
          for (const sentence of sentences) keep(fuse.search(sentence, { limit: 3 }).length);
        },
        ours(short),
        { pairs: 3, warm: 0 },
      );
    }
    for (const [name, ratio] of Object.entries(peers)) ratios[`${name}/scan@${forms}`] = ratio;
    const fastest = Object.values(peers).sort((a, b) => a.median - b.median)[0];
    if (fastest !== undefined) ratios[`automaton/scan@${forms}`] = fastest;
  }
  const { lexicon } = bundled;
  const ten = news(10_000_000, DENSE, 9);
  const perUnit = await compare(
    () => keep(scan(ten, lexicon).length),
    () => {
      for (let i = 0; i < 10; i++) keep(scan(mega, lexicon).length);
    },
    { pairs: 9, warm: 1 },
  );
  ratios['scan10MB/scan1MB'] = perUnit;
  ratios['mentions/scan@1MB'] = await compare(
    () => keep(findMentions(mega, lexicon).length),
    () => keep(scan(mega, lexicon).length),
    { pairs: 7 },
  );
  const loop = bareLoop();
  ratios['quantities/limit@1MB'] = await compare(
    () => keep(findQuantities(mega).length),
    () => loop(mega),
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

function readArticles(): string[] {
  const folder = articleFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
