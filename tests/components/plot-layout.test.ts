/** Where points, their joins and their words stand in a plot. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutPlot, type PageFigure } from '../../components/plot-layout.ts';
import { adjoins, courseOf, datePoints, type PlotPoint } from '../../components/plot-points.ts';
import { textWidth } from '../../components/plot-room.ts';

const point = (period: string, number: number, more: Partial<PlotPoint> = {}): PlotPoint => ({
  claim: `c-${period}`,
  period,
  value: { number, unit: 'CNY', comparator: 'eq' },
  isTotal: false,
  ...more,
});
const EM = 12;
const lay = (points: readonly PlotPoint[], { own = [], width = 360 }: { own?: PageFigure[]; width?: number } = {}) =>
  layOutPlot(
    { points: datePoints(points), own, current: points[0]?.claim ?? '', ownWord: 'this page' },
    { width, em: EM },
    'en',
  );
const strokes = (path: string) => path.split('M').length - 1;

describe('how values follow one another', () => {
  test('quarters that adjoin are joined, and a gap stays a gap', () => {
    const whole = lay([point('2024-Q3', 1), point('2024-Q4', 2), point('2025-Q1', 3)]);
    expect(whole.course).toBe('periods');
    expect(strokes(whole.path)).toBe(1);
    const gap = lay([point('2024-Q2', 1), point('2024-Q3', 2), point('2025-Q2', 3), point('2025-Q3', 4)]);
    expect(strokes(gap.path)).toBe(2);
  });

  test('a year is not joined with a quarter after it', () => {
    const [year, quarter] = datePoints([point('2024', 1), point('2025-Q1', 2)]);
    if (year === undefined || quarter === undefined) throw new Error('these periods exist');
    expect(adjoins(year, quarter)).toBe(false);
  });

  test('totals go up in steps: the last one stands until the next', () => {
    const { course, path, marks } = lay([
      point('2024-11-18', 100, { isTotal: true }),
      point('2025-07', 300, { isTotal: true }),
      point('2025-12-02', 500),
    ]);
    expect(course).toBe('totals');
    const [first, second] = marks;
    // To the next date at the old height, then up.
    expect(path).toContain(
      `L${Math.round((second?.x ?? 0) * 1000) / 1000},${Math.round((first?.y ?? 0) * 1000) / 1000}`,
    );
    // A total of a month was reached at its end, not in its middle.
    expect(second?.from).toBe(second?.to);
  });

  test('prices of single days are not joined', () => {
    const { course, path } = lay([point('2019-01', 10), point('2025-11-18', 41), point('2025-11-19', 38.86)]);
    expect(course).toBe('moments');
    expect(path).toBe('');
  });

  test('a period that does not exist is left out', () => {
    expect(datePoints([point('2025-13', 1), point('2025-12', 2)]).map(({ period }) => period)).toEqual(['2025-12']);
    expect(courseOf([])).toBe('periods');
  });
});

describe('where it stands', () => {
  test('a quarter is as wide as its time, and its point is in the middle', () => {
    const { marks } = lay([point('2024-Q4', 1), point('2025-Q1', 2)]);
    const [before, after] = marks;
    expect(before?.x).toBeCloseTo(((before?.from ?? 0) + (before?.to ?? 0)) / 2);
    expect((after?.from ?? 0) - (before?.to ?? 0)).toBeLessThan(3);
    expect((before?.to ?? 0) - (before?.from ?? 0)).toBeGreaterThan(100);
  });

  test('losses stand below a line of zero', () => {
    const { zero, marks } = lay([point('2025-Q1', -5e8), point('2025-Q2', -3e8), point('2025-Q3', 7e8)]);
    expect(zero).not.toBeNull();
    expect(marks.map(({ y }) => y > (zero ?? 0))).toEqual([true, true, false]);
  });

  test('a bound is told by its sign, and a range by both ends', () => {
    const over = point('2025-10', 40_000, { value: { number: 40_000, unit: 'vehicle', comparator: 'gt' } });
    const range = point('2025-12', 200, {
      value: { number: 20_000, to: 30_000, unit: 'vehicle', comparator: 'range' },
    });
    const { marks } = lay([over, range]);
    expect(marks.map(({ label }) => label?.text)).toEqual(['>40,000', '20,000–30,000']);
    expect(marks[1]?.low).toBeGreaterThan(marks[1]?.high ?? 0);
  });

  test('what the page says is written beside its line and over no mark, though marks stand on both ends of it', () => {
    const bn = (period: string, number: number) => point(period, number * 1e9);
    const rising = [3.23, 5.14, 5.99, 4.91, 6.49, 6.18, 6.25, 8.32, 10.7, 10.83, 11.31].map((number, at) =>
      bn(`${2023 + Math.floor(at / 4)}-Q${(at % 4) + 1}`, number),
    );
    const plot = lay(rising, { own: [{ index: 0, value: 6.2e9, unit: 'CNY' }] });
    const [own] = plot.own;
    if (own === undefined) throw new Error('the figure of the page is drawn');
    const { x, y, text } = own.label;
    const over = plot.marks.filter(
      (mark) => mark.x > x - 7 && mark.x < x + textWidth(text, EM) + 7 && mark.y > y - EM - 7 && mark.y < y + 7,
    );
    expect(over).toEqual([]);
    expect(Math.abs(y - own.top)).toBeLessThan(5 * EM);
  });

  test('the unit is said once, with the topmost value', () => {
    const { values } = lay([point('2025-Q1', 1e9), point('2025-Q2', 3e9)]);
    expect(values.filter(({ label }) => label.includes('RMB')).map(({ y }) => y)).toEqual([
      Math.min(...values.map(({ y }) => y)),
    ]);
  });

  const number = fc.oneof(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.constantFrom(0, 5e-324, 1.7e308, -1.7e308),
  );
  const month = fc.tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }));
  test('whatever the values, all stands within, nothing is infinite, and no two words lie over one another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(month, number), { minLength: 1, maxLength: 14 }),
        fc.option(number),
        fc.integer({ min: 160, max: 800 }),
        (values, quoted, width) => {
          const points = values.map(([[year, part], value]) =>
            point(`${year}-${String(part).padStart(2, '0')}`, value),
          );
          points.sort((a, b) => (a.period < b.period ? -1 : 1));
          const own = quoted === null ? [] : [{ index: 0, value: quoted, unit: 'CNY' }];
          const plot = lay(points, { own, width });
          const words = plot.marks.flatMap(({ label }) => label ?? []);
          for (const { x, y } of [...plot.marks, ...words]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(plot.height);
          }
          for (const [at, one] of words.entries())
            for (const other of words.slice(at + 1)) {
              const room = (textWidth(one.text, EM) + textWidth(other.text, EM)) / 2;
              expect(Math.abs(one.x - other.x) >= room - 0.01 || Math.abs(one.y - other.y) >= EM).toBe(true);
            }
          expect(plot.path).not.toMatch(/NaN|Infinity/);
          expect(plot.own.length).toBe(own.length);
        },
      ),
    );
  });
});
