/**
 * The year of a line that begins with a month and no year, where the lines before it begin so, too:
 *
 *     2024年7月 付定金5000元        Deliveries in 2024
 *     10月22日 同意360天内排产      Sep: over 10,000       of 2024, both
 *     1月15日 起诉                  Oct: over 20,000       of 2025: a smaller month begins a year
 */
import type { Reader } from './reader.ts';

/** Lines looked back, and units of one that are looked at. */
const LINES = 30;
const LONGEST = 120;

/** What a line begins with. */
interface Label {
  year: number | null;
  /** 1 to 12; of a quarter its last. */
  month: number;
}

/**
 * @param text folded
 * @param from where the line begins
 * @param date the article's date, YYYY-MM-DD
 * @returns null where the line names its year, begins otherwise, or nothing before it tells one
 */
export function yearOfLine(text: string, from: number, reader: Reader, date = '9'): number | null {
  const own = labelAt(text, from, reader);
  if (own === null || own.year !== null) return null;
  const months = [own.month];
  for (let at = lineBefore(text, from); at >= 0 && months.length < LINES; at = lineBefore(text, at)) {
    const label = labelAt(text, at, reader);
    if (label === null) {
      const isList = months.length > 1 || goesOn(text, from, reader);
      const year = isList ? yearAbove(text, at, reader) : null;
      return year === null ? null : yearBehind(year, 0, months, date);
    }
    if (label.year !== null) return yearBehind(label.year, label.month, months, date);
    months.unshift(label.month);
  }
  return null;
}

/** Does the next line begin with a month, too? */
function goesOn(text: string, from: number, reader: Reader): boolean {
  const next = text.indexOf('\n', from) + 1;
  return next > 0 && labelAt(text, next, reader) !== null;
}

/** The year of the last of some months in a row, the first of which follows a month of a known year. */
function yearBehind(known: number, before: number, months: number[], date: string): number {
  let year = known;
  let last = before;
  for (const month of months) {
    if (month < last) year++;
    last = month;
  }
  // The newest first: none of them lies ahead.
  return `${year}-${String(last).padStart(2, '0')}` > date ? known : year;
}

function labelAt(text: string, from: number, { months, re }: Reader): Label | null {
  const { y2, y = y2, m = '', q } = re.lineTime.exec(lineAt(text, from))?.groups ?? {};
  const month = q === undefined ? Number(m) || months.indexOf(m.slice(0, 3).toLowerCase()) + 1 : Number(q) * 3;
  return month === 0 ? null : { year: y === undefined ? null : Number(y), month };
}

/** The one year that a short line names. */
function yearAbove(text: string, from: number, { re }: Reader): number | null {
  const line = lineAt(text, from);
  const year = line.length < LONGEST ? re.yearAbove.exec(line)?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

const lineAt = (text: string, from: number): string => text.slice(from, from + LONGEST).split('\n', 1)[0] ?? '';

/** Where the line before one begins, -1 where there is none. */
const lineBefore = (text: string, from: number): number => (from < 2 ? -1 : text.lastIndexOf('\n', from - 2) + 1);
