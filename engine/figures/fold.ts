/**
 * The text as numbers, units and cue words are read: full-width digits and letters made plain, Traditional and financial
 * characters made Simplified, readings (結(jié)束) and invisible characters left out, case kept (5 g is not 5G).
 */
import { glossEnd, isHan } from '../matching/normalise.ts';
import type { Words } from './words.ts';

/** A folded text; `map[i]` is the offset in the original of folded unit `i`, and of its end last. Without a map the offsets are the same. */
export interface FoldedText {
  text: string;
  map: Uint32Array | null;
}

/**
 * Builds the table of folded units.
 * @param alike groups separated by `|`: a plain character and those read as it, or pairs of variant and plain form
 */
export function foldTable({ variants, alike }: Pick<Words, 'variants' | 'alike'>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
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
  for (const unit of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff') table[unit.charCodeAt(0)] = 0;
  for (let i = 0; i + 1 < variants.length; i += 2) table[variants.charCodeAt(i)] = variants.charCodeAt(i + 1);
  return table;
}

/**
 * Folds a text for reading figures. A text that is folded already costs one look at each unit and nothing else.
 * @param table of `foldTable`
 */
export function foldText(text: string, table: Uint16Array): FoldedText {
  let at = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (table[unit] !== unit || (unit === 0x28 && opensReading(text, at))) break;
  }
  if (at === text.length) return { text, map: null };
  const units = new Uint16Array(text.length);
  const map = new Uint32Array(text.length + 1);
  for (let i = 0; i < at; i++) {
    units[i] = text.charCodeAt(i);
    map[i] = i;
  }
  let length = at;
  for (let i = at; i < text.length; i++) {
    const unit = table[text.charCodeAt(i)] ?? 0;
    if (unit === 0x28 && opensReading(text, i)) {
      const end = glossEnd(text, i, table);
      if (end > 0) {
        i = end - 1;
        continue;
      }
    }
    if (unit === 0) continue;
    units[length] = unit;
    map[length++] = i;
  }
  const parts: string[] = [];
  // 8,192 at a time: more arguments than that may pass an engine's limit.
  for (let i = 0; i < length; i += 8192)
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(i, Math.min(length, i + 8192))));
  map[length] = text.length;
  return { text: parts.join(''), map: length === text.length ? null : map.subarray(0, length + 1) };
}

/** A round bracket behind a Han character. */
function opensReading(text: string, at: number): boolean {
  return at > 0 && isHan(text.charCodeAt(at - 1));
}
