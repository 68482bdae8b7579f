/** A number whose subject, measure and period are known, against the claims of that measure. */

import {
  compareValues,
  convert,
  figuresOf,
  GRAIN,
  isBound,
  isFiner,
  isMiswritten,
  isOfOtherSpan,
  isSlip,
  isTenfold,
  type Judged,
  MONEY,
  spanOf,
  type Written,
} from './compare.ts';
import type { Measure } from './cue-table.ts';
import { fitSubject, isOwnClaim, type Kin } from './kin.ts';
import type { PackedClaim, PackedFigures } from './pack.ts';
import { fitPeriod, isOnce, isOpen, later, weighPeriod } from './period-fit.ts';
import { isOfShare, type NamedPeriod } from './periods.ts';
import type { Reader } from './reader.ts';
import { fitScope } from './scopes.ts';
import type { Subject } from './subjects.ts';

/** A number ready to be judged. */
export interface Case {
  value: number | [number, number];
  unit: string;
  step: number;
  approx?: Written['approx'];
  fall: boolean;
  ordinal: boolean;
  /** Its money is written 元, and not whose. */
  plain: boolean;
  subject: Subject;
  measure: Measure;
  /** How the words around it support the measure; below `SURE` nothing differs. */
  sure: boolean;
  period: NamedPeriod | null;
  /** The period is that of a sentence before. */
  carried: boolean;
  /** The article's date, YYYY-MM-DD. */
  date: string | undefined;
  /** Folded sentence. */
  sentence: string;
  /** What of it stands before the number. */
  lead: string;
  /** The words name what it is of more closely than one cue does. */
  narrow: boolean;
  /** Growth by N times rather than to N times. */
  growth: boolean;
}
export interface Verdict extends Judged {
  claim: PackedClaim | null;
}

/**
 * Judges a number.
 * @param claims those of the measure
 * @param hedged a word that keeps the number from differing
 */
export function judge(
  number: Case,
  claims: PackedClaim[],
  { kin, reader, recent }: { kin: Kin; reader: Reader; recent: string },
  hedged: string | null,
): Verdict {
  const nothing = (why: string): Verdict => ({ relation: 'none', why, claim: null });
  const fitting: { claim: PackedClaim; level: number }[] = [];
  let level = 0;
  for (const claim of claims) {
    const fit = fitSubject(claim, number.subject, kin);
    if (fit > 0) fitting.push({ claim, level: fit });
    level = Math.max(level, fit);
  }
  if (level === 0) return nothing('subject');
  if (level === 1 && fitting.some(({ claim }) => claim.about[0] !== fitting[0]?.claim.about[0]))
    return nothing('several');
  const dated = fitting.map(({ claim, level }) => {
    const fit = fitPeriod(number, claim);
    const { measure, period } = number;
    const tight = measure.cumulative === true && fit.fit === 'same' && period?.kind === 'day';
    // Of another period only a growing total can say anything; of a longer one what has no stretch of its own: a price of that month.
    const meets = fit.fit === 'same' || fit.fit === 'open' || (fit.fit === 'around' && !GRAIN.test(measure.id));
    const once = isOnce(number, claim, fit);
    const apart = !meets && !once && measure.cumulative !== true && !(fit.fit === 'later' && measure.lasting === true);
    return { claim, level, fit, once, judged: apart ? APART : measureUp(number, claim, tight) };
  });
  // A bound says less than an exact value for the same time: with 1,131 known, "more than 1,100" neither agrees nor blocks.
  const isExact = ({ claim, fit }: (typeof dated)[number]) =>
    claim.value.comparator === 'eq' &&
    !claim.soft &&
    fit.fit === 'same' &&
    fitScope(claim.value.scope, number, reader) === 'same';
  const exact = number.measure.cumulative === true ? [] : dated.filter(isExact).map(({ level }) => level);
  // Nor does 260,000 and some of a number that is told to the last digit.
  const isOutdone = ({ claim: { value }, level }: (typeof dated)[number]) =>
    exact.includes(level) && (isBound(value) || (value.comparator === 'approx' && isFiner(number.value, value.number)));
  const newest = dated.reduce(
    (last, { claim, fit }) => (fit.fit === 'same' || fit.fit === 'open' ? later(last, claim.period) : last),
    '',
  );
  const isShare = isOfShare(number.measure.id);
  let kept: Verdict = nothing('undated-claim');
  let strict = 0;
  let differing: Verdict | null = null;
  for (const { claim, fit, once, judged } of dated.filter((each) => !isOutdone(each))) {
    const scope = fitScope(claim.value.scope, number, reader);
    if (scope === 'other') {
      if (kept.claim === null) kept = nothing(`scope ${claim.id} ${claim.value.scope}`);
      continue;
    }
    const isAgreed = once && judged.relation === 'agrees';
    const outcome = isAgreed ? { ...judged, strict: false } : weighPeriod(number, claim, fit, judged, newest);
    // A 94 kWh pack of the SU7 is not the 93.7 of its sportiest version.
    const isShort = figuresOf(number.value) < 100 && Number(number.value) !== claim.value.number;
    if (outcome.relation === 'agrees' && isShort && !isOwnClaim(claim, number.subject, kin)) continue;
    // 16,887 is not what somebody rounded to about 17,000 of a kind that the page does not name.
    // Nor does a share that closed at 40.34 stand at about 41.
    const isLoose = scope === 'silent' || isShare;
    if (isLoose && claim.value.comparator === 'approx' && isFiner(number.value, claim.value.number, isShare ? 1 : 20))
      continue;
    // Below 40, of a share, is told of 40 and not of 36.88.
    const ratio = Number(number.value) / claim.value.number;
    if (isShare && isBound(claim.value) && Math.abs(ratio - 1) > 0.01) continue;
    if (outcome.relation === 'agrees') {
      if (better(claim, kept.claim, number.value)) kept = { ...outcome, claim };
    } else if (outcome.strict) {
      strict++;
      if (
        outcome.relation === 'differs' &&
        !claim.soft &&
        (scope === 'same' || isTenfold(number.value, claim.value.number)) &&
        (differing === null || outcome.why === 'reversed' || better(claim, differing.claim, number.value))
      )
        differing = { ...outcome, claim };
      else if (outcome.relation !== 'differs' && claim.value.comparator !== 'approx') strict += 1000;
      if (kept.relation === 'none') kept = nothing(outcome.why);
    } else if (kept.relation === 'none') kept = nothing(outcome.why);
  }
  // Citi expects 420,000 in 2025, of a page of that year: no word on what it came to.
  const end = spanOf((kept.claim ?? differing?.claim)?.period ?? '')?.last ?? '';
  const isAhead = GRAIN.test(number.measure.id) && (number.date ?? '9') < end;
  if (hedged !== null && isAhead) return nothing('ahead');
  if (kept.relation === 'agrees' || differing === null || differing.claim === null || strict >= 1000) return kept;
  const { claim: known, why } = differing;
  // 小米第二季度净利润51亿, of a page that gives no year: it may be of an older one, where the number is right or nearly so.
  const isOlder = ({ claim, fit }: (typeof dated)[number]) =>
    fit.fit === 'same' && claim.period !== newest && Math.abs(Number(number.value) - claim.value.number) < number.step;
  if (isOpen(number)) {
    // Each year has such a quarter, and not all are known: of an unknown year only a slip of the pen can be told.
    const { period = '', value } = known;
    const isAny = GRAIN.test(number.measure.id) && !isSlip(number.value, value.number);
    if (period < recent || isAny || dated.some(isOlder)) return nothing('newer');
  }
  // 今年将交付10万辆, of a page written in April: what a year came to is told behind its end.
  if (isAhead) return nothing('ahead');
  if (hedged !== null) return nothing(`hedged ${known.id} ${hedged}`);
  // Of two rulings and two recalls the page may mean the other, and of what comes to pass now and then any.
  const isOther =
    (known.event === true || (number.measure.once === true && number.period === null)) &&
    !isMiswritten(number.value, known.value.number) &&
    !number.narrow &&
    !number.subject.beside.some(({ entity }) => entity === known.about[0] && entity !== number.subject.owner?.entity);
  const isDeposit = reader.re.varied.test(number.measure.id) && !isSlip(number.value, known.value.number);
  // Of many fines and many days on the exchange an undated one is any.
  const any = dated.some(
    ({ claim, level: own, fit }) =>
      fit.fit === 'open' &&
      !/^(?:digits|reversed)/.test(why) &&
      claim.period !== known.period &&
      !claim.soft &&
      own === level &&
      fitScope(claim.value.scope, number, reader) === 'same' &&
      Math.abs(claim.value.number - known.value.number) > Math.abs(claim.value.number) * 0.02,
  );
  const traded = isShare && !reader.re.results.test(number.sentence);
  if (
    any ||
    isOfOtherSpan(number.value, known.value.number, number.measure.id) ||
    traded ||
    isDeposit ||
    isOther ||
    !isOwnClaim(known, number.subject, kin) ||
    !number.sure ||
    number.subject.rivalry ||
    isRemote(number, reader)
  )
    return nothing('unsure');
  return differing;
}

/** Is the subject only known from before, by a sentence that may have one of its own? */
function isRemote({ subject: { place }, sentence }: Case, { re }: Reader): boolean {
  return place === 'page' || (place === 'before' && !re.carried.test(sentence));
}

const APART: Judged = { relation: 'none', why: 'period' };

/** Facts before remarks, then the value that lies nearer. */
function better(a: PackedClaim, b: PackedClaim | null, value: Case['value']): boolean {
  if (b === null) return true;
  if (Boolean(a.soft) !== Boolean(b.soft)) return !a.soft;
  const gap = ({ value: { number } }: PackedClaim) => Math.abs(Number(value) - number);
  return gap(a) < gap(b);
}

/** The page's number in the unit of the claim, and what the two numbers say. */
function measureUp(number: Case, claim: PackedClaim, tight: boolean): Judged {
  const to = claim.value.unit;
  const single = Array.isArray(number.value) ? number.value[0] : number.value;
  // 收报38.86元, of a share in Hong Kong: plain 元 is the money of the place.
  if (number.plain && /^(?:HKD|TWD)$/.test(to)) {
    const local = measureUp({ ...number, plain: false, unit: to }, claim, tight);
    return local.relation === 'agrees' ? local : { relation: 'none', why: 'currency' };
  }
  if (MONEY.test(number.unit) && number.unit !== to) {
    // Another currency cannot be turned at a rate we do not hold; but the same digits in it are a slip.
    return single === claim.value.number
      ? { relation: 'differs', why: `digits ${number.unit} ${to}` }
      : { relation: 'none', why: 'currency' };
  }
  const turn = (value: number): number | null => {
    if (number.unit === 'times') return (number.growth ? value : value - 1) * 100;
    const signed = number.fall && isSigned(number.unit, claim.measure) ? -value : value;
    return convert(signed, number.unit === '' ? to : number.unit, to) ?? signed;
  };
  const value = Array.isArray(number.value) ? number.value.map((part) => turn(part) ?? 0) : turn(number.value);
  const step = Math.abs((convert(number.step, number.unit, to) ?? number.step) * (number.unit === 'times' ? 10 : 1));
  const turned = number.unit !== to && convert(1, number.unit, to) !== null;
  const [low = 0, high = 0] = Array.isArray(value) ? value : [];
  const written: Written = {
    value: Array.isArray(value) ? [low, high] : (value ?? 0),
    approx: number.approx ?? (turned ? 'about' : undefined),
    step,
  };
  const judged = compareValues(written, claim.value, tight);
  // Horsepower is metric in China and British in English: 1,527 are 1,548.
  if (to === 'PS' && judged.relation === 'differs' && Math.abs(Number(value) / claim.value.number - 1) < 0.03)
    return { relation: 'none', why: 'close' };
  // 230 days to the first 100,000 against 19 months to half a million: days are told of another stretch than months.
  if (
    turned &&
    /^(?:month|year)$/.test(to) &&
    /^(?:day|hour|minute|s)$/.test(number.unit) &&
    judged.relation === 'differs'
  )
    return { relation: 'none', why: 'span' };
  // 涨4.81% where it fell by as much: the same number the other way round, if the page says which way.
  const size = Number(written.value);
  if (size * claim.value.number < 0 && Math.abs(size + claim.value.number) <= step)
    return number.growth || number.fall ? { relation: 'differs', why: 'reversed' } : { relation: 'none', why: 'sign' };
  // Without a currency it is most likely yuan.
  const isOwn = number.unit !== '' || to === 'CNY' || !MONEY.test(to);
  return isOwn || judged.relation === 'agrees' ? judged : { relation: 'none', why: 'currency' };
}

/** Is a fall of this measure below zero? 亏损3亿 is, 亏了三年 is not. */
export function isSigned(unit: string, measure: string): boolean {
  return unit === 'percent' || unit === 'degC' || ((unit === '' || MONEY.test(unit)) && /profit|result/.test(measure));
}

/** Groups the claims of a pack by measure. */
export function byMeasure({ claims }: PackedFigures): Map<string, PackedClaim[]> {
  const map = new Map<string, PackedClaim[]>();
  for (const claim of claims) {
    const list = map.get(claim.measure);
    if (list === undefined) map.set(claim.measure, [claim]);
    else list.push(claim);
  }
  return map;
}
