/**
 * Text + lexicon -> every listed form that stands in it, overlapping ones included; find.ts chooses among them.
 *
 * Most units are thrown out by one look-up and one comparison, most of the rest by the bit of their pair. Only then is
 * the trie walked, over folded units, stepping across what may stand inside a name:
 *
 *     小米  SU 7-Ultra  发布        雷(léi)军
 *     ^-----------------^          ^-------^       one form each, gaps and readings included
 */
import { type Automaton, CODE, child, isLatin, pairOf, tripleOf } from './automaton.ts';
import type { Lexicon, Target } from './lexicon.ts';
import { glossEnd } from './normalise.ts';

/** Flat triples: start, end (UTF-16 offsets of the text), number of the form. In order of start, then of length. */
export type Found = Int32Array;

/** Longest form in folded units, and so the deepest walk. */
const DEEPEST = 64;
/** What stood before folded unit `i` of the walk: 0 nothing, else the code of the gap. One buffer: walks never nest. */
const gaps = new Uint8Array(DEEPEST);
/** What kind of unit each is. */
const kinds = new Uint8Array(DEEPEST);

/** Bits of `Automaton.hints`: groups that may follow. */
const FOLLOW = 0xfff000;
/** What was found so far; kept between scans and grown as needed. */
let room = new Int32Array(3072);
let used = 0;

function note(start: number, end: number, form: number): void {
  if (used + 3 > room.length) {
    const old = room;
    room = new Int32Array(old.length * 2);
    room.set(old);
  }
  room[used++] = start;
  room[used++] = end;
  room[used++] = form;
}

/** Finds all listed forms. Linear in the text; nothing is allocated but the result. */
export function scan(text: string, lexicon: Lexicon): Found {
  const { automaton } = lexicon;
  const { hints, codes, pairs } = automaton;
  used = 0;
  let before = 0;
  let unit = 0;
  for (let i = 0; i < text.length; i++) {
    const next = text.charCodeAt(i);
    const now = hints[next] ?? 0;
    if (((before >> 12) & now & 0xfff) !== 0) {
      const second = codes[next] ?? 0;
      const pair = pairOf(codes[unit] ?? 0, second);
      const bits = ((pairs[pair >> 2] ?? 0) >> ((pair & 3) * 2)) & 3;
      if (second <= CODE.open || bits > 1 || (bits === 1 && goesOn(text, i + 1, second, pair, automaton)))
        walk(text, i - 1, lexicon);
    }
    // A Latin name starts where a word starts: inside a word nothing may follow. Bit 24 of both, spread over all bits.
    before = now & ~((((before & now) << 7) >> 31) & FOLLOW);
    unit = next;
  }
  const found = room.slice(0, used);
  // A page that was full of names is no reason to hold on to its room.
  if (room.length > 1 << 16) room = new Int32Array(3072);
  return found;
}

/** Does a pair that starts forms go on with a third unit that some of them have, and between Latin units a fourth? */
function goesOn(text: string, at: number, second: number, pair: number, automaton: Automaton): boolean {
  const { codes, latin, han, triples, quads } = automaton;
  if (at >= text.length) return false;
  const third = codes[text.charCodeAt(at)] ?? 0;
  if (third <= CODE.dropped) return third === CODE.dropped;
  const triple = tripleOf(pair, third > CODE.open ? third : 1);
  if (((triples[triple >> 3] ?? 0) & (1 << (triple & 7))) === 0) return false;
  if (second < latin || second >= han || third < latin || third >= han) return true;
  // Many English words share three letters with a name, few share four.
  const fourth = at + 1 < text.length ? (codes[text.charCodeAt(at + 1)] ?? 0) : 0;
  const quad = tripleOf(triple, fourth < latin || fourth >= han ? 0 : fourth);
  return ((quads[quad >> 3] ?? 0) & (1 << (quad & 7))) !== 0;
}

/** Follows the trie from a place as long as units follow one another; gaps are left to the slower `walkOn`. */
function walk(text: string, start: number, lexicon: Lexicon): void {
  const { codes, ends, latin, han } = lexicon.automaton;
  let node = 1;
  let before = 0;
  for (let at = start; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] ?? 0;
    if (code <= CODE.open) {
      if (code !== CODE.other) walkOn(text, start, lexicon, { at, node, before });
      return;
    }
    node = child(lexicon.automaton, node, code);
    if (node === 0) return;
    before = code;
    const form = ends[node] ?? -1;
    if (form >= 0 && (code >= han || code < latin || endsWell(text, start, at + 1, lexicon.automaton)))
      note(start, at + 1, form);
  }
}

/** Goes on behind a first gap. */
function walkOn(
  text: string,
  start: number,
  lexicon: Lexicon,
  from: { at: number; node: number; before: number },
): void {
  const { automaton } = lexicon;
  const { codes, ends, latin, han } = automaton;
  let { at, node, before } = from;
  let depth = at - start;
  if (depth >= DEEPEST) return;
  for (let i = 0; i < depth; i++) {
    gaps[i] = 0;
    kinds[i] = kindOf(codes[text.charCodeAt(start + i)] ?? 0, automaton);
  }
  for (; depth < DEEPEST && at < text.length; depth++) {
    gapSeen = 0;
    at = step(text, at, before, lexicon);
    before = codes[text.charCodeAt(at)] ?? 0;
    if (before <= CODE.open) return;
    node = child(automaton, node, before);
    if (node === 0) return;
    gaps[depth] = gapSeen;
    kinds[depth] = kindOf(before, automaton);
    at++;
    const form = ends[node] ?? -1;
    if (form < 0 || !(before >= han || before < latin || endsWell(text, start, at, automaton))) continue;
    const length = depth + 1;
    if (lexicon.targetsOf(form).some((target) => gapsFit(target, length, text.charCodeAt(start + 1))))
      note(start, at, form);
  }
}

/** 1 letter, 2 digit, 3 Han and the rest. */
function kindOf(code: number, { latin, han }: Automaton): number {
  return code < latin || code >= han ? 3 : code < latin + 26 ? 1 : 2;
}

/** Steps over what may stand between two units of a name. Returns where the next unit is, and leaves the gap in `gapSeen`. */
let gapSeen = 0;
function step(text: string, from: number, before: number, lexicon: Lexicon): number {
  const { codes, han, latin } = lexicon.automaton;
  let at = from;
  let blanks = 0;
  for (; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] ?? 0;
    if (code > CODE.open || code === CODE.other) break;
    if (code === CODE.dropped) continue;
    if (code === CODE.open) {
      if (gapSeen !== 0 || (before >= latin && before < han)) break;
      const end = glossEnd(text, at, lexicon.table);
      if (end < 0) break;
      at = end - 1;
    } else if (code === CODE.space && (gapSeen === 0 || gapSeen === CODE.space) && blanks < 2) {
      gapSeen = CODE.space;
      blanks++;
    } else if (code !== CODE.space && gapSeen === 0) gapSeen = code;
    else break;
  }
  return at;
}

/** A Latin form ends where a word ends; behind letters a digit may follow (MIUI14), behind digits nothing, and in 14T too. */
function endsWell(text: string, start: number, end: number, automaton: Automaton): boolean {
  const { codes } = automaton;
  let at = end;
  let next = codes[text.charCodeAt(at)] ?? 0;
  while (next === CODE.dropped && at < text.length) next = codes[text.charCodeAt(++at)] ?? 0;
  if (!isLatin(automaton, next)) return true;
  const digits = automaton.latin + 26;
  if (next < digits) return false;
  for (let i = start; i < end; i++) {
    const code = codes[text.charCodeAt(i)] ?? 0;
    if (code >= digits && code < automaton.han) return false;
  }
  return true;
}

/**
 * May a form hold the gaps that were met? Yes where the form has one itself, between Latin and Han, and, as a blank, within
 * `SU 7` in capitals and between Han of a form of four and more. A hyphen makes another name of it: Su-7 is an aeroplane.
 * A line may end only at a gap of the form's own between letters.
 * @param length units walked; more than the form has where its brand is in another writing, which ends with a gap
 * @param second second unit of the text: a capital or not
 */
function gapsFit(target: Target, length: number, second: number): boolean {
  const longer = length - target.key.length;
  const brandEnd = longer === 0 ? -1 : longer + (target.key.startsWith('poco') ? 4 : 2);
  for (let i = 1; i < length; i++) {
    const gap = gaps[i] ?? 0;
    if (gap === 0) continue;
    const before = kinds[i - 1] ?? 0;
    const kind = kinds[i] ?? 0;
    const own = i === brandEnd || (i === 6 && i < brandEnd) || (ownGaps(target) & (1 << (length - i))) !== 0;
    if (gap === CODE.line && !(own && before === 1 && kind === 1)) return false;
    if (own || (before === 3) !== (kind === 3)) continue;
    if (gap !== CODE.space) return false;
    if (before === 3 ? length < 4 : before === kind || i === 1 || (i < 4 && before === 1 && second >= 0x61))
      return false;
  }
  return true;
}

function ownGaps(target: Target): number {
  if (target.gaps < 0) {
    target.gaps = 0;
    // Gaps more than 30 units before the end are not told apart: no name needs them.
    for (let at = target.text.length - 1, left = 0; at > 0 && left < 30; at--)
      if (' -._·'.includes(target.text.charAt(at))) target.gaps |= 1 << left;
      else left++;
  }
  return target.gaps;
}
