/** A lexicon of a few made-up and real names, so that a test says all that it depends on. */
import { readTraditional } from '../../../data/traditional.ts';
import type { Corpus, Entity } from '../../../engine/corpus/schema.ts';
import { type Lexicon, openLexicon, packLexicon } from '../../../engine/matching/lexicon.ts';

export type Sketch = Partial<Entity> & Pick<Entity, 'id' | 'aliases'>;

const traditional = readTraditional();

/** Entities from sketches: product of Xiaomi where nothing else is said, named by its id. */
export function smallCorpus(sketches: Sketch[]): Corpus {
  const entities = sketches.map(
    (sketch): Entity => ({
      kind: 'product',
      standing: 'xiaomi',
      type: 'phone',
      // Brackets keep a made-up name out of the lexicon.
      names: { 'zh-Hans': `(${sketch.id})`, 'zh-Hant': `(${sketch.id})`, en: `(${sketch.id})` },
      ...sketch,
    }),
  );
  return {
    format: 1,
    revision: '2026-01-01',
    hash: '0'.repeat(16),
    entities,
    sources: [],
    claims: [],
    measures: [],
    assertions: [],
  };
}

export function smallLexicon(sketches: Sketch[]): Lexicon {
  return openLexicon(packLexicon(smallCorpus(sketches), { traditional }));
}

/** A brand, a carmaker, phones, a person and a rival: enough for most tests. */
export const FAMILY: Sketch[] = [
  {
    id: 'xiaomi',
    kind: 'organisation',
    type: 'company',
    aliases: [
      'Xiaomi',
      {
        text: '小米',
        weak: true,
        needs: ['手机', '汽车', '发布'],
        notBefore: ['粥', '辣'],
        notAfter: ['黄'],
        avoid: ['谷子', '杂粮'],
      },
      { text: 'Mi', head: true, exactCase: true },
    ],
  },
  { id: 'redmi', kind: 'organisation', type: 'brand', aliases: ['Redmi', '红米手机'] },
  { id: 'phones', type: 'series', aliases: ['小米手机', 'Xiaomi phones'] },
  { id: 'lei-jun', kind: 'person', type: 'executive', aliases: ['雷军', 'Lei Jun'] },
  { id: 'su7', type: 'car', aliases: ['SU7', '小米SU7'] },
  { id: 'su7-ultra', type: 'car', aliases: ['SU7 Ultra', '小米SU7 Ultra'] },
  { id: 'p17', aliases: ['小米17'] },
  { id: 'p17-ultra', aliases: ['小米17 Ultra', { text: '17 Ultra', weak: true }] },
  { id: 'note-13', aliases: ['Redmi Note 13'] },
  { id: 'note-13-pro', aliases: ['Redmi Note 13 Pro', 'Redmi Note 13 Pro+'] },
  { id: 'band', type: 'series', aliases: ['小米手环', 'Mi Band'] },
  { id: 'band-10', type: 'band', aliases: ['小米手环10', 'Mi Band 10'] },
  { id: 'acme', kind: 'organisation', standing: 'bystander', type: 'rival', aliases: ['Acme', '艾克米'] },
];
