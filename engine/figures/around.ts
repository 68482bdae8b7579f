/** What stands around a number in its sentence: its clause, the words between it and another, where a rise began. */
import type { Measure, Scene } from './cue-table.ts';
import type { Tables } from './describe.ts';
import type { FoundMeasure } from './measures.ts';
import { kindOf, type NamedPeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';

/**
 * What grew is told by the words right before the rate: in 净利润113亿元，研发费用同比增长52.1% it is not the profit. Rates of
 * which the measure stands further back may agree and never differ.
 */
export function isStray(
  { start }: Quantity,
  { measure, context }: FoundMeasure,
  scene: Scene,
  { re }: Reader,
): boolean {
  if (!measure.id.endsWith('_yoy')) return false;
  const { before, breaks, numbers, text } = scene;
  // 营收1131亿元，手机出货4330万台，同比增长0.5%: another thing that grows stands between.
  const named = text.lastIndexOf(context, start);
  if (named < 0 || re.general.test(text.slice(named + context.length, start))) return true;
  // 营收1131亿元，交车10.88万辆，增长33.8%: what grew is the last number told of.
  const amount = numbers.findLast((one) => one.end <= start);
  const isOther = before?.agrees === false || kindOf(before?.measure.id ?? '') !== kindOf(measure.id);
  // Nor is 290亿元，同比增长199% of the whole firm, whose revenue is another.
  if (amount !== undefined && named < amount.start && isOther) return true;
  let from = start;
  while (from > 0 && breaks[from - 1] === breaks[start]) from--;
  const lead = saidBetween(scene, Math.max(from, ...numbers.map(({ end }) => (end <= start ? end : 0))), start);
  return !(context !== '' && lead.includes(context)) && !re.growing.test(lead);
}

/** Units before a number in which the part of the firm may be named, and those of its name before the word for it. */
const NEAR = 160;
const NAME = 16;

/**
 * The part of the firm that the words before a number speak of, held against a measure.
 * @param told the words since the firm was named
 * @param isEcho no word names the measure
 * @returns some: the measure is of the whole; other: it is of another part, or of all of it where the measure is of a part
 */
export function partTold(
  told: string,
  { measure: { id }, evidence }: FoundMeasure,
  isEcho: boolean,
  { re }: Reader,
): 'some' | 'other' | null {
  if (!isEcho && !re.general.test(evidence)) return null;
  const near = told.slice(-NEAR);
  const named = [...near.matchAll(re.partOf)].at(-1);
  if (named === undefined) return null;
  // With what stands before it: the smartphone business.
  const part = near.slice(Math.max(0, named.index - NAME), named.index + named[0].length).replace(/.*[,，、；;]/, '');
  const isWhole = re.whole.test(part);
  const own = partsOf(id, re);
  if (own === null) return isWhole ? null : 'some';
  const isNamed = part.match(re.narrowing)?.some((word) => word.search(re.partOf) < 0) ?? false;
  return isWhole || (isNamed && !own.test(part)) ? 'other' : null;
}

/**
 * What a bare number counts by a word of its own, where no claim is of such things: 98,462 comments, 168.5 million devices.
 * @param text the sentence
 */
export function thingCounted({ unit, end }: Quantity, text: string, { measures, reader }: Tables): string | null {
  const thing = unit === '' ? reader.re.things.exec(text.slice(end))?.[1] : undefined;
  const isKnown = (word: string) => measures.ids.has(word) || measures.ids.has(word.slice(0, -1));
  return thing === undefined || isKnown(thing) ? null : thing;
}

/**
 * Is a goal of the period that governs it? Its own clause must say so, and not of another number: 2025年交付41万辆，年交付目标55万辆.
 * @param start where the number begins
 * @returns true for what is no goal
 */
export function isGoalOf(
  period: NamedPeriod | null,
  start: number,
  { id }: Measure,
  { breaks, numbers, periods, text }: Scene,
): boolean {
  if (period === null || !id.includes('target')) return true;
  const isTaken = numbers.some(({ end }) => end <= period.start && period.start - end < BEHIND);
  const isNear = breaks[period.start] === breaks[start] && !/ and /.test(text.slice(period.end, start));
  return periods.includes(period) && isNear && !isTaken;
}

/** Units between a number and its period behind it: 410,000 cars in 2025. */
const BEHIND = 12;

/** Words for the part of the firm that a measure is of, null where it is of the whole. */
export const partsOf = (measure: string, { ofCars, ofEv, ofPhones }: Reader['re']): RegExp | null =>
  ofEv.test(measure) ? ofCars : measure.includes('phone') ? ofPhones : null;

/** The text between two offsets of a sentence, periods and names taken out. */
export function saidBetween({ names, periods, text }: Scene, from: number, to: number): string {
  const passed = [...periods, ...names];
  let said = '';
  for (let at = from; at < to; at++) {
    const over = passed.find(({ start, end }) => start <= at && end > at);
    if (over === undefined) said += text.charAt(at);
    else at = over.end - 1;
  }
  return said;
}

/** Is it where a rise or fall began? From 17.1% to 25.5%; 由30万辆上调至35万辆. */
export function isOrigin({ start, end, ordinal, unit }: Quantity, text: string, { re }: Reader): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (ordinal || !re.origin.test(before)) return false;
  return (
    re.originAfter.test(text.slice(end, end + 40)) ||
    (/^(?:percent|pp)$/.test(unit) && re.rising.test(text.slice(0, start)))
  );
}

/** From the clause break before the number, or the one before that when the clause is short, to the end of its clause. */
export function clauseAround(text: string, { start, end }: Quantity, { re }: Reader): string {
  const head = text.slice(0, start).split(re.clauseEnd);
  const clause = head.at(-1) ?? '';
  const lead = clause.length < 8 ? `${head.at(-2) ?? ''} ${clause}` : clause;
  return lead + (re.restOfClause.exec(text.slice(end))?.[0] ?? '');
}
