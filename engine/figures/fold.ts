/**
 * The text as numbers, units and cue words are read: full-width digits and letters made plain, Traditional and financial
 * characters made Simplified; readings (結(jié)束), invisible characters and the spaces that set numbers off from Han
 * characters (2025 年 7 月) left out; case kept (5 g is not 5G).
 */
import { isPadded } from '../matching/codes.ts';
import { glossEnd, isHan } from '../matching/normalise.ts';
import type { Words } from './words.ts';

/** A folded text; `map[i]` is the offset in the original of folded unit `i`, and of its end last. Without a map the offsets are the same. */
export interface FoldedText {
  text: string;
  map: Uint32Array | null;
}

/** What a table holds for units that are left out. */
const DROPPED = 1;

/**
 * Builds the table of folded units: 0 for those that stay as they are, which are most. Writing each down would take a page
 * that is read for the first time more than a millisecond.
 * @param alike groups separated by `|`: a plain character and those read as it, or pairs of variant and plain form
 */
export function foldTable({ variants, alike }: Pick<Words, 'variants' | 'alike'>): Uint16Array {
  const table = new Uint16Array(0x10000);
  // Digits, letters and a few signs; not the comma: 20亿，300人.
  for (const [from, to] of [
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
    [0xff04, 0xff05],
    [0xff0b, 0xff0b],
    [0xff0d, 0xff0e],
  ] as const)
    for (let unit = from; unit <= to; unit++) table[unit] = unit - 0xfee0;
  for (const [plain = '', ...others] of alike.split('|'))
    for (const other of others) table[other.charCodeAt(0)] = plain.charCodeAt(0);
  for (const unit of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff') table[unit.charCodeAt(0)] = DROPPED;
  for (let i = 0; i + 1 < variants.length; i += 2) table[variants.charCodeAt(i)] = variants.charCodeAt(i + 1);
  return table;
}

/**
 * Folds a text for reading figures. A text that is folded already costs one look at each unit and nothing else.
 * @param table of `foldTable`
 */
export function foldText(text: string, table: Uint16Array): FoldedText {
  const parts: string[] = [];
  /** Stretches left out: where each starts in the original, and how long it is. */
  const gaps: number[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let folded = table[unit] ?? 0;
    if ((folded || unit) === 0x20 && isPadded(text.charCodeAt(at - 1), text.charCodeAt(at + 1))) folded = DROPPED;
    if (folded === 0 && unit !== 0x28) continue;
    const end = folded === DROPPED ? at + 1 : unit === 0x28 || folded === 0x28 ? readingEnd(text, at, table) : 0;
    if (end > 0) gaps.push(at, end - at);
    else if (folded === 0) continue;
    if (at > kept) parts.push(text.slice(kept, at));
    if (end === 0) parts.push(String.fromCharCode(folded));
    else at = end - 1;
    kept = at + 1;
  }
  if (parts.length === 0 && kept === 0) return { text, map: null };
  parts.push(text.slice(kept));
  const folded = parts.join('');
  return { text: folded, map: gaps.length === 0 ? null : mapAround(gaps, folded.length) };
}

/** End of a reading in brackets behind a Han character (結(jié)束), or 0 where none stands. */
function readingEnd(text: string, at: number, table: Uint16Array): number {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return 0;
  const fold = (unit: number): number => (table[unit] === DROPPED ? 0 : table[unit] || unit);
  return Math.max(0, glossEnd(text, at, fold));
}

/** Original offsets of the units that stay, and of the end. */
function mapAround(gaps: number[], length: number): Uint32Array {
  const map = new Uint32Array(length + 1);
  let original = 0;
  let gap = 0;
  for (let i = 0; i <= length; i++, original++) {
    while (gaps[gap] === original) {
      original += gaps[gap + 1] ?? 0;
      gap += 2;
    }
    map[i] = original;
  }
  return map;
}
