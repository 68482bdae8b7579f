/** What a plot shows: the values of one measure, and how they follow one another in time. */
import { daysOf } from '../engine/corpus/periods.ts';
import type { Value } from '../engine/corpus/schema.ts';

export interface PlotPoint {
  claim: string;
  period: string;
  value: Value;
  /** Counted up to the end of the period, from a start that is not said. */
  isTotal: boolean;
  /** The first source that supports the claim, and who published it. */
  source?: string;
  publisher?: string;
}

/** A point with the first and last day for which it speaks, as days since 1970. */
export interface DatedPoint extends PlotPoint {
  first: number;
  last: number;
}

/** Points with their days. Those of a period that does not exist are left out. */
export function datePoints(points: readonly PlotPoint[]): DatedPoint[] {
  return points.flatMap((point) => {
    const days = daysOf(point.period);
    if (days === null) return [];
    const [first, last] = [numberOf(days.first), numberOf(days.last)];
    return [{ ...point, first: point.isTotal ? last : first, last }];
  });
}

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * How values follow one another. `totals` stand until the next is said; `periods` each speak for a stretch of time; of `moments`, such as
 * prices of single days, nothing is known between.
 */
export type Course = 'totals' | 'periods' | 'moments';

export function courseOf(points: readonly DatedPoint[]): Course {
  if (points.some(({ isTotal }) => isTotal)) return 'totals';
  return points.every(({ first, last }) => last > first) ? 'periods' : 'moments';
}

/** Does the second period begin where the first ends, and is it about as long? Quarters and months differ by some days. */
export function adjoins(one: DatedPoint, next: DatedPoint): boolean {
  const [long, short] = [one, next].map(({ first, last }) => last - first + 1).sort((a, b) => b - a);
  return next.first - one.last === 1 && (long ?? 0) / (short ?? 1) < 1.2;
}
