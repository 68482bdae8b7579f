import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { formOf } from '../../../engine/matching/automaton.ts';
import { findMentions } from '../../../engine/matching/find.ts';
import { openLexicon, packLexicon } from '../../../engine/matching/lexicon.ts';
import { isOneSlip, nearBrands, nearModel } from '../../../engine/matching/near.ts';
import { FAMILY, smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon(FAMILY);
const fuzzy = (text: string) =>
  findMentions(text, lexicon)
    .filter(({ via }) => via === 'fuzzy')
    .map(({ text: surface, entity }) => `${surface}=${entity}`);

describe('near names', () => {
  it.each([
    ['letters swapped', 'The Xiaomi 17 Utlra is here.', 'Xiaomi 17 Utlra=p17-ultra'],
    ['a letter dropped', 'The Xiaomi 17 Ulta is here.', 'Xiaomi 17 Ulta=p17-ultra'],
    ['a letter doubled', 'The Xiaomi 17 Ulltra is here.', 'Xiaomi 17 Ulltra=p17-ultra'],
    ['a wrong letter', 'The Xiaomi 17 Ulgra is here.', 'Xiaomi 17 Ulgra=p17-ultra'],
    ['odd spacing and a slip', 'The Xiaomi 17Utlra is here.', 'Xiaomi 17Utlra=p17-ultra'],
    ['a letter for a digit', 'The Redmi Note l3 Pro is here.', 'Redmi Note l3 Pro=note-13-pro'],
    ['short codes swapped', 'The Xiaomi US7 is here.', 'Xiaomi US7=su7'],
    ['in Chinese text', '小米17 Utlra 到货了', '小米17 Utlra=p17-ultra'],
    ['a brand beside a sure name', 'Xiomi, or rather Xiaomi.', 'Xiomi=xiaomi'],
    ['a brand with swapped letters', 'Xioami? Xiaomi!', 'Xioami=xiaomi'],
  ])('%s', (_, text, expected) => {
    expect(fuzzy(text)).toEqual([expected]);
  });

  it.each([
    ['another number is another model', 'The Xiaomi 18 is out.'],
    ['words under five letters', 'Xiaomi 17 or not.'],
    ['a plural is no slip', 'Redmis and Xiaomis on a shelf with a Redmi.'],
    ['far from any sure name', `Xiomi.${' word'.repeat(40)} Xiaomi.`],
    ['nothing sure on the page', 'Xiomi is a village.'],
    ['a letter that is a word', 'Xiaomi is out.'],
    ['in an address', 'Xiaomi: https://xiomi.example/'],
    ['first letter wrong', 'Kiaomi and Xiaomi.'],
  ])('none: %s', (_, text) => {
    expect(fuzzy(text)).toEqual([]);
  });

  it('marks nothing where two names are as near', () => {
    const twins = smallLexicon([
      ...FAMILY,
      { id: 'a', aliases: ['小米30 Alpha'] },
      { id: 'b', aliases: ['小米30 Alpka'] },
    ]);
    expect(findMentions('Xiaomi 30 Alpxa', twins).filter(({ via }) => via === 'fuzzy')).toEqual([]);
  });

  it('says which name it reads like', () => {
    const [mention] = findMentions('小米17 Utlra', lexicon);
    expect(mention).toMatchObject({ via: 'fuzzy', why: { rule: 'near', alias: '小米17 ultra', context: ['小米17'] } });
  });
});

describe('isOneSlip', () => {
  it.each([
    ['xiomi', 'xiaomi', true],
    ['xioami', 'xiaomi', true],
    ['xiaaomi', 'xiaomi', true],
    ['xiaomy', 'xiaomi', true],
    ['xiaomi', 'xiaomi', false],
    ['xiaomis', 'xiaomi', false],
    ['diaomi', 'xiaomi', false],
    ['xiomie', 'xiaomi', false],
  ])('%s for %s: %s', (written, listed, expected) => {
    expect(isOneSlip(written, listed)).toBe(expected);
  });
});

describe('nearBrands', () => {
  it('looks at each word once, however many names are around it', () => {
    expect(nearBrands('Xiaomi Xiomi Xiaomi', [0, 6, 13, 19], lexicon)).toHaveLength(1);
  });
});

/** The measurement behind the choice of own code over Fuse.js. */
describe('near models against Fuse.js', () => {
  const corpus = readCorpus();
  const full = openLexicon(packLexicon(corpus, { traditional: readTraditional() }));
  const models = corpus.entities.filter(
    ({ kind, standing, names }) =>
      kind === 'product' && standing === 'xiaomi' && /^(?:Xiaomi|Redmi) .*\d/.test(names.en),
  );
  const brands = ['Xiaomi', 'Redmi'] as const;
  const rests = (brand: string) =>
    models
      .filter(({ names }) => names.en.startsWith(`${brand} `))
      .map(({ id, names }) => ({ id, rest: names.en.slice(brand.length + 1) }));
  const targetOf = (brand: string) => {
    const target = full.targetsOf(formOf(full.automaton, brand.toLowerCase()))[0];
    if (target === undefined) throw new Error(`no form ${brand}`);
    return target;
  };
  const own = (brand: string, text: string) => {
    const near = nearModel(`${brand} ${text}`, 0, brand.length, targetOf(brand), full);
    return near?.end === brand.length + 1 + text.length ? full.entityAt(near.entity)?.id : undefined;
  };
  const fuse = new Map(
    brands.map((brand) => [brand, new Fuse(rests(brand), { keys: ['rest'], threshold: 0.2, distance: 20 })]),
  );

  /** Four slips of different kinds in the first long word of each name. */
  const slips = brands.flatMap((brand) =>
    rests(brand).flatMap(({ id, rest }) => {
      const word = /[A-Za-z]{5,}/.exec(rest);
      if (word === null) return [];
      const [from] = word;
      const kinds = [
        from[0] + (from[2] ?? '') + (from[1] ?? '') + from.slice(3),
        from.slice(0, 2) + from.slice(3),
        from.slice(0, 2) + from[1] + from.slice(2),
        `${from.slice(0, 2)}q${from.slice(3)}`,
      ];
      return kinds
        .filter((to) => to !== from && to.length >= 4)
        .map((to) => ({ brand, id, text: rest.slice(0, word.index) + to + rest.slice(word.index + from.length) }));
    }),
  );
  const others = [
    '14 million',
    'phones and tablets',
    'is out',
    '18 Ultra',
    '19 Pro',
    '21 Pro Max',
    'Note 31 Pro',
    'K95 Ultra',
    'Smart Band 11',
    'YU9',
    'SU8 Ultra',
    'Watch S7',
    'Pad 9 Pro',
    'Buds 7 Pro',
    'TV A 50 2027',
    'Scooter 7',
    'has 15 plants',
    'ultra wide',
  ];

  it('finds more slips, links none wrongly, and takes fewer other texts for a model', () => {
    let found = 0;
    let wrong = 0;
    let byFuse = 0;
    for (const { brand, id, text } of slips) {
      const near = own(brand, text);
      if (near === id) found++;
      else if (near !== undefined) wrong++;
      if (fuse.get(brand)?.search(text)[0]?.item.id === id) byFuse++;
    }
    expect(slips.length).toBeGreaterThan(300);
    expect(wrong).toBe(0);
    expect(found / slips.length).toBeGreaterThan(0.95);
    expect(found).toBeGreaterThan(byFuse);
    const taken = others.filter((text) => brands.some((brand) => own(brand, text) !== undefined));
    const takenByFuse = others.filter((text) =>
      brands.some((brand) => (fuse.get(brand)?.search(text).length ?? 0) > 0),
    );
    expect(taken).toEqual([]);
    expect(takenByFuse.length).toBeGreaterThan(0);
  });
});
