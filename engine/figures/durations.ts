/** Lengths of time of two parts (1年零7个多月), and number + 年, 天, month that are a date and no length. */
import { readHan, readWords } from './numerals.ts';
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
export function readDuration(text: string, at: number, unit: string): Rest | null {
  const smaller = SMALLER[unit];
  if (smaller === undefined) return null;
  const after = text.slice(at, at + 40);
  if (/^半(?!年|导|岛)/.test(after)) return { ...smaller, value: smaller.times / 2, step: 1, more: false, end: at + 1 };
  const link = /^(?:零|又|,? ?and |, | )?/.exec(after)?.[0].length ?? 0;
  const words = /^[a-z]/i.test(after.slice(link));
  const numeral = words ? readWords(text, at + link) : readHan(text, at + link);
  if (numeral === null || numeral.vague || numeral.value >= smaller.times) return null;
  const end = at + link + numeral.length;
  const next = readUnit(text.slice(end, end + 12));
  if (next?.name !== smaller.unit) return null;
  const more = numeral.more === 'over' || text.slice(end, end + next.length).includes('多');
  return { ...smaller, value: numeral.value, step: 1, more, end: end + next.length };
}

const LENGTH_BEFORE =
  /(?:用了?|花了?|耗时|历时|不到|不足|近|超过|长达|过去|约|亏损?|连续|为期|至少|需要?|学|质保|保修|仅仅?|只|满|了|达|最快|最长|每) ?$/;
const LENGTH_AFTER = /^(?:零|半|多|内|间|期|以上|左右|来|之久|时间|又|质保)/;
/** 十年前, three months later: a point in time, told from today. */
const POINT_AFTER =
  /^(?:之前|之后|以前|以后|以来|前|后|来(?!看)|级|度|报|代|款|初|末|底|中|会|版|均|薪|货|轻|龄|夜)|^ (?:ago|later|earlier|from now)/i;

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
): boolean {
  if (!/^(?:year|month|week|day|hour|minute)$/.test(unit)) return unit === 's' && /\d0s$/.test(text.slice(start, end));
  const after = text.slice(end, end + 10);
  if (POINT_AFTER.test(after)) return true;
  const written = text.slice(start, end);
  if (unit !== 'year' || !/^\d+ ?年$/.test(written)) return false;
  if (typeof value === 'number' && value >= 1900 && value <= 2100) return true;
  return !LENGTH_AFTER.test(after) && !LENGTH_BEFORE.test(text.slice(Math.max(0, start - 6), start));
}
