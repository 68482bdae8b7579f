/** Words, a figure or a pasted sentence -> the nearest claims, or none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { openStatements } from '../../../engine/claims/statements.ts';
import { foldTable } from '../../../engine/matching/normalise.ts';

const corpus = readCorpus();
const table = foldTable(
  readTraditional()
    .map((pair) => pair.join(''))
    .join(''),
);
const search = await openStatements(corpus.claims, table);
const ids = (query: string) => search(query).map(({ claim }) => claim.id);

describe('figures', () => {
  test.each([['290亿'], ['29bn'], ['RMB 29 billion'], ['290億元'], ['２９０亿']])(
    '%s finds the claims that carry it',
    (query) => {
      const found = search(query);
      expect(found.map(({ claim }) => claim.id)).toContain('d11-005');
      expect(found[0]).toMatchObject({ by: 'figure', closeness: 1 });
    },
  );

  test('the unit counts: 687 km is not 687 yuan', () => {
    expect(ids('687 km')).toContain('d11-039');
    expect(ids('687公里')).toContain('d11-039');
    expect(ids('687元')).not.toContain('d11-039');
  });

  test('a claim is found by its further figures as well', () => {
    expect(ids('18425辆')[0]).toBe('c-recall-code');
    expect(ids('116 km/h')[0]).toBe('c-crash-tl');
  });

  test('a figure written shorter is near, a different one is not there', () => {
    const [found] = search('113.1bn');
    expect(found?.claim.value?.number).toBeCloseTo(1.131e11, -9);
    expect(ids('291亿')).not.toContain('d11-005');
  });

  test('words beside the figure put the claim that has them first', () => {
    const found = search('小米 双11 290亿');
    expect(found[0]?.claim.statement['zh-Hans']).toMatch(/双11/);
    expect(found[0]?.closeness).toBeGreaterThan(found.at(-1)?.closeness ?? 1);
  });

  test('a pasted sentence finds the claims of its figure, if it is about the same', () => {
    expect(ids('小米双11全渠道支付金额突破290亿元')).toContain('c-d11-290');
    expect(ids('In Autohome’s winter test the YU7 drove 687 km in ten degrees')).toContain('d11-039');
    expect(ids('华为双11全渠道支付金额突破290亿元，鸿蒙智家销量领先')).toEqual([]);
    expect(ids('某市去年新建公路687公里，投资290亿元，解决了50万人的出行')).toEqual([]);
  });
});

test('indexing rests now and then, and finds the same', async () => {
  let rests = 0;
  const slow = await openStatements(corpus.claims, table, async () => {
    rests++;
  });
  expect(rests).toBe(Math.floor(corpus.claims.length / 400));
  expect(slow('290亿')).toEqual(search('290亿'));
});

describe('sentences', () => {
  test.each([
    ['小米双11全渠道累计支付金额突破290亿元', /双11/],
    ['Xiaomi says that Double 11 payments over all channels exceeded 29 billion yuan', /双11/],
    ['小米汽车2025年第三季度交付了多少', /第三季度.*交付/],
    ['小米汽車2025年第三季度交付', /第三季度.*交付/],
  ])('%s finds its claim', (query, statement) => {
    expect(search(query)[0]?.claim.statement['zh-Hans']).toMatch(statement);
  });

  test('every statement finds its own claim, nearest of all', () => {
    const missed = corpus.claims.filter(({ id, statement }) => {
      const found = search(statement['zh-Hans'], 3);
      const own = found.find(({ claim }) => claim.id === id);
      return own === undefined || own.closeness < 0.99;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    '今天天气很好我们去公园散步',
    'the weather is nice today and we walk in the park',
    '苹果发布了新款手机',
    '小米',
    'Xiaomi',
    'the of and',
    '',
    '  ',
    '.*',
  ])('nothing for %j', (query) => {
    expect(search(query)).toEqual([]);
  });

  test('nothing for ten thousand characters', () => {
    expect(search('小米汽车'.repeat(2500))).toEqual([]);
  });

  test('anything at all: no throw, at most the limit, nearest first, closeness above the floor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const found = search(query, 5);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const [at, { closeness }] of found.entries()) {
          expect(closeness >= 0.42 && closeness <= 1).toBe(true);
          expect(closeness).toBeLessThanOrEqual(found[at - 1]?.closeness ?? 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
