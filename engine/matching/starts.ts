/**
 * How forms start: bit tables over their first two, three and four codes, and what may follow what. They only throw out; the
 * trie has the last word.
 */
import { CODE, isLatin } from './codes.ts';
import { isGap } from './packed.ts';

export interface Starts {
  /** Two bits for each pair of codes (hashed to 16 bits): it starts a form; it is one in full. */
  pairs: Uint8Array;
  /** One bit for each three codes (hashed to 17 bits) that start a form; a gap counts as code 1. */
  triples: Uint8Array;
  /**
   * The same for four, where the first three are letters or digits. A fourth that is none counts as code 0, a gap that may
   * come before it as code 1.
   */
  quads: Uint8Array;
}

/** Bit of the group that a code is in as a second unit of a form: 20 for Han, nine for Latin, invisible units, gaps. */
export function groupOf(code: number): number {
  if (code <= CODE.open) return code === CODE.dropped ? 1 << 29 : 1 << 30;
  return isLatin(code) ? 1 << (20 + (code % 9)) : 1 << (code % 20);
}

/**
 * Notes how a form starts.
 * @param filters to note it in
 * @param firsts by code, the groups that may follow it as a first unit; to note it in, too
 * @param codeOf code of a folded unit
 * @param shape folded units of the form, gaps included, and its length
 */
export function filterStart(
  filters: Starts,
  firsts: Int32Array,
  codeOf: (unit: number) => number,
  shape: Uint16Array,
  length: number,
): void {
  // Four codes, and a bit for each that has a gap before it. Thousands of forms come by when all is cold: no arrays.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let gaps = 0;
  let met = 0;
  for (let i = 0; i < length && met < 4; i++) {
    const unit = shape[i] ?? 0;
    if (isGap(unit)) {
      gaps |= 1 << met;
      continue;
    }
    const code = codeOf(unit);
    if (met === 0) first = code;
    else if (met === 1) second = code;
    else if (met === 2) third = code;
    else fourth = code;
    met++;
  }
  firsts[first] = (firsts[first] ?? 0) | groupOf(second) | groupOf(CODE.dropped);
  const pair = pairOf(first, second);
  setBit(filters.pairs, pair * 2);
  const begins = isLetter(first) && isLetter(second);
  if (met === 2) setBit(filters.pairs, pair * 2 + 1);
  else {
    const triple = tripleOf(pair, third);
    setBit(filters.triples, triple);
    setBit(filters.quads, tripleOf(triple, isLatin(fourth) ? fourth : 0));
    // A gap may come before the fourth: where the form has one, and where digits and letters meet.
    if (gaps !== 0 || !(begins && isLetter(third) && isLetter(fourth))) setBit(filters.quads, tripleOf(triple, 1));
  }
  // Han may hold a gap anywhere, a Latin form where it has one itself or where digits begin (SU 7).
  if (!isLatin(first) || (gaps & 2) !== 0) firsts[first] = (firsts[first] ?? 0) | groupOf(CODE.space);
  const digitsBegin = begins && isLatin(third) && !isLetter(third) && (gaps & 6) === 0;
  if (!isLatin(second) || (gaps & 4) !== 0 || digitsBegin) setBit(filters.triples, tripleOf(pair, 1));
}

const isLetter = (code: number) => code >= CODE.letter && code < CODE.digit;

/** 16 bits for a pair of codes. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & 0xffff;
}

/** 17 bits for a pair, hashed, and a third code. */
export function tripleOf(pair: number, third: number): number {
  return (Math.imul(pair, 0x6f) ^ Math.imul(third, 0x1f35)) & 0x1ffff;
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}
