/** What the sentences so far told of time, and the periods of the next. */
import { findPeriods, type NamedPeriod } from './periods.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import { yearOfLine } from './timeline.ts';

/** Looked back for words and periods that still count. */
export const BACK = 300;

/** A sentence, and its periods once a number asked for them. */
export interface Told {
  sentence: Sentence;
  periods?: NamedPeriod[];
}

/**
 * The periods of a sentence.
 * @param text folded; offsets of the result count from the sentence
 */
export function periodsOf(
  { from, to }: Sentence,
  text: string,
  reader: Reader,
  date: string | undefined,
): NamedPeriod[] {
  // 2024年营收3659亿元；第四季度收入1090亿元: the year holds behind a semicolon, too.
  const isLine = from === 0 || text[from - 1] === '\n';
  const year = isLine ? yearOfLine(text, from, reader, date) : null;
  const lead = year === null ? yearBefore(text, from, reader) : `${year}年。`;
  const periods = findPeriods(lead + text.slice(from, to), reader, date);
  return lead === '' ? periods : shiftBack(periods, lead.length);
}

/** The year or quarter that the clause before a semicolon named last, as a sentence of its own; empty where there is none. */
function yearBefore(text: string, from: number, { re }: Reader): string {
  if (!/[;；]/.test(text.charAt(from - 1))) return '';
  const before = text.slice(Math.max(0, from - 120), from);
  // The third quarter brought 39,790; the fourth 69,697.
  const quarter = re.quarterOf.exec(before)?.[1];
  const year = re.yearOf.exec(before.slice(-80))?.[1];
  return quarter !== undefined ? `${quarter}.` : year === undefined ? '' : `${year}。`;
}

/** Periods of a text less those in its first units, counted from behind them. */
function shiftBack(periods: NamedPeriod[], lead: number): NamedPeriod[] {
  return periods
    .filter(({ start }) => start >= lead)
    .map((period) => ({ ...period, start: period.start - lead, end: period.end - lead }));
}

/** Periods of the title and of what was said shortly before, in reading order. */
export function periodsBefore(
  told: Told[],
  from: number,
  title: number,
  periodsIn: (sentence: Sentence) => NamedPeriod[],
): NamedPeriod[] {
  let near = told.length;
  while (near > 0 && (told[near - 1]?.sentence.from ?? 0) >= from - BACK) near--;
  let head = 0;
  while (head < near && (told[head]?.sentence.from ?? title) < title) head++;
  return [...told.slice(0, head), ...told.slice(near)].flatMap((one) => {
    one.periods ??= periodsIn(one.sentence);
    return one.periods;
  });
}

/** The day at the head of a text, as bylines give it: 2025-11-24 06:00. */
export function stampOf(text: string, { re }: Reader): string | null {
  const [, y = '', m = '', d = ''] = re.stamp.exec(text.slice(0, 400)) ?? [];
  return y === '' ? null : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}
