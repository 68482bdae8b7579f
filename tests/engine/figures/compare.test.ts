import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../engine/corpus/schema.ts';
import type { Approximation } from '../../../engine/figures/approximate.ts';
import {
  compareValues,
  convert,
  figuresOf,
  isFiner,
  isMiswritten,
  isOfOtherSpan,
  stepOf,
} from '../../../engine/figures/compare.ts';

function relation(value: number, comparator: Value['comparator'], number: number, approx?: Approximation): string {
  // 300亿 is written to the 亿, however many noughts it ends in.
  return compareValues({ value, approx, step: Math.min(1e8, stepOf(value)) }, { number, unit: 'CNY', comparator })
    .relation;
}

test.each([
  [1311, 1131, true],
  [43_662, 33_662, true],
  [1000, 1600, false],
  [3000, 3659, false],
  [1131, 1131.2, true],
  [96_000, 33_662, false],
])('%s is another number written wrongly, or not: %s', (value, other, is) => {
  expect(isMiswritten(value, other)).toBe(is);
});

describe('a number against a claim', () => {
  test.each<[number, Approximation | undefined, Value['comparator'], number, string]>([
    [29e9, undefined, 'gt', 29e9, 'agrees'],
    [30e9, 'over', 'gt', 29e9, 'differs'],
    [290e9, undefined, 'gt', 29e9, 'differs'],
    [29e9, 'under', 'gt', 29e9, 'differs'],
    [108000, 'about', 'gt', 100000, 'agrees'],
    [80000, undefined, 'gt', 100000, 'differs'],
    [80, 'over', 'eq', 83.6, 'agrees'],
    [73.6, undefined, 'eq', 83.6, 'differs'],
    [33700, 'about', 'eq', 33662, 'agrees'],
    [43662, undefined, 'eq', 33662, 'differs'],
    [40, 'under', 'lt', 40, 'agrees'],
    [36, undefined, 'lt', 24, 'differs'],
    [2599, undefined, 'min', 2399, 'differs'],
  ])('%d %s against %s %d: %s', (value, approx, comparator, number, expected) => {
    expect(relation(value, comparator, number, approx)).toBe(expected);
  });

  test('a range that holds the value agrees, one that does not says nothing', () => {
    const claim: Value = { number: 29e9, unit: 'CNY', comparator: 'gt' };
    expect(compareValues({ value: [28e9, 30e9], approx: undefined, step: 1e8 }, claim).relation).toBe('agrees');
    expect(compareValues({ value: [18e9, 20e9], approx: undefined, step: 1e8 }, claim).relation).toBe('none');
  });
});

describe('laws', () => {
  const whole = fc.integer({ min: 1000, max: 99_999_999 });

  test('a number agrees with itself', () => {
    fc.assert(
      fc.property(whole, (number) => {
        expect(relation(number, 'eq', number)).toBe('agrees');
      }),
    );
  });

  test('two exact numbers differ one way as they differ the other', () => {
    const exact = fc.integer({ min: 1000, max: 9_999_999 }).map((number) => number * 10 + 1);
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        fc.pre(Math.abs(a - b) > Math.max(a, b) * 0.02);
        // A hundred times as much is another thing, not a difference.
        const expected = Math.max(a / b, b / a) > 100 ? 'none' : 'differs';
        expect([relation(a, 'eq', b), relation(b, 'eq', a)]).toEqual([expected, expected]);
      }),
    );
  });

  test('units turned there and back are the same', () => {
    const units = [
      ['km', 'm'],
      ['inch', 'mm'],
      ['day', 'hour'],
      ['month', 'day'],
      ['kWh', 'Wh'],
      ['kW', 'PS'],
    ] as const;
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.constantFrom(...units), (number, [from, to]) => {
        const there = convert(number, from, to);
        const back = there === null ? null : convert(there, to, from);
        expect(back).not.toBeNull();
        expect(Math.abs((back ?? 0) - number)).toBeLessThanOrEqual(number * 1e-9);
      }),
    );
  });

  test('a currency is never turned into another, nor a length into a time', () => {
    expect(convert(40, 'USD', 'HKD')).toBeNull();
    expect(convert(40, 'km', 'day')).toBeNull();
  });
});

test('a line of a quarter is no other value of it, a slip of writing is', () => {
  expect(isOfOtherSpan(7.2e9, 113.1e9, 'revenue_quarter')).toBe(true);
  expect(isOfOtherSpan(11.31e9, 113.1e9, 'revenue_quarter')).toBe(false);
  expect(isOfOtherSpan(93.1e9, 113.1e9, 'revenue_quarter')).toBe(false);
  expect(isOfOtherSpan(1e9, 113.1e9, 'fine_cny')).toBe(false);
});

test('many times the cars of a month are of a longer time, ten times to the digit a slip of writing', () => {
  expect(isOfOtherSpan(100_000, 20_000, 'deliveries_month')).toBe(true);
  expect(isOfOtherSpan(200_000, 20_000, 'deliveries_month')).toBe(true);
  expect(isOfOtherSpan(336_620, 33_662, 'sales_units_month')).toBe(false);
  expect(isOfOtherSpan(39_000, 20_000, 'deliveries_month')).toBe(false);
  expect(isOfOtherSpan(100_000, 20_000, 'orders_count')).toBe(false);
});

test('the figures of a number are those before the zeros at its end', () => {
  expect(figuresOf(33_660)).toBe(3366);
  expect(figuresOf(83.6)).toBeCloseTo(836);
  expect(figuresOf([1, 2])).toBe(0);
  expect(figuresOf(null)).toBe(0);
});

test('what is told more finely was not rounded to it', () => {
  expect(isFiner(16887, 17000)).toBe(true);
  expect(isFiner(17500, 17000)).toBe(false);
  expect(isFiner([1, 2], 17000)).toBe(false);
});
