import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTraditional } from '../../../data/traditional.ts';
import { FOLDING } from '../../../engine/matching/automaton.ts';
import { fold, foldTable, glossEnd } from '../../../engine/matching/normalise.ts';

const table = foldTable(
  readTraditional()
    .map(([from, to]) => from + to)
    .join(''),
);
const foldOf = (unit: number) => table[unit] ?? 0;
const folded = (text: string) => fold(text, table).text;

/** Texts full of what folding deals with, lone surrogates included. */
const awkward = fc.array(
  fc.oneof(
    fc.constantFrom(
      '小',
      '米',
      '臺',
      '裡',
      '結',
      '(jié)',
      '(ㄐㄧㄝˊ)',
      '(',
      ')',
      '（',
      'jié',
      '\u200b',
      '\u00ad',
      'Ａ',
      '７',
      'Ⅲ',
      '①',
      '²',
      '𝐗',
      '\ud835',
      '\udc17',
      'é',
      'e\u0301',
      '™',
      '-',
      '‐',
      ' ',
      '\u3000',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
);

describe('fold', () => {
  it.each([
    ['width and case', 'ＸｉａｏＭＩ　ＳＵ７', 'xiaomi su7'],
    ['Traditional and its variants', '雷軍在臺灣發佈裡程碑', '雷军在台湾发布里程碑'],
    ['variants of Hong Kong', '綫上衞星', '线上卫星'],
    ['invisible characters', '小\u200b米\u200d汽\u2060车\u00ad', '小米汽车'],
    ['bidi marks', '\u202aSU7\u202c \u2067Ultra\u2069', 'su7 ultra'],
    ['pinyin behind a character', '剛剛結(jié)束', '刚刚结束'],
    ['zhuyin behind a character', '小(ㄒㄧㄠˇ)米(ㄇㄧˇ)', '小米'],
    ['full-width brackets around a reading', '結（jié）束', '结束'],
    ['two readings in a row', '好(hǎo)(hào)學', '好学'],
    ['brackets with a name in them', '小米汽車(SU7)和華為(nova)', '小米汽车(su7)和华为(nova)'],
    ['a picture note in brackets', '問界M7(參數丨圖片)', '问界m7(参数丨图片)'],
    ['accents', 'Nürburgring Xiǎomǐ', 'nurburgring xiaomi'],
    ['Roman numerals and circled digits', 'MIX Ⅲ ③', 'mix 3 3'],
    ['letters beyond the basic plane', '𝐗𝐢𝐚𝐨𝐦𝐢 𝟣𝟩', 'xiaomi 17'],
    ['trade marks', 'MIUI® Xiaomi™', 'miui xiaomi'],
    ['an emoji', '小米🚗车', '小米🚗车'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(awkward, (parts) => {
        const once = folded(parts.join(''));
        expect(folded(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('maps back in order and in range, one offset for each unit and one for the end', () => {
    fc.assert(
      fc.property(awkward, (parts) => {
        const text = parts.join('');
        const { text: out, map } = fold(text, table);
        expect(map).toHaveLength(out.length + 1);
        expect(map[out.length]).toBe(text.length);
        for (let i = 0; i < out.length; i++) {
          expect(map[i]).toBeLessThan(map[i + 1] ?? 0);
          expect(map[i]).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leads each unit back to what it was folded from', () => {
    const { text, map } = fold('雷(léi)軍 ＳＵ７', table);
    expect(text).toBe('雷军 su7');
    expect([...map]).toEqual([0, 6, 7, 8, 9, 10, 11]);
  });

  it('keeps lone surrogates where they stand', () => {
    expect(folded('a\ud835b')).toBe('a\ud835b');
    expect(folded('\udc17小米')).toBe('\udc17小米');
  });
});

describe('glossEnd', () => {
  it('ends behind the bracket of a reading', () => {
    expect(glossEnd('結(jié)束', 1, foldOf)).toBe(6);
  });

  it.each(['(SU7)', '(jie)', '(2024)', '(', '()', '(jié', '(aaaaaaaaaaaé)', '(jié '])('is -1 for %j', (text) => {
    expect(glossEnd(text, 0, foldOf)).toBe(-1);
  });
});

it('beside variants of Han nothing folds outside the stretches that the automaton goes through', () => {
  const plain = foldTable('');
  const isInside = (unit: number) => FOLDING.some(([from, to]) => unit >= from && unit < to);
  const folding = [...plain.keys()].filter((unit) => plain[unit] !== unit);
  expect(folding.length).toBeGreaterThan(500);
  expect(folding.filter((unit) => !isInside(unit))).toEqual([]);
});
