/** The words of the interface: nothing missing, the same places to fill, and no traces of a conversion by machine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en, type WordKey } from '../../components/words/en.ts';
import { fill, wordsFor } from '../../components/words.ts';

const keys = Object.keys(en) as WordKey[];
const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
const places = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

describe.each(languages)('%s', (language) => {
  const words = wordsFor(language);
  test('has the same keys, none empty', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => words[key].trim() === '')).toEqual([]);
  });
  test('has the same places to fill', () => {
    expect(keys.filter((key) => places(words[key]).join() !== places(en[key]).join())).toEqual([]);
  });
});

describe('Chinese', () => {
  test('punctuation beside Han characters is full width', () => {
    const bad = languages
      .slice(1)
      .flatMap((language) =>
        keys.filter((key) => /\p{Script=Han}[,:;!?()]|[,:;!?()]\p{Script=Han}/u.test(wordsFor(language)[key])),
      );
    expect(bad).toEqual([]);
  });
  test('the two scripts differ wherever the characters do', () => {
    const simplified = /[们这说数网页语设标记来证据]/;
    const traditional = /[們這說數網頁語設標記來證據]/;
    expect(keys.filter((key) => simplified.test(wordsFor('zh-Hant')[key]))).toEqual([]);
    expect(keys.filter((key) => traditional.test(wordsFor('zh-Hans')[key].replace(/[据记标]/g, '')))).toEqual([]);
  });
  test('words of the region, not only its characters', () => {
    const wrong = /網絡|數據庫|文件夾|默認|信息|軟件|屏幕|視頻|菜單|標籤頁|側邊欄|搜索|質量|鏈接/;
    expect(keys.filter((key) => wrong.test(wordsFor('zh-Hant')[key]))).toEqual([]);
  });
});

describe('fill', () => {
  test('names and numbers', () => {
    expect(fill('On for {host}', { host: 'a.example' })).toBe('On for a.example');
    expect(fill('{n} {n|claim|claims}', { n: 1 })).toBe('1 claim');
    expect(fill('{n} {n|claim|claims}', { n: 0 })).toBe('0 claims');
  });
  test('a name without value stays, and no value is read as a sentence', () => {
    expect(fill('{host}')).toBe('{host}');
    expect(fill('{toString}', {})).toBe('{toString}');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(fill('a {x} b', { x: value })).toBe(`a ${value} b`);
      }),
    );
  });
});
