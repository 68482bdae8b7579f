/** Where points stand in a plot. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTicks, scaleBetween } from '../../components/plot-scale.ts';
import { dayNumber } from '../../engine/corpus/periods.ts';

const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('plot scale', () => {
  test('a scale maps ends to ends, and a single value somewhere within', () => {
    const scale = scaleBetween([10, 20], [100, 0]);
    expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0]);
    expect(Number.isFinite(scaleBetween([5, 5], [0, 100])(5))).toBe(true);
  });

  test.each([
    [
      [1000, 2500, 42_300],
      [0, 20_000, 40_000, 60_000],
    ],
    [
      [95, 100],
      [94, 96, 98, 100],
    ],
    [[0], [0]],
  ])('ticks of %j are round', (values, ticks) => {
    expect(roundTicks(values)).toEqual(ticks);
  });

  test('ticks rise and cover all values', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 20 }), (values) => {
        const ticks = roundTicks(values);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (let at = 1; at < ticks.length; at++) expect(ticks[at]).toBeGreaterThan(ticks[at - 1] ?? 0);
        const slack = 1e-9 * Math.max(...values.map(Math.abs), 1);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack);
      }),
    );
  });

  test('a period stands at its last day', () => {
    const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
    expect(dayNumber('2025-Q3')).toBe(day('2025-09-30'));
    expect(dayNumber('2024-02')).toBe(day('2024-02-29'));
    expect(dayNumber('2025-13')).toBeNull();
  });
});
