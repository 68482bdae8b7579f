/**
 * Text -> folded text + a map back to the original offsets.
 *
 * Folding makes writings of one name equal: width and compatibility forms (NFKC), case, accents, Traditional and variant
 * Han characters, invisible characters (zero-width, bidi marks, soft hyphen) and readings put behind a character:
 *
 *     雷軍發佈小 米  ＳＵ７      結(jié)束
 *     雷军发布小 米  su7        结束
 *
 * Spaces stay (the scan decides where a name may hold one). One table look-up per UTF-16 unit; the scan fuses the same
 * table into its loop.
 */

/** 65,536 entries: the folded unit of each UTF-16 unit; 0 where the unit is dropped. */
export type FoldTable = Uint16Array;

/** A folded text; `map[i]` is the offset in the original of folded unit `i`, `map[text.length]` the original's length. */
export interface Folded {
  text: string;
  map: Uint32Array;
}

/** Invisible or decorative units that stand inside words without being part of them, as ranges of UTF-16 units. */
const DROPPED = [
  [0x00ad, 0x00ae],
  [0x0300, 0x036f],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2122, 0x2122],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
/** Blocks that hold accented, full-width, circled, superscript and letter-like forms of ASCII. */
const COMPATIBLE = [
  [0x00a0, 0x024f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209c],
  [0x2100, 0x214f],
  [0x2460, 0x24ff],
  [0xff01, 0xff5e],
] as const;
/** Read in order: first unit of each string stands for all that follow it. */
const ALIKE = [
  ' \u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  // A tab stands between the cells of a table, as lines stand between rows.
  '\n\t\u2028\u2029\u0085',
  '-\u2010\u2011\u2012\u2013\u2212\ufe63',
  '·\u2022\u2027\u22c5\u30fb\uff65',
  "'\u2018\u2019\u02bc",
];

/**
 * Builds the table of folded units.
 * @param variants Han characters in pairs, variant before plain form: `臺台軍军`
 */
export function foldTable(variants: string): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32;
  for (const alike of ALIKE) for (let i = 1; i < alike.length; i++) table[alike.charCodeAt(i)] = alike.charCodeAt(0);
  for (const [from, to] of COMPATIBLE)
    for (let unit = from; unit <= to; unit++) {
      // NFKD rather than NFKC: it takes the accent off, and the accent is dropped anyway.
      const plain = String.fromCharCode(unit)
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
      // A raised minus is a minus, and that is a hyphen.
      if (plain.length === 1) table[unit] = table[plain.charCodeAt(0)] ?? 0;
    }
  // Roman numerals Ⅰ-Ⅸ and ⅰ-ⅸ are read as digits: Mi MIX Ⅲ.
  for (let digit = 1; digit <= 9; digit++) table[0x215f + digit] = table[0x216f + digit] = 0x30 + digit;
  for (const [from, to] of DROPPED) table.fill(0, from, to + 1);
  for (let i = 0; i + 1 < variants.length; i += 2) table[variants.charCodeAt(i)] = variants.charCodeAt(i + 1);
  return table;
}

/** Is the unit a Han character of the basic plane? */
export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/**
 * Where a reading ends that starts at `open`: pinyin with a tone mark or zhuyin in round brackets, as in 結(jié)束.
 * Brackets with anything else survive: (SU7), (nova).
 * @param foldOf the folded unit of a unit, 0 where it is dropped
 * @returns offset behind the closing bracket, or -1 when this is no reading
 */
export function glossEnd(text: string, open: number, foldOf: (unit: number) => number): number {
  let letters = 0;
  let tones = 0;
  let zhuyin = 0;
  for (let i = open + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldOf(unit);
    if (folded === 0) continue;
    if (folded === 0x29) return zhuyin + tones > 0 && zhuyin + letters > 0 ? i + 1 : -1;
    if (unit >= 0x61 && unit <= 0x7a) letters++;
    else if (
      folded >= 0x61 &&
      folded <= 0x7a &&
      unit >= 0xe0 &&
      unit < 0x250 &&
      String.fromCharCode(unit).toUpperCase() !== String.fromCharCode(unit)
    ) {
      letters++;
      tones++;
    } else if (
      (unit >= 0x3105 && unit <= 0x312f) ||
      unit === 0x2ca ||
      unit === 0x2c7 ||
      unit === 0x2cb ||
      unit === 0x2d9
    )
      zhuyin++;
    else return -1;
    // Longest syllables: zhuang (6) and four zhuyin signs with a tone.
    if (letters > 7 || zhuyin > 5) return -1;
  }
  return -1;
}

/**
 * Folds a text.
 * @returns the folded text and the exact way back; folding a folded text changes nothing
 */
export function fold(text: string, table: FoldTable): Folded {
  const units = new Uint16Array(text.length);
  const map = new Uint32Array(text.length + 1);
  let length = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let folded = table[unit] ?? 0;
    let at = i;
    if (folded === 0) continue;
    if (folded === 0x28 && isHan(last)) {
      const end = glossEnd(text, i, (each) => table[each] ?? 0);
      if (end > 0) {
        i = end - 1;
        continue;
      }
    } else if (last === 0xd835 && unit >= 0xdc00 && unit <= 0xdfff) {
      // Mathematical letters and digits (𝐗𝐢𝐚𝐨𝐦𝐢) lie beyond the basic plane: the pair becomes one unit.
      const plain = String.fromCharCode(last, unit).normalize('NFKD').toLowerCase();
      if (plain.length === 1) {
        folded = plain.charCodeAt(0);
        at = map[--length] ?? i;
      }
    }
    units[length] = folded;
    map[length++] = at;
    last = folded;
  }
  map[length] = text.length;
  const parts: string[] = [];
  // 8,192 at a time: more arguments than that may pass an engine's limit.
  for (let i = 0; i < length; i += 8192)
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192))));
  return { text: parts.join(''), map: map.slice(0, length + 1) };
}
