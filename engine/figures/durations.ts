/** Lengths of time of two parts (1年零7个多月), and number + 年, 天, month that are a date and no length. */

import { isDigit } from '../matching/codes.ts';
import { readHan, readWords } from './numerals.ts';
import type { NumberReader } from './reader.ts';
import { readUnit } from './units.ts';

const SMALLER: Record<string, { unit: string; times: number }> = {
  year: { unit: 'month', times: 12 },
  hour: { unit: 'minute', times: 60 },
  minute: { unit: 's', times: 60 },
};

/** What follows the first part, in the smaller unit. */
export interface Rest {
  value: number;
  step: number;
  unit: string;
  times: number;
  more: boolean;
  end: number;
}

/**
 * Reads the second part of a length of time: 零7个多月 after 1年, 半 after 两年, `and seven months`.
 * @param text folded
 * @param at behind the first unit
 * @param unit the first unit
 */
export function readDuration(text: string, at: number, unit: string, reader: NumberReader): Rest | null {
  const smaller = SMALLER[unit];
  if (smaller === undefined) return null;
  const after = text.slice(at, at + 40);
  if (reader.re.halfMore.test(after))
    return { ...smaller, value: smaller.times / 2, step: 1, more: false, end: at + 1 };
  const link = reader.re.lengthLink.exec(after)?.[0].length ?? 0;
  const words = /^[a-z]/i.test(after.slice(link));
  const numeral = words ? readWords(text, at + link, reader) : readHan(text, at + link, reader);
  if (numeral === null || numeral.vague || numeral.value >= smaller.times) return null;
  const end = at + link + numeral.length;
  const next = readUnit(text.slice(end, end + 12), reader);
  if (next?.name !== smaller.unit) return null;
  const more = numeral.more === 'over' || text.slice(end, end + next.length).includes('多');
  return { ...smaller, value: numeral.value, step: 1, more, end: end + next.length };
}

/**
 * Reads a lap of minutes and seconds: 7分04秒957, 7:04.957.
 * @param text folded
 * @param at where its first digit stands
 * @returns value and step in seconds
 */
export function readClock(
  text: string,
  at: number,
  { re }: NumberReader,
): { end: number; value: number; step: number } | null {
  re.clock.lastIndex = at;
  const [whole, minutes = '', seconds = '', rest = ''] = re.clock.exec(text) ?? [];
  if (whole === undefined || isDigit(text.charCodeAt(at - 1))) return null;
  const written = rest === '' ? seconds : `${seconds}.${rest}`;
  const step = 10 ** -(written.split('.')[1]?.length ?? 0);
  return { end: at + whole.length, value: Number((Number(minutes) * 60 + Number(written)).toFixed(3)), step };
}

/**
 * Is number + unit a date or a point in time rather than a length?
 * @param text folded
 * @param start where the number begins
 * @param end behind the unit
 */
export function standsForTime(
  text: string,
  start: number,
  end: number,
  unit: string,
  value: number | [number, number] | null,
  { re }: NumberReader,
): boolean {
  if (!re.stretch.test(unit)) return unit === 's' && /\d0s$/.test(text.slice(start, end));
  const after = text.slice(end, end + 10);
  if (re.pointAfter.test(after)) return true;
  const written = text.slice(start, end);
  if (unit !== 'year' || !/^\d+ ?年$/.test(written)) return false;
  if (typeof value === 'number' && value >= 1900 && value <= 2100) return true;
  return !re.lengthAfter.test(after) && !re.lengthBefore.test(text.slice(Math.max(0, start - 6), start));
}
