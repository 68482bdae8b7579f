/** One keystroke of the look-up box against MiniSearch over the same records. */
import MiniSearch from 'minisearch';
import { packNames } from '../data/names.ts';
import { openNames } from '../engine/claims/search.ts';
import { compare, keep, type Ratio } from './pairs.ts';
import { bundled, corpusOf } from './texts.ts';

const QUERIES = [
  'l',
  'lei',
  'leij',
  'leijun',
  '小米',
  '小米y',
  '小米yu7',
  'xiaomi su7 ul',
  'remdi k80',
  '成都分享',
  '290',
  'zzzz',
];

export async function benchLookUp(): Promise<Record<string, Ratio>> {
  const ratios: Record<string, Ratio> = {};
  for (const size of [2000, 20000]) {
    const corpus = corpusOf(size * 2);
    const search = openNames(packNames(corpus, bundled.traditional));
    const mini = new MiniSearch<{ id: string; names: string }>({
      fields: ['names'],
      tokenize: (text) => text.toLowerCase().match(/[a-z0-9]+|\p{Script=Han}/gu) ?? [],
    });
    mini.addAll(
      corpus.entities.map(({ id, names, aliases }) => ({
        id,
        names: [
          ...Object.values(names),
          ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
        ].join(' '),
      })),
    );
    ratios[`lookup/minisearch@${size}`] = await compare(
      () => {
        for (const query of QUERIES) keep(search(query).length);
      },
      () => {
        for (const query of QUERIES) keep(mini.search(query, { prefix: true, fuzzy: 0.2 }).length);
      },
      { pairs: 11 },
    );
  }
  return ratios;
}
