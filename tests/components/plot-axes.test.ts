/** The axes of a plot: round ticks that cover all values, and dates that do not touch. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeScale, timeTicks, valueAxis } from '../../components/plot-axes.ts';
import { textWidth } from '../../components/plot-room.ts';
import type { Language } from '../../engine/corpus/schema.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const wide = (text: string) => textWidth(text, 12);

describe('the axis of values', () => {
  test.each([
    [
      [1000, 2500, 42_300],
      [0, 10_000, 20_000, 30_000, 40_000, 50_000],
    ],
    [
      [95, 100],
      [95, 96, 97, 98, 99, 100],
    ],
    [
      [-500, -300, 700],
      [-500, 0, 500, 1000],
    ],
    [
      [-1800, -1500, -700],
      [-2000, -1500, -1000, -500, 0],
    ],
  ])('ticks of %j are round', (values, ticks) => {
    expect(valueAxis(values, [100, 0]).ticks).toEqual(ticks);
  });

  const extreme = fc.oneof(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 5e-324, -5e-324, 1e-310, Number.MAX_VALUE, -Number.MAX_VALUE),
  );
  test('ticks rise, are few and cover all values, and every value stands in the plot', () => {
    fc.assert(
      fc.property(fc.array(extreme, { minLength: 1, maxLength: 20 }), (values) => {
        const { at, ticks } = valueAxis(values, [100, 0]);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (let each = 1; each < ticks.length; each++) expect(ticks[each]).toBeGreaterThan(ticks[each - 1] ?? 0);
        for (const value of values) {
          expect(at(value)).toBeGreaterThanOrEqual(-0.001);
          expect(at(value)).toBeLessThanOrEqual(100.001);
        }
      }),
    );
  });

  test('equal values stand within, not at an end', () => {
    for (const value of [0, 7, -7, 1e-320]) {
      const { at } = valueAxis([value, value], [100, 0]);
      expect(at(value)).toBeGreaterThan(10);
      expect(at(value)).toBeLessThan(90);
    }
  });
});

describe('the axis of time', () => {
  const labels = (from: string, to: string, width: number, language: Language) =>
    timeTicks(timeScale([day(from), day(to)], [60, width]), language, wide, [0, width]).flatMap(
      ({ label }) => label || [],
    );

  test('says the year where it begins, and with the first date where none begins', () => {
    expect(labels('2024-04-01', '2025-09-30', 360, 'en')).toEqual(['Apr', 'Jul', 'Oct', '2025', 'Apr', 'Jul']);
    expect(labels('2025-10-01', '2025-12-31', 360, 'zh-Hans')).toEqual(['2025年10月', '11月', '12月']);
    for (const label of labels('2019-01-01', '2025-11-20', 360, 'zh-Hant')) expect(label).toMatch(/^20\d\d年$/);
    expect(labels('2025-11-18', '2025-11-20', 360, 'en')[0]).toBe('18 Nov 2025');
  });

  test('a single day has dates beside it', () => {
    expect(labels('2025-11-11', '2025-11-11', 360, 'en').length).toBeGreaterThan(1);
  });

  test('labels touch neither one another nor the edge, at any width and length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 140, max: 800 }),
        fc.constantFrom<Language>('zh-Hans', 'zh-Hant', 'en'),
        (from, length, width, language) => {
          const all = timeTicks(timeScale([from, from + length], [60, width]), language, wide, [0, width]);
          const ticks = all.filter(({ label }) => label !== '');
          let end = 0;
          for (const { left, right } of ticks) {
            expect(left).toBeGreaterThanOrEqual(end);
            end = right;
          }
          expect(end).toBeLessThanOrEqual(width);
          expect(ticks.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
