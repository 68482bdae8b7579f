import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { findMentions } from '../../../engine/matching/find.ts';
import { openLexicon, packLexicon } from '../../../engine/matching/lexicon.ts';
import { keyOf, slugOf } from '../../../engine/matching/packed.ts';
import { FAMILY, type Sketch, smallCorpus, smallLexicon } from './small-lexicon.ts';

const traditional = readTraditional();

describe('a packed lexicon', () => {
  it('survives the journey as JSON', () => {
    const packed = packLexicon(smallCorpus(FAMILY), { traditional });
    const text = '雷軍與小米17 Ultra,还有 Redmi Note 13。';
    expect(findMentions(text, openLexicon(JSON.parse(JSON.stringify(packed))))).toEqual(
      findMentions(text, openLexicon(packed)),
    );
  });

  it('is the same for the same corpus', () => {
    expect(packLexicon(smallCorpus(FAMILY), { traditional })).toEqual(
      packLexicon(smallCorpus(FAMILY), { traditional }),
    );
  });

  it('holds the bundled corpus in 60 kB as it travels compressed', () => {
    const packed = packLexicon(readCorpus(), { traditional });
    expect(gzipSync(JSON.stringify(packed)).length).toBeLessThan(60_000);
  });

  it('takes names of things and people as forms, names of events and topics not', () => {
    const named = (kind: Sketch['kind'] & string): Sketch => ({
      id: 'x',
      kind,
      names: { 'zh-Hans': '某某名', 'zh-Hant': '某某名', en: 'Xyzzy Frob' },
      aliases: [],
    });
    expect(findMentions('Xyzzy Frob', smallLexicon([named('product')]))).toHaveLength(1);
    expect(findMentions('Xyzzy Frob', smallLexicon([named('event')]))).toHaveLength(0);
    expect(findMentions('Xyzzy Frob', smallLexicon([named('topic')]))).toHaveLength(0);
  });

  it('keeps a name to the conditions it is listed with', () => {
    const sketch: Sketch = {
      id: 'x',
      names: { 'zh-Hans': '某某名', 'zh-Hant': '某某名', en: 'Frob' },
      aliases: [{ text: 'frob', lookupOnly: true }],
    };
    expect(findMentions('Frob', smallLexicon([sketch]))).toEqual([]);
  });

  it.each([
    ['organisation', 'xiaomi', 'company', 'org'],
    ['organisation', 'bystander', 'rival', 'other'],
    ['organisation', 'party', 'ecosystem', 'other'],
    ['organisation', 'party', 'court', 'org'],
    ['technology', 'xiaomi', 'system', 'product'],
    ['person', 'party', 'executive', 'person'],
    ['person', 'bystander', 'executive', 'other'],
    ['topic', 'bystander', 'meme', 'other'],
    ['event', 'party', 'sale', 'event'],
  ] as const)('makes a %s of standing %s (%s) a mention of kind %s', (kind, standing, type, expected) => {
    const lexicon = smallLexicon([...FAMILY, { id: 'x', kind, standing, type, aliases: ['Frobnitz'] }]);
    expect(findMentions('Xiaomi, Frobnitz', lexicon)[1]).toMatchObject({ entity: 'x', kind: expected });
  });

  it('asks conditions before none, where a form may mean two things', () => {
    const lexicon = smallLexicon([
      { id: 'any', aliases: ['Frob'] },
      { id: 'old', aliases: [{ text: 'Frob', needs: ['2014'] }] },
    ]);
    expect(findMentions('Frob', lexicon)[0]?.entity).toBe('any');
    expect(findMentions('2014: Frob', lexicon)[0]?.entity).toBe('old');
    // And it keeps to what its context told.
    expect(findMentions('2014: Frob. A. B. C. D. Frob', lexicon).map(({ entity }) => entity)).toEqual(['old', 'old']);
  });
});

describe('the conditions of a form', () => {
  const only = (rule: Exclude<Sketch['aliases'][number], string>) => {
    const lexicon = smallLexicon([
      { id: 'sure', aliases: ['Surely'] },
      { id: 'x', aliases: [rule] },
    ]);
    return (text: string) => findMentions(text, lexicon).some(({ entity }) => entity === 'x');
  };

  it('needs: in the sentence or the two beside it', () => {
    const isMarked = only({ text: 'Frob', needs: ['soup'] });
    expect(isMarked('Frob soup.')).toBe(true);
    expect(isMarked('Nice soup. Good Frob here.')).toBe(true);
    expect(isMarked('Nice soup. Yes indeed. Well then. Good Frob here.')).toBe(false);
    expect(isMarked('Frob soupy.')).toBe(false);
  });

  it('notBefore and notAfter: touching, a blank or invisible marks between', () => {
    const isMarked = only({ text: '弗罗', notBefore: ['粥'], notAfter: ['黄'] });
    expect(isMarked('弗罗很好')).toBe(true);
    expect(['弗罗粥', '弗罗 粥', '弗罗\u200b粥', '黄弗罗', '黃弗罗'].map(isMarked)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('avoid: in the same sentence', () => {
    const isMarked = only({ text: 'Frob', avoid: ['soup'] });
    expect(isMarked('Frob. Soup.')).toBe(true);
    expect(isMarked('Frob and soup.')).toBe(false);
  });

  it('weak: on a page that other forms show to be about us', () => {
    const isMarked = only({ text: 'Frob', weak: true });
    expect(isMarked('Frob.')).toBe(false);
    expect(isMarked('Frob. Surely.')).toBe(true);
  });

  it('exactCase: as written or all in capitals', () => {
    const isMarked = only({ text: 'Frob', exactCase: true });
    expect(['Frob', 'FROB', 'frob', 'FrOb', 'Ｆｒｏｂ'].map(isMarked)).toEqual([true, true, false, false, true]);
  });

  it('lookupOnly: never', () => {
    expect(only({ text: 'Frob', lookupOnly: true })('Frob. Surely.')).toBe(false);
  });
});

describe('keys of forms', () => {
  it.each([
    ['Xiaomi 17', '小米17'],
    ['小米 redmi note 8', '红米note8'],
    ['xiaomi 红米 8', '红米8'],
    ['Mijia fan', '米家fan'],
    ['xiaomi', 'xiaomi'],
    ['lei jun', 'leijun'],
  ])('%s -> %s', (form, key) => {
    expect(keyOf(form)).toBe(key);
  });

  it('makes ids of names', () => {
    expect(slugOf('Redmi Note 13 Pro+')).toBe('redmi-note-13-pro-plus');
  });
});
