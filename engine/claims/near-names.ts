/** Names that begin with, hold, or are close to what was typed, when nothing is written just so. */
// The basic build: no extended search, which would be 1.6 kB more in popup, panel and background.
import Fuse from 'fuse.js/basic';
import type { FoldTable } from '../matching/normalise.ts';
import { type Key, squash } from './names.ts';

const HAN = /\p{Script=Han}/u;
/** How many keys Fuse sees at most. */
const CANDIDATES = 200;
/** Two slips in seven letters are another word: redmond is no Redmi One. */
const SLIP_FLOOR = 0.63;

/** Two Han characters or three letters: anything shorter, and a bare number, begins too many names. */
export function canGuess(wanted: string): boolean {
  return /\D/.test(wanted) && (wanted.length >= 3 || (wanted.length === 2 && HAN.test(wanted)));
}

/**
 * How a query sounds, for characters picked wrongly by the input method: 小米气车 -> xiaomiqiche. Empty when a character
 * is unknown, or for fewer than three Han characters with no letters (雷jun): two sound like too much.
 */
export function soundOf(wanted: string, readings: ReadonlyMap<string, string>): string {
  if ((wanted.match(/\p{Script=Han}/gu) ?? []).length < 3 && !/[a-z]{2}/.test(wanted)) return '';
  const sounds = [...wanted].map((sign) => (HAN.test(sign) ? readings.get(sign) : sign));
  return sounds.includes(undefined) ? '' : sounds.join('');
}

/** All forms with two neighbours swapped: us7 -> su7. Two digits are not swapped: 17 is not 71. */
export function swaps(text: string): string[] {
  if (text.length < 3 || text.length > 24) return [];
  const list: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const [a = '', b = ''] = [text.charAt(i), text.charAt(i + 1)];
    if (a !== b && /[a-z]/.test(a) && /[a-z]/.test(b)) list.push(text.slice(0, i) + b + a + text.slice(i + 2));
  }
  return list;
}

export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) grams.add(text.slice(i, i + 2));
  return grams;
}

/** Keys that begin with, hold, or are close to what was typed. */
export function near(
  { wanted, cuts, syllables }: { wanted: string; cuts: readonly number[]; syllables: RegExp },
  keys: readonly Key[],
  grams: ReadonlyMap<string, number[]>,
  exact: ReadonlyMap<string, unknown>,
): { key: Key; score: number }[] {
  const counts = new Map<number, number>();
  const own = gramsOf(wanted);
  for (const gram of own) for (const row of grams.get(gram) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1);
  const rows = [...counts]
    .filter(([, count]) => count * 2 >= own.size)
    .sort((a, b) => b[1] - a[1] || lengthGap(keys[a[0]], wanted) - lengthGap(keys[b[0]], wanted))
    .slice(0, CANDIDATES);
  const candidates = rows.flatMap(([row]) => keys[row] ?? []);
  const found: { key: Key; score: number }[] = [];
  for (const key of candidates) {
    const share = wanted.length / key.text.length;
    const isSpelt = key.form === 'spelt';
    const at = placeOf(wanted, key.text, 0);
    if (at === 0) found.push({ key, score: (isSpelt ? 0.74 : 0.78) + 0.15 * share });
    else if (at > 0 && !isSpelt) found.push({ key, score: 0.66 + 0.15 * share });
    else if (!isSpelt && holdsParts(wanted, cuts, key.text)) found.push({ key, score: 0.61 + 0.15 * share });
  }
  // One or two syllables of pinyin are another word, not a slip: xiaomei is no xiaomi.
  if (canSlip(wanted, (text) => exact.has(text)) && (wanted.length > 8 || !syllables.test(wanted))) {
    const alike = candidates.filter(({ text, form }) => form !== 'spelt' && Math.abs(text.length - wanted.length) <= 2);
    const fuse = new Fuse(alike, {
      keys: ['text'],
      includeScore: true,
      threshold: 0.3,
      ignoreLocation: false,
      distance: 30,
      ignoreFieldNorm: true,
    });
    for (const { item, score = 1 } of fuse.search(wanted)) {
      if (digitsOf(item.text) !== digitsOf(wanted)) continue;
      // The first letter is seldom the wrong one: xiomi is xiaomi rather than viomi.
      const offFirst = item.text.charAt(0) === wanted.charAt(0) ? 0 : 0.06;
      const near = 0.88 * (1 - score) - 0.01 * lengthGap(item, wanted) - offFirst;
      if (near >= SLIP_FLOOR) found.push({ key: item, score: near });
    }
  }
  return found;
}

/** How much longer or shorter a key is: of a thousand that hold the same letters, xiaomi is nearest to xaomi. */
function lengthGap(key: Key | undefined, wanted: string): number {
  return Math.abs((key?.text.length ?? 0) - wanted.length);
}

/** Where a part stands in a key, or -1. A number may not go on behind it: 小米1 does not mean 小米14. */
function placeOf(part: string, key: string, from: number): number {
  const at = key.indexOf(part, from);
  if (at < 0 || !(/\d$/.test(part) && /\d/.test(key.charAt(at + part.length)))) return at;
  return placeOf(part, key, at + 1);
}

/**
 * Where a query may be cut in two: at its spaces, and beside Han characters. Both parts have two Han characters, or two
 * with a digit, or three others.
 */
export function cutsOf(query: string, wanted: string, table: FoldTable): number[] {
  const spaces = new Set<number>();
  let length = 0;
  for (const word of query.split(/\s+/)) {
    length += squash(word, table).length;
    spaces.add(length);
  }
  const isPart = (part: string) => part.length > 2 || (part.length === 2 && /[\p{Script=Han}\d]/u.test(part));
  return Array.from({ length: wanted.length }, (_, cut) => cut).filter((cut) => {
    const isPlace = spaces.has(cut) || HAN.test(wanted.charAt(cut - 1)) || HAN.test(wanted.charAt(cut));
    return isPlace && isPart(wanted.slice(0, cut)) && isPart(wanted.slice(cut));
  });
}

/** Does a key hold both parts of the query, in order? 小米财报 in 小米2025年第三季度财报. */
function holdsParts(wanted: string, cuts: readonly number[], key: string): boolean {
  return cuts.some((cut) => {
    const first = wanted.slice(0, cut);
    const at = placeOf(first, key, 0);
    return at >= 0 && placeOf(wanted.slice(cut), key, at + first.length) >= 0;
  });
}

/**
 * Is a slip of the finger likely? Four Han characters with one changed are another word (slips there sound alike, see
 * `soundOf`), and so is a whole name of four to nine letters with one or two behind it: redmine. xiaomii, leijn and xiaomi youping are slips.
 */
function canSlip(wanted: string, isKey: (text: string) => boolean): boolean {
  if (wanted.length < 4 || /^\p{Script=Han}{1,4}$/u.test(wanted)) return false;
  if (!/^[a-z]+$/.test(wanted)) return true;
  const isShort = (length: number) => length >= 4 && length < 10;
  const isDoubled = wanted.at(-1) === wanted.at(-2);
  return isDoubled || ![1, 2].some((extra) => isShort(wanted.length - extra) && isKey(wanted.slice(0, -extra)));
}

/** Numbers tell models apart, so a slip is forgiven in letters and characters only. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
