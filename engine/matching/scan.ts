/**
 * Text + lexicon -> every listed form that stands in it, overlapping ones included; find.ts chooses among them.
 *
 * Most units are thrown out by what may follow what, most of the rest by how forms start. Only then is the trie walked, over
 * folded units, stepping across what may stand inside a name:
 *
 *     小米  SU 7-Ultra  发布        雷(léi)军
 *     ^-----------------^          ^-------^       one form each, gaps and readings included
 */

import { finish, type Steps } from '../steps.ts';
import { type Automaton, child } from './automaton.ts';
import { CODE, isLatin } from './codes.ts';
import type { Lexicon, Target } from './lexicon.ts';
import { glossEnd } from './normalise.ts';
import { isGap } from './packed.ts';
import { pairOf, tripleOf } from './starts.ts';

/** Flat triples: start, end (UTF-16 offsets of the text), number of the form. In order of start, then of length. */
export type Found = Int32Array;

/** Gaps within one name at most. */
const MOST_GAPS = 24;
/** Gaps of the walk, four numbers each: units of the form before it, its code, codes of the units on either side. Walks never nest. */
const gaps = new Uint16Array(4 * MOST_GAPS);

/** Bits of `Automaton.hints` that stand for groups. */
const ANY = 0x7fffffff;
/** What the scan at work has found so far; grown as needed. `spare`: that of one that is done. */
let room = new Int32Array(0);
let used = 0;
let spare: Int32Array<ArrayBuffer> | null = null;

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

/** Units that go through the filters together. */
const CHUNK = 1024;
/** Offsets of second units that passed: one buffer, a chunk at a time. */
const passed = new Int32Array(CHUNK);

/** What may follow the last unit of the chunk before: its second hint. */
let carried = 0;

/** Units of a step: some 3 ms when cold. */
const STEP = 2 * CHUNK;

/** Finds all listed forms. Linear in the text; nothing is allocated but the result. */
export function scan(text: string, lexicon: Lexicon): Found {
  return finish(scanning(text, lexicon));
}

/** The same in steps, between which another text may be scanned. */
export function* scanning(text: string, lexicon: Lexicon): Steps<Found> {
  let own = spare ?? new Int32Array(3072);
  spare = null;
  let count = 0;
  let follows = 0;
  for (let from = 0; from < text.length; from += STEP) {
    yield;
    room = own;
    used = count;
    carried = follows;
    scanStep(text, from, lexicon);
    own = room;
    count = used;
    follows = carried;
  }
  // A page that was full of names is no reason to hold on to its room.
  spare = own.length > 1 << 16 ? null : own;
  room = spare ?? new Int32Array(0);
  return own.slice(0, count);
}

/** Notes the forms that begin in one step. */
function scanStep(text: string, first: number, lexicon: Lexicon): void {
  const { automaton } = lexicon;
  const end = Math.min(text.length, first + STEP);
  for (let from = first; from < end; from += CHUNK) {
    const followers = keepFollowers(text, from, automaton.hints);
    const starts = keepStarts(text, followers, automaton);
    for (let i = 0; i < starts; i++) {
      const second = passed[i] ?? 0;
      if (keepsOn(text, second, automaton)) walk(text, second - 1, lexicon);
    }
  }
}

/**
 * Puts into `passed` where a chunk has a unit that may follow the one before it in a form. Where words start is hard to
 * foresee, and a wrong guess costs the processor more than all of this: no branches.
 * @returns how many there are
 */
function keepFollowers(text: string, from: number, hints: Int32Array): number {
  const to = Math.min(text.length, from + CHUNK);
  let follows = carried;
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const both = follows & (hints[unit * 2] ?? 0);
    const groups = both & ANY;
    passed[count] = i;
    count += -groups >>> 31;
    // A Latin name starts where a word starts: inside a word nothing may follow. Bit 31 of both, spread over all bits.
    follows = (hints[unit * 2 + 1] ?? 0) & ~((both >> 31) & ANY);
  }
  carried = follows;
  return count;
}

/**
 * Keeps those of the first `count` in `passed` where forms start with these two units, and go on with the third or end. The
 * bits are read in place, here and in `keepsOn`: functions for that cost the scan 3 to 5 % with 20,000 forms.
 * @returns how many are left
 */
function keepStarts(text: string, count: number, automaton: Automaton): number {
  const { codes, pairs, triples } = automaton;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const at = passed[i] ?? 0;
    const second = codes[text.charCodeAt(at)] ?? 0;
    const third = at + 1 < text.length ? (codes[text.charCodeAt(at + 1)] ?? 0) : 0;
    const pair = pairOf(codes[text.charCodeAt(at - 1)] ?? 0, second);
    const triple = tripleOf(pair, third > CODE.open ? third : 1);
    const starts = (pairs[pair >> 2] ?? 0) >> ((pair & 3) * 2);
    const goesOn = (triples[triple >> 3] ?? 0) >> (triple & 7);
    // What is rare, and so foreseen, may be a branch.
    const isOpen = second <= CODE.open || third === CODE.dropped ? 1 : 0;
    passed[left] = at;
    left += (isOpen | (starts >> 1) | (starts & goesOn)) & 1;
  }
  return left;
}

/** Does a Latin form go on with the fourth unit, too? Many English words share three letters with a name, few share four. */
function keepsOn(text: string, at: number, { codes, pairs, quads }: Automaton): boolean {
  const second = codes[text.charCodeAt(at)] ?? 0;
  const third = at + 1 < text.length ? (codes[text.charCodeAt(at + 1)] ?? 0) : 0;
  if (!isLatin(second) || !isLatin(third)) return true;
  const pair = pairOf(codes[text.charCodeAt(at - 1)] ?? 0, second);
  if ((((pairs[pair >> 2] ?? 0) >> ((pair & 3) * 2)) & 2) !== 0) return true;
  const fourth = at + 2 < text.length ? (codes[text.charCodeAt(at + 2)] ?? 0) : 0;
  if (fourth === CODE.dropped) return true;
  // Behind a blank what comes next: the Verge, and not every other `the`.
  const behind = fourth === CODE.space && at + 3 < text.length ? (codes[text.charCodeAt(at + 3)] ?? 0) : fourth;
  const triple = tripleOf(pair, third);
  const quad = tripleOf(triple, isLatin(fourth) ? fourth : 0);
  const further = tripleOf(triple, isLatin(behind) ? behind : 1);
  return ((((quads[quad >> 3] ?? 0) >> (quad & 7)) | ((quads[further >> 3] ?? 0) >> (further & 7))) & 1) !== 0;
}

/** Follows the trie from a place as far as it goes, and notes the forms on the way whose gaps fit. */
function walk(text: string, start: number, lexicon: Lexicon): void {
  const { automaton } = lexicon;
  const { codes, ends } = automaton;
  let node = 1;
  let before = 0;
  let met = 0;
  for (let at = start, depth = 0; at < text.length; depth++) {
    let code = codes[text.charCodeAt(at)] ?? 0;
    if (code <= CODE.open) {
      if (code === CODE.other || met === MOST_GAPS) return;
      gapSeen = 0;
      at = step(text, at, before, lexicon);
      code = codes[text.charCodeAt(at)] ?? 0;
      if (code <= CODE.open) return;
      if (gapSeen !== 0) noteGap(met++, depth, before, code);
    }
    node = child(automaton, node, code);
    if (node === 0) return;
    before = code;
    at++;
    const form = ends[node] ?? -1;
    if (form < 0 || (isLatin(code) && !endsWell(text, start, at, automaton))) continue;
    if (met === 0 || fitsSome(lexicon.targetsOf(form), met, depth + 1, text.charCodeAt(start + 1)))
      note(start, at, form);
  }
}

function noteGap(number: number, depth: number, before: number, code: number): void {
  gaps[4 * number] = depth;
  gaps[4 * number + 1] = gapSeen;
  gaps[4 * number + 2] = before;
  gaps[4 * number + 3] = code;
}

/** 1 letter, 2 digit, 3 Han and the rest. */
function kindOfCode(code: number): number {
  return !isLatin(code) ? 3 : code < CODE.digit ? 1 : 2;
}

/** Steps over what may stand between two units of a name. Returns where the next unit is, and leaves the gap in `gapSeen`. */
let gapSeen = 0;
function step(text: string, from: number, before: number, lexicon: Lexicon): number {
  const { codes } = lexicon.automaton;
  let at = from;
  let blanks = 0;
  for (; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] ?? 0;
    if (code > CODE.open || code === CODE.other) break;
    if (code === CODE.dropped) continue;
    if (code === CODE.open) {
      if (gapSeen !== 0 || isLatin(before)) break;
      const end = glossEnd(text, at, (unit) => lexicon.table[unit] ?? 0);
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
  if (!isLatin(next)) return true;
  if (next < CODE.digit) return false;
  for (let i = start; i < end; i++) {
    const code = codes[text.charCodeAt(i)] ?? 0;
    if (code >= CODE.digit && code < CODE.rest) return false;
  }
  return true;
}

/**
 * May one of these forms hold the gaps that were met? Yes where the form has one itself, between Latin and Han, and, as a
 * blank, within `SU 7` in capitals and between Han of a form of four and more. A hyphen makes another name of it: Su-7 is an
 * aeroplane. A line may end only at a gap of the form's own between letters.
 * @param met gaps in `gaps`
 * @param length units walked; more than the form has where its brand is in another writing, which ends with a gap
 * @param second second unit of the text: a capital or not
 */
function fitsSome(targets: readonly Target[], met: number, length: number, second: number): boolean {
  for (const target of targets) {
    let i = 0;
    while (i < met && gapFits(target, i, length, second)) i++;
    if (i === met) return true;
  }
  return false;
}

function gapFits(target: Target, number: number, length: number, second: number): boolean {
  const at = gaps[4 * number] ?? 0;
  const gap = gaps[4 * number + 1] ?? 0;
  const before = kindOfCode(gaps[4 * number + 2] ?? 0);
  const kind = kindOfCode(gaps[4 * number + 3] ?? 0);
  const longer = length - target.key.length;
  const brandEnd = longer === 0 ? -1 : longer + (target.key.startsWith('poco') ? 4 : 2);
  const own = at === brandEnd || (at === 6 && at < brandEnd) || ownGaps(target).includes(length - at);
  if (gap === CODE.line && !(own && before === 1 && kind === 1)) return false;
  if (own || (before === 3) !== (kind === 3)) return true;
  if (gap !== CODE.space) return false;
  return before === 3 ? length >= 4 : before !== kind && at > 1 && (at >= 4 || before !== 1 || second < 0x61);
}

function ownGaps(target: Target): readonly number[] {
  if (target.gaps !== undefined) return target.gaps;
  const found: number[] = [];
  for (let at = target.text.length - 1, left = 0; at > 0; at--)
    if (isGap(target.text.charCodeAt(at))) found.push(left);
    else left++;
  target.gaps = found;
  return found;
}
