/**
 * Numbers that repeat a claim to the digit. No word beside them tells the measure, or more than one could be meant; but three
 * figures and more that are those of a claim, of somebody whom the text speaks of, with a word for it about, are no accident.
 *
 *     Deliveries rose each quarter: 69,697, then 75,869, then 81,302.
 *                                                             ^^^^^^
 */
import type { Figure } from '../mention.ts';
import { countWhile } from '../ordered.ts';
import { partsOf } from './around.ts';
import { type Cast, standIn, standIns } from './cast.ts';
import { comparePeriods, convert, figuresOf, fitsUnit, sizeOf, unitsOf } from './compare.ts';
import { type MeasureTable, type Said, type Scene, spotCues, tellings } from './cue-table.ts';
import type { Tables } from './describe.ts';
import { fitSubject } from './kin.ts';
import type { PackedClaim } from './pack.ts';
import { closeYear, isOfShare, type NamedPeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Owner, Subject } from './subjects.ts';

/** What stands around a number and may tell what it repeats. */
export interface Around {
  /** Mentions of the sentence that can own numbers. */
  owners: Owner[];
  /** Whom the text has named so far. */
  cast: Cast | null;
  /** The words of the sentence, then those of the line above its list. */
  said: Said[];
  /** What was said shortly before, folded and in lower case. */
  earlier: () => string;
  /** The kinds of measure that the words tell of, and what was said before, once they were asked for. */
  kinds?: Set<string>;
  before?: Set<string>;
}

/** Figures that a number must have, zeros at its end not counted, as a multiple of its last place. */
const FIGURES = 100;
/** Those that tell a count of cars, and a share. */
const CARS = 10_000;
const SHARES = 1000;

/**
 * Whom a number may be about by repeating a claim about them. What is read so may agree and never differs.
 * @param number with offsets into its sentence
 * @param named whom the words of the number name
 */
export function echoes(number: Quantity, named: Subject, around: Around, pack: Tables): Subject[] {
  const repeated = repeatedBy(number, pack);
  if (repeated.length === 0) return [];
  const present = inPlay(named, around, pack.kin.parents);
  const found: Subject[] = [];
  const isApart = parting(number, around, pack);
  for (const echo of repeated) {
    // What a share costs it costs on other days too.
    if (isOfShare(echo.measure) || isApart(echo)) continue;
    const subject = present.find((one) => fitSubject(echo, one, pack.kin) > 1);
    if (subject === undefined) continue;
    const isTold = isHeard(thingOf(echo.measure), around, pack);
    if (isTold || speaksForItself(number, echo, around, pack))
      found.push({ ...subject, rivalry: true, echo, dated: !isTold });
  }
  return found;
}

/** The claims that say the very number, as far as it is written out; facts before remarks. */
function repeatedBy({ value, unit, step }: Quantity, { sized }: Tables): PackedClaim[] {
  if (typeof value !== 'number' || figuresOf(value) < FIGURES) return [];
  const kin = unitsOf(unit);
  const found = (kin ?? [unit]).flatMap((to) => {
    const size = convert(value, unit, to) ?? value;
    // 11.3 billion for 11.31; what is turned into another unit is the very number or none.
    const room = to === unit && value / step >= FIGURES ? (step / 2) * (1 + 1e-7) : size * 1e-9;
    const from = countWhile(sized.length, (at) => sizeOf(sized[at]) < size - room);
    const until = countWhile(sized.length, (at) => sizeOf(sized[at]) <= size + room);
    return sized
      .slice(from, until)
      .filter((one) => (kin === null ? fitsUnit(unit, one.value.unit) : one.value.unit === to));
  });
  return found.sort((a, b) => Number(a.soft ?? false) - Number(b.soft ?? false));
}

/** Whom the words name, else anybody of ours whom the text speaks of; a rival named nearest alone, and for one without a name nobody. */
function inPlay(named: Subject, { owners, cast }: Around, parents: Record<string, string>): Subject[] {
  const alone = (owner: Owner) => standIn(owner, 'sentence');
  if (named.rival !== null) return [alone(named.rival)];
  if (named.foreign && named.place === 'sentence') return [];
  const ours = owners.filter(({ rival }) => !rival).map(alone);
  const present = [...ours, ...standIns({ ...named, owner: null }, cast, parents)];
  // 小米SU7在12月卖出39089辆，YU7没有公布: what stands right behind the name of one product is no number of another.
  const isOfProduct = named.owner?.kind === 'product' && named.place === 'sentence';
  return [named, ...(isOfProduct ? present.filter(({ owner }) => owner?.kind !== 'product') : present)];
}

/**
 * Whether the clause of a number speaks of another part of the firm than a claim (手机毛利率, of a claim about the cars), or its
 * sentence of other money.
 */
function parting(
  number: Quantity,
  { owners, said: [scene] }: Around,
  { measures, reader }: Tables,
): (claim: PackedClaim) => boolean {
  const text = scene?.text.slice(0, number.start) ?? '';
  const blank = (rest: string, { start, end }: Owner) =>
    rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const clause = owners.filter(({ end }) => end <= number.start).reduce(blank, text);
  const words = clause.split(reader.re.clauseEnd).at(-1)?.match(reader.re.narrowing) ?? [];
  // 智能手机, 智能电动汽车.
  const parts = words.filter((word) => word !== '智能');
  const other = number.unit === '' ? reader.re.otherMoney.exec(text)?.[0] : undefined;
  return ({ measure: id, value: { unit } }) => {
    if (unit === 'CNY' && other !== undefined) return true;
    if (parts.length === 0 || !/^(?:CNY|percent)$/.test(unit)) return false;
    const own = wordsOf(measures).get(id) ?? [];
    const ofPart = partsOf(id, reader.re);
    return parts.some((part) => !ofPart?.test(part) && !own.some((word) => word.includes(part)));
  };
}

/** By measure, its cue words and what must stand about them. */
function wordsOf(table: MeasureTable): Map<string, string[]> {
  if (table.byMeasure === undefined) {
    table.byMeasure = new Map(table.measures.map(({ id }) => [id, []]));
    for (const { text, cues } of table.words)
      for (const { measure, context } of cues)
        table.byMeasure.get(table.measures[measure]?.id ?? '')?.push(text, context);
  }
  return table.byMeasure;
}

/**
 * Whether a number needs no word for what it counts: 602 days after the SU7 came out; YU7 by month: October 33,662. Cars need
 * five figures, as many things are counted in cars, and shares four, of which three repeat somewhere.
 */
function speaksForItself(
  { value }: Quantity,
  { value: { unit } }: PackedClaim,
  { said }: Around,
  { reader }: Tables,
): boolean {
  if (unit === 'vehicle') return figuresOf(value) >= CARS && !said.some(({ text }) => reader.re.otherCount.test(text));
  return unit !== 'percent' || figuresOf(value) >= SHARES;
}

/** Whether a word stands for such a kind of measure in the sentence, above its list or shortly before. */
function isHeard(kind: string, around: Around, { measures }: Tables): boolean {
  around.kinds ??= kindsIn(around.said, measures);
  if (around.kinds.has(kind)) return true;
  around.before ??= kindsIn([spotCues(measures, around.earlier())], measures);
  return around.before.has(kind);
}

function kindsIn(said: Pick<Said, 'spots' | 'text'>[], measures: MeasureTable): Set<string> {
  const kinds = new Set<string>();
  for (const words of said)
    for (const { cue, measure } of tellings(words, measures))
      if (/^(?:@|$)/.test(cue.context) || words.text.includes(cue.context)) kinds.add(thingOf(measure.id));
  return kinds;
}

/** Prices, deliveries, ranges: what a measure is of, whatever more it says. */
const thingOf = (measure: string) => measure.replace(/_(?!presale|cut).*/, '');

/**
 * May a number repeat a claim? Not where its words tell that it is of another kind: 81,302 orders, and as many deliveries.
 * @param figure as read by the words alone, null where they make it none
 */
export function mayEcho(figure: Figure | null, { measure }: PackedClaim): boolean {
  if (figure === null) return true;
  if (figure.relation !== 'none') return false;
  const { compare = '' } = figure.why;
  if (compare === 'ordered') return false;
  return /^(?:measure|nobody|several|other)$/.test(compare) || thingOf(figure.measure ?? '') === thingOf(measure);
}

/**
 * When a number that repeats a claim holds: a period of the sentence or shortly before that is the claim's, else its own as
 * far as the sentence names one.
 * @param period that governs the number
 */
export function periodOfEcho(
  period: NamedPeriod | null,
  claim: PackedClaim,
  { earlier, periods, text, wider }: Scene,
  { re }: Reader,
): NamedPeriod | null {
  const own = claim.period ?? '';
  if (own === '') return period;
  const fitOf = (one: NamedPeriod | null) => (one?.iso == null ? 'open' : comparePeriods(closeYear(one.iso, own), own));
  const isOwn = (one: NamedPeriod) => fitOf(one) === 'same';
  const known = [period, ...periods].find((one) => one !== null && isOwn(one));
  if (known !== undefined) return known;
  // This year by quarter: 75,869, then 81,302; 三年营收依次为2709.7亿、3659亿和4572.9亿; 上年同期319亿元.
  // But 67,157 of a quarter is no total of its last day.
  const isTotal = claim.measure.endsWith('cumulative');
  const isAround = [period, ...periods].some((one) => fitOf(one) === 'around' && !(isTotal && one?.kind === 'quarter'));
  const isYearAgo = period?.kind === 'earlier' && re.yearAgo.test(period.words);
  if (isAround || isYearAgo || re.inTurn.test(text)) return null;
  // 618 is not the campaign that a claim is of, whether the measure knows it or not.
  const event = periods.find(({ kind, iso }) => kind === 'event' && iso?.slice(-6) !== own.slice(-6));
  if (event !== undefined) return event;
  // A cell of a table is of the time of its row.
  const isOfNumber = period !== null && (periods.includes(period) || earlier.endsWith('\t'));
  // The margin of another quarter than the one that is told of is none of this one; a count to the last car is no accident.
  const shape = (iso: string) => iso.replace(/[\d*]/g, '');
  const isLong = figuresOf(claim.value.number) >= CARS;
  const isOther = period?.iso != null && !isLong && period.kind !== 'day' && shape(period.iso) === shape(own);
  return wider.find(isOwn) ?? (isOfNumber || isOther ? period : null);
}
