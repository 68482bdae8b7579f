/** What a person types -> entities: over the bundled names, and laws over anything at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packNames } from '../../../data/names.ts';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { readNames, squash } from '../../../engine/claims/names.ts';
import { openNames } from '../../../engine/claims/search.ts';
import { foldTable } from '../../../engine/matching/normalise.ts';

const corpus = readCorpus();
const packed = packNames(corpus, readTraditional());
const search = openNames(packed);
const first = (query: string) => search(query)[0]?.entity.id;

describe('squash', () => {
  const table = foldTable(packed.variants);
  test.each([
    ['小米十七 Pro Max', '小米17promax'],
    ['雙十一', '双11'],
    ['léi jūn', 'leijun'],
    ['Ｒｅｄｍｉ　Ｋ８０', 'redmik80'],
    ['Q3 2025', 'q3 2025'],
    ['红米 Note十三 Pro+', '红米note13pro+'],
  ])('%s -> %s', (written, read) => {
    expect(squash(written, table)).toBe(read);
  });
});

describe('finds', () => {
  test.each([
    ['雷军', 'lei-jun'],
    ['雷軍', 'lei-jun'],
    ['leijun', 'lei-jun'],
    ['LEI JUN', 'lei-jun'],
    ['lj', 'lei-jun'],
    ['léi jūn', 'lei-jun'],
    ['xmqc', 'xiaomi-auto'],
    ['xiaomi ev', 'xiaomi-auto'],
    ['小米su7ultra', 'su7-ultra'],
    ['su 7', 'su7'],
    ['小米 十四 ultra', 'xiaomi-14-ultra'],
    ['xiaomi 17 pro max', 'xiaomi-17-pro-max'],
    ['红米note十三', 'redmi-note-13'],
    ['三季报', 'xiaomi-q3-2025-results'],
    ['米粉節', 'mi-fan-festival'],
  ])('%s as it is written or spelt', (query, wanted) => {
    expect(first(query)).toBe(wanted);
  });

  test.each([
    ['leijn', 'lei-jun'],
    ['us7', 'su7'],
    ['xioami su7', 'su7'],
    ['su7 xiaomi', 'su7'],
    ['k80 redmi', 'redmi-k80'],
    ['雷jun', 'lei-jun'],
    ['小迷su7', 'su7'],
    ['li xiang', 'li-xiang'],
    ['小米電視 S Pro 75', 'xiaomi-tv-s-pro'],
    ['su7 utlra', 'su7-ultra'],
    ['remdi k80 pro', 'redmi-k80-pro'],
    ['xaiomi', 'xiaomi'],
    ['xaomi', 'xiaomi'],
    ['xiomi', 'xiaomi'],
    ['xiaomi youping', 'xiaomi-youpin'],
    ['1810', 'xiaomi'],
    ['xiaomii', 'xiaomi'],
  ])('%s in spite of a slip', (query, wanted) => {
    expect(first(query)).toBe(wanted);
  });

  test.each([
    ['小米气车', 'xiaomi-auto'],
    ['小米氣車', 'xiaomi-auto'],
    ['徐杰云', 'xu-jieyun'],
    ['聚省电', 'xiaomi-ac-jushengdian'],
  ])('%s by its sound', (query, wanted) => {
    expect(first(query)).toBe(wanted);
  });

  test.each([
    ['小米财报', 'xiaomi-q3-2025-results'],
    ['xiaomi q3', 'xiaomi-q3-2025-results'],
  ])('%s by its parts', (query, wanted) => {
    expect(first(query)).toBe(wanted);
  });

  test('the name of an entity before a form that another shares', () => {
    expect(first('小米17')).toBe('xiaomi-17');
  });
});

describe('shows nothing for', () => {
  test.each([
    '小米粥',
    'xiaomei',
    'redmond',
    'nintendo switch 2',
    '红米饭',
    '小米加步枪',
    '小米公园',
    '大米',
    '今天天气',
    'red rice',
    'millet',
    'mi casa',
    'poco a poco',
    'redmine',
    'xiamen',
    'su8',
    '小米su9',
    '红米k999',
    '2025',
    '17',
    '7',
    '米',
    'banana',
    '',
    '   ',
    '。。。',
    '.*',
    '(((',
    '\u0000\u0007',
  ])('%j', (query) => {
    expect(search(query).filter(({ entity }) => entity.standing !== 'bystander')).toEqual([]);
  });
});

describe('laws', () => {
  test('ten thousand characters find nothing', () => {
    expect(search('小米'.repeat(5000))).toEqual([]);
  });

  test('entities are found by each of their own names as closely as can be', () => {
    const some = corpus.entities.filter((_, at) => at % 5 === 0);
    const missed = some.flatMap(({ id, names }) =>
      Object.values(names).flatMap((name) => {
        const found = search(name, 20);
        const own = found.find(({ entity }) => entity.id === id);
        return own?.score === 1 ? [] : [`${id}: ${name}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  test('anything at all: no throw, at most the limit, best first, closeness between the floor and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (query, limit) => {
        const found = search(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
        for (const { score } of found) expect(score >= 0.6 && score <= 1).toBe(true);
        expect(new Set(found.map(({ entity }) => entity.id)).size).toBe(found.length);
      }),
      { numRuns: 100 },
    );
  });

  test('case, width and spaces between Han characters change nothing', () => {
    const names = corpus.entities
      .map(({ names }) => names['zh-Hans'])
      .filter((name) => /^\p{Script=Han}{2,8}$/u.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const ids = (query: string) => search(query).map(({ entity }) => entity.id);
        expect(ids([...name].join(' '))[0]).toBe(ids(name)[0]);
      }),
      { numRuns: 60 },
    );
  });

  test('names can be read without opening the search', () => {
    const names = readNames(packed);
    expect(names.size).toBe(corpus.entities.length);
    expect(names.get('lei-jun')?.names).toEqual({ en: 'Lei Jun', 'zh-Hans': '雷军', 'zh-Hant': '雷軍' });
  });
});
