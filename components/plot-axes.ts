/**
 * The two axes of a plot. Scales and ticks are d3-scale's: 2, 5 and 10 steps, calendar months and years, and many years of upkeep. visx
 * wraps the same modules, but its axes bring a measuring text component whose last parts rest on packages that nobody has kept since 2016;
 * 28 kB against 15 here.
 */
import { type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale';
import { formatPeriod } from '../engine/claims/format.ts';
import type { Language } from '../engine/corpus/schema.ts';

const DAY = 86_400_000;

export interface ValueAxis {
  /** A value -> where it stands, px. */
  at: (value: number) => number;
  /** Rising; they cover all values. */
  ticks: number[];
}

/** Scales reckon with differences: these must be neither infinite nor lost. Values beyond are brought near before. */
const factorFor = (largest: number): number => (largest > 1e290 ? 1e100 : largest < 1e-290 ? 1e-100 : 1);

/**
 * The axis of values. Starts at zero unless all values lie far from it (their spread is under a fifth of the largest).
 * @param values at least one, all finite
 * @param range where the lowest and the highest tick stand, px
 */
export function valueAxis(values: readonly number[], range: readonly [number, number]): ValueAxis {
  const factor = factorFor(Math.max(...values.map(Math.abs)));
  const near = values.map((value) => value / factor);
  const [low, high] = [Math.min(...near), Math.max(...near)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  let [from, to] = [low, high];
  if (high - low > size / 5) [from, to] = [Math.min(low, 0), Math.max(high, 0)];
  // As good as equal: room on both sides.
  else if (high - low < size * 1e-9 || size === 0) [from, to] = [low - (size / 10 || 1), high + (size / 10 || 1)];
  const { scale, ticks } = roundEnds([from, to]);
  scale.range(range);
  return { at: (value) => scale(value / factor), ticks: [...new Set(ticks.map((tick) => tick * factor))] };
}

/** Of the ways to end an axis at round numbers, the one that leaves least of it empty. */
function roundEnds(domain: readonly [number, number]) {
  const ways = [4, 5, 3].map((count) => {
    const scale = scaleLinear().domain(domain).nice(count);
    const ticks = scale.ticks(count);
    return { scale, ticks, span: (ticks.at(-1) ?? 0) - (ticks[0] ?? 0) };
  });
  const few = ways.filter(({ ticks }) => ticks.length <= 6);
  const [best] = (few.length > 0 ? few : ways).sort((a, b) => a.span - b.span);
  if (best === undefined) throw new Error('there is always a way');
  return best;
}

/** The days from the first to the last of a plot, as a scale of UTC days to px. */
export function timeScale(days: readonly number[], range: readonly [number, number]): ScaleTime<number, number> {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // A single day has no length.
  const pad = first === last ? 15 : 0;
  return scaleUtc([(first - pad) * DAY, (last + pad) * DAY], range);
}

export interface TimeTick {
  x: number;
  /** Empty where there is no room for it. */
  label: string;
  /** Where the label begins and ends, px. */
  left: number;
  right: number;
}

/**
 * As many dates as stand beside each other without touching; where every second one does, the rest are ticks without a label. The year is
 * said where it begins; where none begins, with the first.
 * @param width of a label, px
 * @param limits the labels stay between these, px
 */
export function timeTicks(
  scale: ScaleTime<number, number>,
  language: Language,
  width: (label: string) => number,
  limits: readonly [number, number],
): TimeTick[] {
  const gap = width('0');
  const place = (date: Date, label: string): TimeTick => {
    const x = scale(date);
    const left = Math.max(limits[0], Math.min(x - width(label) / 2, limits[1] - width(label)));
    return { x, label, left, right: left + width(label) };
  };
  for (let count = 10; count > 0; count--) {
    const dates = scale.ticks(count).filter((date) => date.getTime() % DAY === 0);
    const names = namesOf(dates, language);
    const newYear = dates.findIndex((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
    for (const stride of [1, 2]) {
      const ticks = dates.map((date, at) => place(date, (at - newYear) % stride === 0 ? (names[at] ?? '') : ''));
      const said = ticks.filter(({ label }) => label !== '');
      if (said.length > 0 && said.every(({ left }, at) => at === 0 || left - (said[at - 1]?.right ?? 0) >= gap))
        return ticks;
    }
  }
  // No round day lies within: where it begins says enough.
  const [first = new Date(0)] = scale.domain();
  return [place(first, formatPeriod(first.toISOString().slice(0, 10), language))];
}

function namesOf(dates: readonly Date[], language: Language): string[] {
  const isNewYear = (day: string) => day.endsWith('-01-01');
  const days = dates.map((date) => date.toISOString().slice(0, 10));
  const isMonthly = days.every((day) => day.endsWith('-01'));
  return days.map((day, at) => {
    if (isNewYear(day)) return formatPeriod(day.slice(0, 4), language);
    const name = formatPeriod(isMonthly ? day.slice(0, 7) : day, language);
    return at === 0 && !days.some(isNewYear) ? name : name.replace(/ ?\d{4}(?:年|$)/, '');
  });
}
