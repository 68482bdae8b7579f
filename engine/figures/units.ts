/** Units and currencies beside a number. */
import { isDigit } from '../matching/codes.ts';
import type { Forms, NumberReader, Unit } from './reader.ts';

/** A unit at the head of a text: its name, what one of it is in that name, and how many characters it takes. */
export interface ReadUnit extends Unit {
  length: number;
}

/**
 * Reads the unit a text begins with, one space or hyphen before it allowed.
 * @param text folded text behind a number
 * @returns null when it begins with none
 */
export function readUnit(text: string, reader: NumberReader): ReadUnit | null {
  const { re } = reader;
  const at = isJoint(text.charCodeAt(0)) ? 1 : 0;
  const first = text.charCodeAt(at);
  if (isLetter(first)) return formAt(text, at, reader.latin, isLetterOrDigit);
  if (!(first > 0x7f || first === 0x25) || text.charCodeAt(0) === HYPHEN) return null;
  const unit = formAt(text, at, reader.han, () => false);
  if (unit === null) return null;
  const written = text.slice(at, unit.length);
  const next = text.charAt(unit.length);
  if (next !== '' && reader.notBefore.get(written)?.includes(next)) return null;
  // 一块钢板 counts a plate; 五块 is money only where nothing is counted.
  return written === '块' && !re.close.test(next) ? null : unit;
}

/** 时速116公里, 72 miles per hour: a way in an hour is a speed. */
export function asSpeed(unit: ReadUnit | null, before: string, after: string, { re }: NumberReader): ReadUnit | null {
  if (unit?.name !== 'km') return unit;
  const hourly = re.hourly.exec(after.slice(unit.length));
  if (hourly === null && !re.paced.test(before)) return unit;
  return { ...unit, name: 'km/h', length: unit.length + (hourly?.[0].length ?? 0) };
}

const HYPHEN = 0x2d;
/** Is it what may stand between a number and its unit? */
const isJoint = (unit: number): boolean => unit === 0x20 || unit === HYPHEN;

/**
 * The longest form that stands at a place. Looked up: as one expression the forms would take a page longer to compile than
 * it reads numbers.
 * @param goesOn may this unit not follow, because the word goes on with it?
 * @returns with the length from the start of the text
 */
function formAt(
  text: string,
  at: number,
  { units, longest }: Forms,
  goesOn: (unit: number) => boolean,
): ReadUnit | null {
  const own = text.charCodeAt(at);
  const most = longest.get(isLetter(own) ? own | 32 : own);
  if (most === undefined) return null;
  const written = text.slice(at, at + most);
  // A form of several words may be hyphened.
  const stretch = own > 0x7f ? written : written.toLowerCase().replaceAll('-', ' ');
  for (let length = stretch.length; length > 0; length--) {
    if (goesOn(text.charCodeAt(at + length))) continue;
    // One letter means what it means only in its own case: 5 g, 5G; 50 m, 50M.
    const unit = units.get(length === 1 ? text.charAt(at) : stretch.slice(0, length));
    if (unit !== undefined) return { ...unit, length: at + length };
  }
  return null;
}

/**
 * What an English number counts: `33,662 electric cars`.
 * @param text folded text behind a number
 * @returns the unit's name, or null
 */
export function readNoun(text: string, { nouns }: NumberReader): string | null {
  if (!isLetter(text.charCodeAt(1)) || !isJoint(text.charCodeAt(0))) return null;
  const head = text.slice(0, 60);
  // Up to three words may stand before it.
  for (let at = 1, words = 0; words < 4; words++) {
    const unit = formAt(head, at, nouns, (next) => isLetter(next) || next === HYPHEN);
    if (unit !== null) return unit.name;
    const end = head.indexOf(' ', at);
    if (end <= at || /[^a-z\d'’-]/i.test(head.slice(at, end))) return null;
    at = end + 1;
  }
  return null;
}

/** 1 to 9. */
export const ONES = '一二三四五六七八九';

/** Tenths and hundredths that follow a metre with no unit of their own, in digits: 一米八 -> 8, 1米81 -> 81; empty where none do. */
export function readPlaces(text: string, { re }: NumberReader): string {
  const [places = ''] = re.places.exec(text) ?? [];
  return places === '' ? '' : String(ONES.indexOf(places) + 1 || places);
}

const CURRENCIES = ['USD', 'HKD', 'TWD', 'EUR', 'GBP', 'INR', 'AUD', 'SGD', 'CAD', 'CNY', 'USD'];

/**
 * Reads the currency a text ends with.
 * @param text folded text before a number, a few characters of it
 */
export function readCurrency(text: string, { re }: NumberReader): { name: string; length: number } | null {
  if (!re.moneyEnd.test(text)) return null;
  const groups = re.currency.exec(text);
  if (groups === null) return null;
  const found = groups[0].length;
  if (isLetter(text.charCodeAt(text.length - found - 1)) && isLetter(groups[0].charCodeAt(0))) return null;
  return { name: CURRENCIES[groups.slice(1).findIndex((group) => group !== undefined)] ?? '', length: found };
}

export function isLetter(unit: number): boolean {
  return (unit | 32) >= 0x61 && (unit | 32) <= 0x7a;
}
function isLetterOrDigit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}
