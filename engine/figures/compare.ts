/**
 * A page's number against one claim: agrees, differs, or nothing to say. How far two numbers may lie apart follows from
 * how they are rounded and how they are hedged; between "agrees" and "differs" lies a zone of silence.
 */
import { daysOf } from '../corpus/periods.ts';
import type { Value } from '../corpus/schema.ts';
import type { Approximation } from './approximate.ts';
import type { PackedClaim } from './pack.ts';

export interface Judged {
  relation: 'agrees' | 'differs' | 'none';
  why: string;
}
const none = (why: string): Judged => ({ relation: 'none', why });

/** Per kind of quantity: how many of the first unit one of each is. Others compare only with themselves. */
const KINDS: Record<string, number>[] = [
  { m: 1, km: 1e3, cm: 0.01, mm: 1e-3, nm: 1e-9, inch: 0.0254 },
  { day: 1, s: 1 / 86400, minute: 1 / 1440, hour: 1 / 24, week: 7, month: 30.4, year: 365 },
  { W: 1, kW: 1e3, PS: 735.5 },
  { Wh: 1, kWh: 1e3 },
  { kg: 1, g: 1e-3, jin: 0.5, tonnes: 1e3 },
  { GB: 1, MB: 1e-3, TB: 1e3 },
];
/** The kind that each unit is of. */
const KIND = new Map(KINDS.flatMap((kind) => Object.keys(kind).map((unit) => [unit, kind])));
/** A currency, among units. */
export const MONEY = /^[A-Z]{3}$/;
/** Counters that name what they count; 台 and 件 (item) and a bare number count anything. */
const COUNTED = /^(?:vehicle|phone|person|page|point|city|item)$/;

/**
 * Turns a number of one unit into another.
 * @returns null when the two measure different things; a currency is never turned into another
 */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const kind = KIND.get(from);
  const a = kind?.[from];
  const b = kind?.[to];
  return a === undefined || b === undefined ? null : Number(((value * a) / b).toPrecision(12));
}

/** The units that a number of a unit can be turned into, with its own; null for a unit that is alone. */
export function unitsOf(unit: string): string[] | null {
  const kind = KIND.get(unit);
  return kind === undefined ? null : Object.keys(kind);
}

/**
 * May a number of this unit be of a measure with that unit?
 * @param from unit of the number, empty when none is written
 * @param to unit of the measure
 */
export function fitsUnit(from: string, to: string): boolean {
  if (from === '') return COUNTED.test(to) || MONEY.test(to);
  if (COUNTED.test(to))
    return (
      from === to ||
      (from === 'item' && !/^(?:person|page|point|city)$/.test(to)) ||
      (to === 'item' && /^(?:vehicle|phone|person)$/.test(from))
    );
  if (MONEY.test(from) && MONEY.test(to)) return true;
  if (from === 'times') return to === 'percent';
  return from === to || KIND.get(from)?.[to] !== undefined;
}

/** A number as written on the page, in the unit of the claim. */
export interface Written {
  value: number | [number, number];
  approx: Approximation | undefined;
  /** One unit of the last written place. */
  step: number;
}

/**
 * Compares two numbers of one measure, entity and period.
 * @param tight a bound that was passed that very day: much more cannot be meant
 *
 *     claim        page "over 30bn"          page "28.3bn"
 *     over 29bn    differs: claims more      differs: below the bound
 */
export function compareValues({ value, approx, step }: Written, claim: Value, tight = false): Judged {
  if (Array.isArray(value)) return compareRange(value, claim);
  const c = claim.number;
  if (claim.comparator === 'range' && claim.to !== undefined) {
    const inside = value >= c * 0.995 && value <= claim.to * 1.005;
    return inside && approx !== 'over' && approx !== 'under' ? agrees() : none('range');
  }
  if (c === 0 || Math.sign(value) !== Math.sign(c)) return value === c ? agrees() : differs(value, c);
  // Signs are equal: compare sizes, so that "more" means further from zero on both sides.
  const [p, q] = [Math.abs(value), Math.abs(c)];
  const ratio = p / q;
  // Ten times or a tenth of it, to the digit, is a slip of writing even in a bound: nobody says over 2.9bn for 29bn.
  const slip = isTenfold(p, q);
  if (!slip && (ratio > 100 || ratio < 0.01)) return none('size');
  const [fine, known] = [stepOf(p), stepOf(q)];
  // 117,000 for 116,887: rounded to three figures and more.
  const round = p / fine >= 100 ? fine / 2 : 0;
  const isExact = claim.comparator === 'eq' && approx === undefined && q / known >= 10_000 && fine <= known;
  // 219,800 is not 219,900: four figures, told as finely on both sides, are not rounded.
  const isFull =
    (approx === undefined || approx === 'from') && claim.comparator === 'eq' && fine <= known && q / known >= 1000;
  // Half a million is not rounded from 400,000.
  const rounding = isExact
    ? step / 2
    : Math.max(Math.min(step / 2, q * 0.15), round, known / 2 <= q * 0.005 ? known / 2 : 0, isFull ? 0 : q * 0.0005);
  const near =
    Math.abs(p - q) <= Math.max(rounding, isExact || isFull ? 0 : loose(approx, claim, p / fine, known / q) * q);
  // A number of two figures may have been cut off rather than rounded: 26万 for 265,967.
  const cut = q >= p && q < p + step && step / q >= 0.005;
  const lower = claim.comparator.startsWith('gt');
  const upper = claim.comparator.startsWith('lt');
  const far = Math.max(step * 1.5, q * 0.02);
  switch (approx) {
    case 'over':
      // Over 3% is not 2.81%.
      if (near && p > q * 1.01 && claim.comparator === 'eq') return none('close');
      if (near) return upper ? differs(value, c) : agrees();
      // Over 250,000 of 258,000, cut where it is written to; over 760 is none of 770.
      if (p < q)
        return ratio >= 0.9 && q - p < fine && !upper ? agrees() : slip ? differs(value, c) : none('low-bound');
      // Over 38,000 does not speak against over 30,000; over 500 miles is over 800 km.
      if (lower && p < q + known) return ratio <= 1.02 ? agrees() : none('close');
      return p - q > q * (claim.comparator === 'eq' ? 0.01 : 0.02) ? differs(value, c) : none('close');
    case 'under':
      if (near && claim.comparator === 'approx') return none('close');
      if (near && p === q && claim.comparator === 'eq') return none('close');
      if (near) return lower || claim.comparator === 'eq' ? differs(value, c) : agrees();
      if (p > q) return ratio <= 1.1 && !lower ? agrees() : slip ? differs(value, c) : none('high-bound');
      return p < q * 0.98 ? differs(value, c) : none('close');
    default:
  }
  if (near || cut) return agrees();
  if (lower && p > q) {
    // 108,796 is no more than 100,000 that somebody counted.
    if (ratio <= 1.1) return ratio > 1.05 && p / fine >= 10_000 ? none('above') : agrees();
    return ratio >= (tight ? 1.15 : 1.5) ? differs(value, c) : none('above');
  }
  if (upper && p < q) return ratio >= 0.9 ? agrees() : none('below');
  // 39,098 for 39,089, counted to the last.
  if (isExact && isMiswritten(p, q)) return differs(value, c);
  const slack = approx === undefined && claim.comparator !== 'approx' ? 0.005 : 0.08;
  return Math.abs(p - q) > Math.max(slack * q, step > q * 0.01 ? far : step) ? differs(value, c) : none('close');
}

function compareRange([low, high]: [number, number], claim: Value): Judged {
  const c = claim.number;
  if (claim.comparator === 'range' && claim.to !== undefined) {
    if (Math.abs(low - c) <= Math.abs(c) * 0.005 && Math.abs(high - claim.to) <= Math.abs(claim.to) * 0.005)
      return agrees();
    return high < c || low > claim.to
      ? { relation: 'differs', why: `${low}-${high} and ${c}-${claim.to} do not meet` }
      : none('ranges');
  }
  // 500 to 5,000 holds nearly everything and says nothing.
  return c >= low && c <= high && high <= low * 2 ? agrees() : none('page-range');
}

const agrees = (): Judged => ({ relation: 'agrees', why: 'rounding' });
function differs(p: number, c: number): Judged {
  const share = c === 0 ? '' : ` (${p > c ? '+' : ''}${Number((((p - c) / Math.abs(c)) * 100).toPrecision(3))}%)`;
  return { relation: 'differs', why: `${p} against ${c}${share}` };
}

/**
 * Tolerance from hedges on either side, as a share.
 * @param figures of the page's number, as a multiple of its last place
 * @param last place of the claim's number, as a share of it
 */
function loose(approx: Approximation | undefined, { comparator }: Value, figures: number, last: number): number {
  // About 690 may be 687, and about 465 is not 455; more figures than three come of turning units.
  if (approx === 'about') return figures > 1000 ? 0.03 : Math.min(0.03, Math.max(0.01, 1 / figures));
  if (comparator !== 'approx') return 0.0005;
  // About 29 billion may be 28.3; about 32.1 billion is not 32.8.
  return Math.min(0.025, Math.max(0.005, last));
}

/** One unit of the last place that is no zero: 33,662 -> 1; 29,000,000,000 -> 1,000,000,000. */
export function stepOf(number: number): number {
  const size = Math.abs(number);
  let step = 1;
  while (size >= step * 10 && size % (step * 10) === 0) step *= 10;
  // Decimals: 83.6 -> 0.1.
  while (step > 1e-6 && Math.abs(size / step - Math.round(size / step)) > 1e-6) step /= 10;
  return step;
}

/** The figures of a number, zeros at its end not counted, as a multiple of its last place: 33,660 -> 3,366; none of a range. */
export function figuresOf(value: number | [number, number] | null): number {
  return typeof value === 'number' ? Math.abs(value) / stepOf(value) : 0;
}

/**
 * Is a number told more finely than one rounded beside it? Then it was not rounded to that: 16,887 and about 17,000.
 * @param times by how much its last place must be the smaller one
 */
export function isFiner(value: number | [number, number], rounded: number, times = 20): boolean {
  return typeof value === 'number' && stepOf(value) * times < stepOf(rounded);
}

/** Is one the other with its point moved: 2.9 and 29, 261,000 and 261 million? Of fewer than two figures ten times as much is common. */
export function isTenfold(p: number | [number, number], q: number): boolean {
  const power = Math.log10(Math.abs(Number(p) / q));
  const places = Math.abs(Math.round(power));
  return Math.abs(Math.abs(power) - places) < 1e-9 && places > 0 && places < 5 && figuresOf(q) >= 10;
}

/** Is a number the other written wrongly: ten or a hundred times it (70 for 7), or with other digits? */
export function isSlip(value: number | [number, number], other: number): boolean {
  const power = Math.log10(Math.abs(Number(value) / other));
  return Math.abs(power) > 0.95 ? Math.abs(power - Math.round(power)) < 0.01 : isMiswritten(value, other);
}

/** At the same size, are its digits in another order (1,311 for 1,131), or one of four and more another (43,662 for 33,662)? Or the same: 7 hours for 7 days. */
export function isMiswritten(value: number | [number, number], other: number): boolean {
  if (Math.abs(Math.log10(Math.abs(Number(value) / other))) > 0.95) return false;
  const digits = String(Math.abs(Number(value)))
    .replace(/\D/g, '')
    .replace(/0+$/, '');
  const same = String(Math.abs(other)).replace(/\D/g, '').slice(0, digits.length);
  const wrong = [...digits].filter((digit, at) => digit !== same[at]).length;
  return (
    (digits.length >= 4 && wrong === 1) ||
    ((digits.length > 1 || value === other) && [...digits].sort().join('') === [...same].sort().join(''))
  );
}

/** Measures of a stretch of time, of which each year has one. */
export const GRAIN = /_(?:month|quarter|half|ytd|year)$/;

/**
 * Is a number of another stretch than a measure? Much less than a month or quarter is one line of it, or a week: 广告收入72亿元. Many
 * times as many cars as a month saw are of a longer time: 230天交付10万台, of November. Ten times is a slip of writing.
 */
export function isOfOtherSpan(value: number | [number, number], known: number, measure: string): boolean {
  const share = Math.abs(Number(value) / known);
  if (share < 0.4) return (GRAIN.test(measure) || measure.startsWith('asp')) && Math.abs(share - 0.1) > 0.001;
  return share > 3 && /^(?:deliveries|sales_units)_month$/.test(measure) && !isTenfold(value, known);
}

const spans = new Map<string, ReturnType<typeof daysOf>>();

/** First and last day of a period. The same few come again and again, so they are remembered. */
export function spanOf(period: string): ReturnType<typeof daysOf> {
  let days = spans.get(period);
  if (days === undefined) {
    if (spans.size > 500) spans.clear();
    days = daysOf(period);
    spans.set(period, days);
  }
  return days;
}

/** Does a value only say that it is more, or less? */
export const isBound = ({ comparator }: Value): boolean => /^(?:[gl]te?|m..)$/.test(comparator);

/** The size of what a claim says; of none it is without end. */
export const sizeOf = (claim: PackedClaim | undefined): number =>
  claim === undefined ? Number.POSITIVE_INFINITY : Math.abs(claim.value.number);

/** How a page's period stands to a claim's. */
export type Fit = 'same' | 'open' | 'later' | 'earlier' | 'around' | 'other';

/**
 * Compares periods.
 * @param page ISO period, its year closed; null when the page names none
 * @param claim ISO period of the claim, undefined when it holds without one
 */
export function comparePeriods(page: string | null, claim: string | undefined): Fit {
  if (claim === undefined || page === null) return 'open';
  if (page === claim) return 'same';
  const [a, b] = [spanOf(page), spanOf(claim)];
  if (a === null || b === null) return 'other';
  if (a.first === b.first && a.last === b.last) return 'same';
  if (a.first > b.last) return 'later';
  if (a.last < b.first) return 'earlier';
  return a.first <= b.first && a.last >= b.last ? 'around' : 'other';
}

/** Do the two share a day? For measures of one occasion that is enough. */
export function meet(page: string, claim: string): boolean {
  const [a, b] = [spanOf(page), spanOf(claim)];
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}
