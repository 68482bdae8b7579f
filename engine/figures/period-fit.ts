/** When a number holds against when a claim does, and what that leaves of a difference. */
import { comparePeriods, type Fit, GRAIN, type Judged, meet, spanOf } from './compare.ts';
import type { Case } from './judge.ts';
import type { PackedClaim } from './pack.ts';
import { closeYear, isOfShare } from './periods.ts';

/** How the page's period stands to the claim's. */
export interface PeriodFit {
  fit: Fit;
  /** The page's period with its year set. */
  page: string | null;
}

/**
 * Sets the page's period against the claim's. For what happens once a day in common is enough; and what a thing costs from
 * the day it came out is what the news of that week tells, without a word of when. A page that is years older than the claim
 * tells of something else.
 */
export function fitPeriod({ period, measure, date }: Case, claim: PackedClaim): PeriodFit {
  const since =
    date === undefined ? Number.NaN : Date.parse(date) - Date.parse(spanOf(claim.period ?? '')?.first ?? '');
  // What a share did on a day is told in the weeks behind it, and yesterday is one day only.
  if (isOfShare(measure.id) && !(period?.kind === 'day' && period.iso !== null)) {
    const room = period?.kind === 'day' ? WEEK / 3 : 5 * WEEK;
    if (period?.kind === 'month' || since < 0 || since > room) return { fit: 'other', page: null };
  }
  if (period === null && measure.lasting && since >= 0 && since <= WEEK) return { fit: 'same', page: null };
  if (period?.iso == null || claim.period === undefined)
    return {
      fit:
        claim.period !== undefined &&
        (since < -80 * WEEK ||
          (GRAIN.test(measure.id) && since < 0) ||
          (period?.iso === null && (/earlier|year/.test(period.kind) || period.event === 'feast')))
          ? 'other'
          : 'open',
      page: null,
    };
  const page = closeYear(period.iso, claim.period);
  // A campaign runs for weeks before the day it is named after.
  const year = page.slice(0, 4);
  const span =
    period.event === 'double11' ? `${year}-10-01/${page}` : period.event === 'holiday' ? `${page}/${year}-10-08` : page;
  const same = measure.once || period.event !== undefined ? meet(span, claim.period) : false;
  return { fit: same ? 'same' : comparePeriods(page, claim.period), page };
}

/**
 * What happened once is so whatever other day of that year the sentences before spoke of: 11月10日开庭。苏州中院此前判赔12.6万元.
 * Nothing differs by it.
 */
export function isOnce(
  { measure, period, carried }: Case,
  { period: own }: PackedClaim,
  { fit, page }: PeriodFit,
): boolean {
  const isOther = fit !== 'same' && fit !== 'open' && carried && period?.event === undefined;
  return measure.once === true && isOther && page?.slice(0, 4) === own?.slice(0, 4);
}

/** What the periods leave of the judgement. `strict`: the two speak of the same, so a difference is one. */
export function weighPeriod(
  number: Case,
  claim: PackedClaim,
  { fit, page }: PeriodFit,
  judged: Judged,
  newest: string,
): Judged & { strict: boolean } {
  const { measure, ordinal, approx } = number;
  const pass = { ...judged, strict: true };
  const silent = (why: string) => ({ relation: 'none' as const, why, strict: false });
  if (fit === 'open') {
    // What holds without a date may have been otherwise on a day that the page names.
    const dated = claim.period === undefined && number.period?.iso != null && !isOpen(number) && !measure.once;
    if (judged.relation === 'differs' && dated) return silent('period');
    if (claim.period === undefined || measure.once) return pass;
    // A share of 13.8% on a page of May is none of the whole year.
    if (measure.id === 'market_share' && (number.date ?? '9') < (spanOf(claim.period)?.last ?? ''))
      return silent('ahead');
    if (judged.relation === 'agrees')
      return (claim.period === newest && number.period?.event !== 'last') || measure.cumulative || exactly(number)
        ? pass
        : silent('undated');
    return judged.why.startsWith('digits') ? pass : silent('undated');
  }
  if (fit === 'same') {
    // An undated page on an older quarter: only the very same number is taken for it.
    const older = isOpen(number) && claim.period !== newest;
    const sameNumber = judged.relation === 'agrees' && approx === undefined && exactly(number);
    return older && !sameNumber ? silent('newer') : pass;
  }
  // What a thing costs and can do from the day it came out may be told of any later day; by the very same number.
  const isAllowed = fit === 'around' || (fit === 'later' && measure.lasting === true);
  if (!measure.cumulative && isAllowed && judged.relation === 'agrees' && exactly(number)) return pass;
  if (!measure.cumulative || page === null) return silent('period');
  const smaller = typeof number.value === 'number' && number.value < claim.value.number;
  const close = judged.relation === 'agrees';
  const days = spanOf(page);
  // The month of the day on which the very same total was reached. A number of a quarter needs a word that it is one.
  const isOfQuarter = number.subject.echo !== undefined && number.period?.kind === 'quarter';
  if (fit === 'other' || fit === 'around')
    return close && !isOfQuarter && isEqual(number, claim) ? pass : silent('order');
  // The day a mark was reached is part of the claim: 第50万辆于12月20日下线, and 50万辆 delivered weeks before.
  const isMark = ordinal || (fit === 'earlier' && isWeeks(days?.last, claim.period));
  if (
    isMark &&
    close &&
    approx === undefined &&
    /-\d\d-\d\d$/.test(claim.period ?? '') &&
    days?.first === days?.last &&
    !claim.asOf
  )
    return { relation: 'differs', why: `${page} against ${claim.period}`, strict: true };
  if (fit === 'later')
    return smaller && judged.relation === 'differs' && approx === undefined ? pass : silent('update');
  return !smaller && judged.relation === 'differs' && approx !== 'upto' && approx !== 'under'
    ? pass
    : silent('earlier');
}

/** In ms. */
const WEEK = 7 * 864e5;
/** A week or more between two days, or days of periods. */
const isWeeks = (page: string | undefined, claim: string | undefined) =>
  Date.parse(claim ?? '') - Date.parse(page ?? '') > WEEK;

const isEqual = ({ value }: Case, { value: { number } }: PackedClaim) =>
  typeof value === 'number' && Math.abs(value - number) <= number * 0.01;
/** Is its year not known? The page gives none, and no date. */
export const isOpen = (number: Case): boolean => number.period?.iso?.includes('*') ?? false;
/** Three figures and more, the same on both sides, are no accident. */
const exactly = ({ value, step }: Case) => typeof value === 'number' && value / step >= 100;

/** The period that ends later; both ISO 8601, the first may be empty. */
export function later(a: string, b: string | undefined): string {
  if (b === undefined) return a;
  return (spanOf(b)?.last ?? '') > (spanOf(a)?.last ?? '') ? b : a;
}
