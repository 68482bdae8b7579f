/**
 * The scan against the bare limit and against other people's automata. Needs nothing but an engine: it runs in the Node of
 * the bench and, as one script, in another.
 */
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import Ahocorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import { openLexicon, type PackedLexicon } from '../engine/matching/lexicon.ts';
import { scan } from '../engine/matching/scan.ts';
import { compare, keep, type Ratio } from './pairs.ts';

/** A lexicon of about so many forms, and the forms themselves for the peers. */
export interface Size {
  forms: number;
  lexicon: PackedLexicon;
  words: string[];
}

/** News: 1 MB about Xiaomi, 1 MB of mostly something else, a tenth of it for slow peers, and some for the slowest. */
export interface Texts {
  dense: string;
  sparse: string;
  tenth: string;
  short: string;
}

/**
 * The least that anything can do that looks at every unit. Made anew for each comparison: one loop for all of them met other
 * kinds of strings on its way and became twice as slow, which flattered whatever was measured after that. Called often
 * before it counts: one that is only ever called for long texts may stay four times as slow for all of a comparison.
 */
export function bareLoop(short: string): (text: string) => void {
  const loop = new Function(
    'text',
    'let sum = 0; for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0; return sum;',
  ) as (text: string) => number;
  for (let i = 0; i < 5_000; i++) keep(loop(short));
  return (text) => keep(loop(text));
}

/** All ratios of the scan, by the names of the goals. */
export async function benchScan(sizes: Size[], { dense, sparse, tenth, short }: Texts): Promise<Record<string, Ratio>> {
  const ratios: Record<string, Ratio> = {};
  for (const { forms, lexicon: packed, words } of sizes) {
    const lexicon = openLexicon(packed);
    const ours = (text: string) => () => {
      keep(scan(text, lexicon).length);
    };
    const loop = bareLoop(short);
    ratios[`scan/limit@${forms}`] = await compare(ours(dense), () => loop(dense));
    const again = bareLoop(short);
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
      const text = short.toLowerCase();
      peers['modern-ahocorasick'] = await compare(() => keep(modern.search(text).length), ours(text), {
        pairs: 5,
        warm: 1,
      });
    }
    for (const [name, ratio] of Object.entries(peers)) ratios[`${name}/scan@${forms}`] = ratio;
    const fastest = Object.values(peers).sort((a, b) => a.median - b.median)[0];
    if (fastest !== undefined) ratios[`automaton/scan@${forms}`] = fastest;
  }
  return ratios;
}
