/** Numbers that repeat a claim to the digit. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../engine/analyse.ts';
import { figures, lexicon } from '../../bundled.ts';

const judged = (text: string, date = '2025-12-10') =>
  analyse(text, { lexicon, figures, date }).figures.flatMap(({ text: written, relation, claim }) =>
    relation === 'none' ? [] : [`${written} ${relation} ${claim}`],
  );

const rising = (last: string) =>
  `Quarterly deliveries of Xiaomi's cars have only risen: in Q1 2025 75,869, in Q2 2025 ${last}.`;

describe('a number that repeats a claim', () => {
  test('agrees with it where the word for what is counted stands further off', () => {
    expect(judged(rising('81,302'))).toContain('81,302 agrees c-ev-2025q2-deliv');
  });

  test.each([['81,302 orders'], ['81,302 appointments'], ['80,302']])('and %s does not', (last) => {
    expect(judged(rising(last)).join()).not.toContain('c-ev-2025q2-deliv');
  });

  test.each([
    ['of another product named right before it', '小米SU7在12月卖出39089辆，YU7还没有公布。'],
    ['of another part of the firm', '小米IoT与生活消费产品三季度毛利率25.5%。'],
    ['of another campaign', '今年618，小米全渠道累计支付金额319亿元。'],
    ['of a share on another day', '小米股价今早报38.86元。'],
    ['of a firm that is not named, without a word for it', '小米今天很忙，门口停了108796辆车。'],
  ])('does not agree %s', (_, text) => {
    expect(judged(text, '2026-03-10')).toEqual([]);
  });

  test('of three figures that are other ones hardly any agrees', () => {
    const numbers = Array.from({ length: 200 }, (_, at) => 70_001 + at * 137);
    const agreeing = numbers.filter((number) => judged(rising(number.toLocaleString('en'))).length > 1);
    expect(agreeing.length).toBeLessThanOrEqual(4);
  });
});
