/**
 * The grammar of product names, for models the corpus does not list yet and for longer names than it lists:
 *
 *     Redmi Note 16 Pro+ 5G        小米电视  S  Pro  85
 *     base  noun N  tiers          base     part tier N
 *
 * It starts behind a name already found and reads on as long as the words belong to names. Where the name so read is
 * listed in another spelling (numerals, 小米手环十) it is that entity; else it belongs to the longest listed beginning.
 */
import { formOf } from './automaton.ts';
import { isDigit } from './codes.ts';
import type { Lexicon, Target } from './lexicon.ts';
import { type Reader, type Token, tokenAt } from './name-tokens.ts';
import { isHan } from './normalise.ts';

/** A longer name than the one it started from. */
export interface LongerName {
  end: number;
  entity: number;
  /** Listed in full, in another spelling; or read by the grammar. */
  listed: boolean;
  /** Words that led on. */
  words: string[];
}

/** Reads on behind a name, at most eight words. */
function tokensFrom(reader: Reader, end: number, bare: boolean, base: string): Token[] {
  const tokens: Token[] = [];
  let last: Token | null = null;
  let numbered = isDigit(base.charCodeAt(base.length - 1));
  while (tokens.length < 8) {
    const token = tokenAt(reader, last?.end ?? end, last);
    if (token === null || token.kind === 'count' || token.kind === 'plain') break;
    // A brand is followed by a number, a code or a thing, never by a mere tier; and 小米 2000 is no model.
    if (
      bare &&
      last === null &&
      ((token.kind === 'tier' && !isSeries(token)) || (token.kind === 'number' && token.canon.length > 3))
    )
      break;
    // Buds 6 Pro 299: a price. 手环9 Pro Redmi Watch 4: another thing.
    if (/\d/.test(base) && ((token.kind === 'number' && token.canon.length > 2) || token.canon === 'redmi')) break;
    if (token.kind === 'number') {
      if (numbered && token.canon.length < 4 && last?.kind !== 'noun' && last?.kind !== 'tier' && last?.kind !== 'part')
        break;
      numbered = true;
    }
    if (token.kind === 'code' && token.canon.includes('.') && (numbered || bare)) break;
    // #XiaomiYU7 YU7: named twice.
    if (token.kind === 'code' && base.endsWith(token.canon)) break;
    tokens.push(token);
    last = token;
  }
  return tokens;
}

/**
 * Reads a longer name.
 * @param text the text as given
 * @param start offset of the name it starts from
 * @param end offset behind it
 * @param target what that name was linked to
 * @returns the longer name, or null when the name ends where it ended
 */
export function longerName(
  text: string,
  start: number,
  end: number,
  target: Target,
  lexicon: Lexicon,
): LongerName | null {
  const next = lexicon.table[text.charCodeAt(end)] ?? 0;
  if (isHan(next) && !lexicon.wordStarts.has(next)) return null;
  if (next === 0x0a || next === 0x2c || next === 0xff0c || next === 0x3002) return null;
  const first = text.charCodeAt(start);
  const reader: Reader = { text, lexicon, relaxed: isHan(first) || (first >= 0x61 && first <= 0x7a) };
  const base = target.key;
  const entity = lexicon.entityAt(target.entity);
  const bare = entity?.brand === true || target.rule?.head === true;
  const tokens = tokensFrom(reader, end, bare, base);
  const canon = (count: number) =>
    base +
    tokens
      .slice(0, count)
      .map((token) => token.canon)
      .join('');
  // 小米手机12T is the 小米12T, and 小米汽车SU7 Ultra the SU7 Ultra.
  const listedAs = (name: string): number =>
    (listedUnder(name, lexicon) ?? listedUnder(name.replace(/手机|汽车/, ''), lexicon))?.entity ?? -1;
  for (let count = tokens.length; count > 0; count--) {
    const last = tokens[count - 1];
    if (last === undefined || last.kind === 'part') continue;
    const words = tokens.slice(0, count).map((token) => token.canon);
    const listed = listedAs(canon(count));
    if (listed >= 0) return { end: last.end, entity: listed, listed: true, words };
    // 小米智能电饭煲 is what is listed as 小米电饭煲: parts in Han only describe.
    const plain = tokens
      .slice(0, count)
      .filter(({ kind, canon: word }) => kind !== 'part' || !isHan(word.charCodeAt(0)));
    const thing = plain.length === count ? -1 : listedAs(base + plain.map((token) => token.canon).join(''));
    if (thing >= 0 && plain.length > 0) return { end: last.end, entity: thing, listed: true, words };
    if (!closes(tokens, count, bare, base)) continue;
    for (let shorter = count - 1; shorter > 0; shorter--) {
      const known = listedAs(canon(shorter));
      if (known >= 0) return { end: last.end, entity: known, listed: false, words };
    }
    return { end: last.end, entity: lineOf(base, tokens, target.entity, listedAs), listed: false, words };
  }
  return null;
}

/** What a key means in full, first of all; undefined where no form is written so. */
export function listedUnder(key: string, lexicon: Lexicon): Target | undefined {
  return lexicon.targetsOf(formOf(lexicon.automaton, key))[0];
}

const isSeries = ({ canon }: Token): boolean => canon === '系列' || canon === 'series';

/** Brands of household things, and of phones. */
const OF_THINGS = /(?:米家|mijia|mihome)$/;
const OF_PHONES = /^(?:红米|redmi|poco|mi)$/;

/** May an unlisted name end with its `count`-th word? */
function closes(tokens: Token[], count: number, bare: boolean, base: string): boolean {
  const last = tokens[count - 1];
  const before = tokens[count - 2];
  if (last === undefined || tokens.slice(0, count).some((token) => token.spelt && last.kind !== 'tier')) return false;
  // 小米 手机, 小米17 手机: the thing alone says nothing about a model; but 小米无线充电器 and Xiaomi Smart Fan are things of
  // their own, and so are all of a brand that makes nothing else: 米家台灯.
  if (last.kind === 'noun') {
    const isThing = tokens.slice(0, count).every(({ kind }) => kind === 'part' || kind === 'noun');
    return bare && isThing && (count > 1 || OF_THINGS.test(base));
  }
  // Redmi系列: all of the things of a brand.
  if (last.kind === 'tier' && bare && count === 1) return isSeries(last) && OF_PHONES.test(base);
  if (last.kind === 'tier') return before === undefined || before.kind !== 'part';
  return !(bare && count === 1 && last.kind === 'number' && !isLettered(last.canon));
}

/** Is a number behind a brand a model by its letter, the 15R of Redmi, and no 4S店, 5x or 3D? */
export function isLettered(word: string): boolean {
  return /^[12]\d[crst]$/.test(word);
}

/** The product line that an unlisted name belongs to: of the thing it names, else the phones of a brand, else the brand. */
function lineOf(base: string, tokens: Token[], entity: number, listedAs: (name: string) => number): number {
  for (const token of tokens) {
    const line = token.kind === 'noun' ? listedAs(base + token.canon) : -1;
    if (line >= 0) return line;
  }
  const phones = tokens[0]?.kind === 'number' ? [listedAs(`${base}手机`), listedAs(`${base}phones`)] : [];
  return phones.find((line) => line >= 0) ?? entity;
}
