/**
 * When a number holds: 今年第三季度, 截至11月11日24时, 双11, in Q3, last October.
 *
 * A year that is not written comes from the article's date; without one it stays open (`*-Q3`) and meets the newest
 * claim about such a quarter.
 */
import { daysOf } from '../corpus/periods.ts';
import { isDigit } from '../matching/codes.ts';
import type { Reader } from './reader.ts';
import { isLetter, ONES } from './units.ts';

export type PeriodKind = 'day' | 'month' | 'season' | 'quarter' | 'half' | 'ytd' | 'year' | 'event' | 'earlier';

/** A period named in a text. */
export interface NamedPeriod {
  /** Offsets into the folded text. */
  start: number;
  end: number;
  kind: PeriodKind;
  /** ISO period; the year is `*` while open; null when only the kind is said (单季) or the year cannot be told. */
  iso: string | null;
  /** double11, 618 or holiday; feast: another holiday, whose days are not known here; last: the quarter or month before, of the page or of what it tells of. */
  event?: string;
  /** Only an edge: since or until when something is so, or when what is counted was made. */
  isEdge: boolean;
  /** Only what something is compared with: up from 39,790 in Q3 2024; 相较去年首季的64.9亿元. */
  isBase: boolean;
  /** All up to its end: by December 2025. */
  isUntil: boolean;
  /** As written. */
  words: string;
  /** Told from another period, or with one: 去年同期, 7月和8月. Nothing of it differs. */
  derived?: true;
}

/** What a measure is of, whatever stretch of time it takes: deliveries, of deliveries_month. */
export const kindOf = (measure: string): string =>
  measure.replace(/_(?:yoy|day|month|quarter|half|ytd|year|cumulative)$/, '');

/** The kind of period that a measure is told by, for those that have one: of `revenue_year` the year, of the price of a share the day. */
export const grainOf = (measure: string): string | undefined =>
  /_(day|month|quarter|half|ytd|year)(?:_|$)/.exec(measure.replace('stock', 'stock_day'))?.[1];

/** Is it what a share costs or by how much it moved, which is another on each day? */
export const isOfShare = (measure: string): boolean => measure.startsWith('stock');

/** Sixty days, in ms. */
const SOON = 60 * 864e5;
const EVENTS = [
  { event: 'double11', day: '11-11' },
  { event: 'e618', day: '06-18' },
  { event: 'holiday', day: '10-01' },
];

/**
 * Finds the periods named in a text.
 * @param text folded
 * @param date the article's date, YYYY-MM-DD; omitted: years that are not written stay open
 * @returns in reading order, not overlapping
 */
export function findPeriods(text: string, reader: Reader, date?: string): NamedPeriod[] {
  const { periodStarts, re } = reader;
  const found: NamedPeriod[] = [];
  // 2024年11月 … 12月: a year holds for the periods behind it.
  let year: string | undefined;
  let isQuarter = false;
  let han = re.mayHan.test(text) ? next(re.periodsHan, text, 0, periodStarts, 1) : null;
  let latin = re.mayLatin.test(text) ? next(re.periodsLatin, text, 0, periodStarts, 2) : null;
  while (han !== null || latin !== null) {
    const match = han !== null && han.index <= (latin?.index ?? text.length) ? han : latin;
    if (match === null) break;
    const at = match.index;
    const groups = match.groups ?? {};
    const period: ReturnType<typeof read> =
      groups.nth !== undefined && !isQuarter ? null : read(groups, year, reader, date);
    const from = period === null ? at + 1 : at + match[0].length;
    if (han !== null && han.index < from) han = next(re.periodsHan, text, from, periodStarts, 1);
    if (latin !== null && latin.index < from) latin = next(re.periodsLatin, text, from, periodStarts, 2);
    if (period === null) continue;
    isQuarter ||= period.kind === 'quarter';
    const before = text.slice(Math.max(0, at - 40), at);
    const around = `${before}@${text.slice(from, from + 20)}`;
    const isEdge = re.since.test(around);
    // Few characters end what a period is compared with: most need no longer look.
    const isBase = re.baseEnd.test(`${before.slice(-1)}@${text.slice(from, from + 1)}`) && re.base.test(around);
    // 研发费用接近2024年全年，第三季度出货4330万台: not of the year that something was set beside.
    if (!isBase && (groups.y ?? groups.y2) && period.iso !== null && !period.iso.startsWith('*'))
      year = period.iso.slice(0, 4);
    const last = found.at(-1);
    const one = { start: at, end: from, isEdge, isBase, isUntil: re.until.test(before), words: match[0], ...period };
    // 7月和8月, 7、8月, the first half of October: what is told of both is of neither.
    if (re.joined.test(`${last === undefined ? `@${before}` : text.slice(last.end, at)}|${match[0]}`)) {
      one.derived = true;
      if (last !== undefined) last.derived = true;
    }
    found.push(one);
  }
  return found;
}

/** The next match of a sticky pattern, tried only where a period may begin: at a unit of its kind, not within digits or a word. */
function next(pattern: RegExp, text: string, from: number, starts: Uint8Array, kind: 1 | 2): RegExpExecArray | null {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const start = starts[unit] ?? 0;
    if ((start & kind) === 0) continue;
    const before = text.charCodeAt(at - 1);
    if ((start === 3 && isDigit(unit) && isDigit(before)) || (kind === 2 && isLetter(unit) && isLetter(before)))
      continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function read(
  g: Record<string, string | undefined>,
  /** One that was named shortly before. */
  year: string | undefined,
  reader: Reader,
  date?: string,
): Omit<NamedPeriod, 'start' | 'end' | 'isEdge' | 'isBase' | 'isUntil' | 'words'> | null {
  const number = (text: string) => toNumber(text, reader);
  const two = (text: string) => String(number(text)).padStart(2, '0');
  // 同年4月 is of the year that was named, and of none that is known where none was.
  const same = g.y === '同';
  const at = (part: (year: string) => string) =>
    same && year === undefined ? null : resolve((same ? undefined : g.y) ?? g.y2 ?? year, part, date);
  if (g.earlier !== undefined) return { kind: 'earlier', iso: null };
  if (g.feast !== undefined) return { kind: 'event', event: 'feast', iso: null };
  for (const { event, day } of EVENTS)
    if (g[event] !== undefined) return { kind: 'event', event, iso: at((y) => `${y}-${day}`) };
  if (g.ytd !== undefined) return { kind: 'ytd', iso: at((y) => `${y}-Q1/${y}-Q3`) };
  const { qm, q = g.nth, h, m, d = g.d2, s } = g;
  if (qm !== undefined) return { kind: 'quarter', iso: at((y) => `${y}-Q${number(qm) / 3}`) };
  if (q !== undefined) return { kind: 'quarter', iso: at((y) => `${y}-Q${number(q)}`) };
  if (h !== undefined) return { kind: 'half', iso: at((y) => `${y}-H${/^[上前首头f1]/i.test(h) ? 1 : 2}`) };
  if (m !== undefined) {
    // May and march are other words too.
    const named = isLetter(m.charCodeAt(0)) && (d ?? g.y ?? g.told ?? g.own) === undefined;
    if (named || number(m) < 1 || number(m) > 12) return null;
    return d === undefined
      ? { kind: 'month', iso: at((y) => `${y}-${two(m)}`) }
      : { kind: 'day', iso: at((y) => `${y}-${two(m)}-${two(d)}`) };
  }
  if (s !== undefined) {
    const [from, to] = (reader.seasons.get(s.toLowerCase()) ?? '/').split('/');
    return { kind: 'season', iso: at((y) => `${y}-${from}/${y}-${to}`) };
  }
  if (g.of !== undefined) return { kind: 'day', iso: dayOf(number(d ?? ''), g.of === '上', date) };
  if (g.last !== undefined) return { kind: /[月m]/.test(g.last) ? 'month' : 'quarter', iso: null, event: 'last' };
  if (g.quarterly !== undefined) return { kind: 'quarter', iso: null };
  if (g.monthly !== undefined) return { kind: 'month', iso: null };
  if (g.yearly !== undefined) return { kind: 'year', iso: null };
  if (g.today !== undefined) return { kind: 'day', iso: null };
  return { kind: 'year', iso: at((y) => y) };
}

function toNumber(text: string, { months, quarters }: Reader): number {
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  const word = text.toLowerCase();
  const named = months.indexOf(word.slice(0, 3)) + 1 || Number(quarters.get(word) ?? 0);
  return named || (text.startsWith('十') ? 10 : 0) + ONES.indexOf(text.at(-1) ?? '') + 1;
}

/** A day of the month of the article, or of the one before it: 上月20日. */
function dayOf(day: number, isBefore: boolean, date: string | undefined): string | null {
  if (date === undefined) return null;
  const [year = 0, month = 1] = date.split('-').map(Number);
  const at = year * 12 + month - (isBefore ? 2 : 1);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(day)}`;
}

/** Sets the year of a period: as written, told from the article's date, or open. */
function resolve(year: string | undefined, part: (year: string) => string, date?: string): string | null {
  if (year !== undefined && /^\d/.test(year)) return part(year.length === 2 ? `20${year}` : year);
  const now = Number(date?.slice(0, 4));
  const shift = { 去: -1, 上: -1, last: -1, 前: -2, 明: 1, next: 1 }[year?.toLowerCase() ?? ''];
  if (shift !== undefined) return date === undefined ? null : part(String(now + shift));
  if (date === undefined) return part('*');
  // What is told lies behind the article; 今年第三季度 on a page stamped in January speaks of the year before.
  const days = daysOf(part(String(now)));
  const told = part('').length > 4 ? days?.last : days?.first;
  // 9月27日开卖, on a page of the 25th: a day soon to come is of this year.
  const isSoon = days !== null && days.first === days.last && Date.parse(days.first) - Date.parse(date) < SOON;
  return part(String(told !== undefined && told > date && !isSoon ? now - 1 : now));
}

/**
 * Does a period with an open year stand for that one?
 * @param open as in `NamedPeriod`
 * @param known an ISO period of a claim
 * @returns the period with its year set from `known`, or unchanged when its year is written
 */
export function closeYear(open: string, known: string): string {
  return open.replaceAll('*', known.slice(0, 4));
}
