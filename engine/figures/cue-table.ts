/** The cue words of all measures, spotted in one pass over a sentence. */

import { isDigit } from '../matching/codes.ts';
import type { Steps } from '../steps.ts';
import type { PackedMeasure } from './pack.ts';
import type { NamedPeriod } from './periods.ts';
import type { Reader } from './reader.ts';
import { isLetter } from './units.ts';

export type Measure = Omit<PackedMeasure, 'cues'>;

/** One cue of one measure: `context` must stand in the sentence or before it, the word beside the number, or pre and post touching it. */
export interface Cue {
  measure: number;
  /** A word, or `@` and a kind of period; empty when none is asked for. */
  context: string;
  near: boolean;
  pre: string;
  post: string;
}
export interface Word {
  text: string;
  latin: boolean;
  /** Han characters carry more than letters. */
  size: number;
  /** Means the whole only when nothing narrows it: 收入, but not 手机收入. Missing until it is first asked. */
  general?: boolean;
  cues: Cue[];
  /** Its first two characters, the second 0 where there is none. */
  first: number;
  second: number;
  /** The next word of the same hash, or -1. */
  next: number;
}

/** All measures, ready to be looked for. */
export interface MeasureTable {
  measures: Measure[];
  words: Word[];
  ids: Map<string, number>;
  /** First word by a hash of its first two characters; one-character words by that one. */
  heads: Int16Array;
  /** By UTF-16 unit, bits: 1 a word of one character is it, 2 a longer one begins with it, 4 it ends a clause, 8 twice it does. */
  starts: Uint8Array;
  re: Reader['re'];
  /** By measure, its words and what must stand about them. Missing until it is first asked. */
  byMeasure?: Map<string, string[]>;
}

/** Where the words of a table stand in a sentence. */
export interface Cues {
  /** The sentence, folded and in lower case; all offsets count from it. */
  text: string;
  /** Offsets by the number of the word. */
  spots: Map<number, number[]>;
  /** Breaks between clauses up to each offset. */
  breaks: Uint16Array;
}

/** The cue words of a sentence, and what else bears on all of its numbers. */
export interface Scene extends Cues {
  /** What came before the sentence and still counts: title, the sentences before. */
  earlier: string;
  numbers: { start: number; end: number; unit: string }[];
  /** Periods of the sentence; `wider`: of what came before, looked for when first asked. */
  periods: NamedPeriod[];
  readonly wider: NamedPeriod[];
  /** The number before this one whose measure is known and has claims about its subject, 0 its end where it ends the item before. */
  before: { end: number; unit: string; measure: Measure; agrees: boolean } | null;
  /** Of the line above the list that the sentence is of. */
  head: Cues | null;
  /** The article's date, YYYY-MM-DD. */
  date: string | undefined;
  /** Names in the sentence. */
  names: { start: number; end: number }[];
  /** Context words looked for in `earlier` so far. */
  heard: Map<string, boolean>;
}
/** The words that may tell what a number counts, and the number whose series it may go on with. */
export type Said = Pick<Scene, 'spots' | 'text' | 'before'>;

/** Is it written in letters? */
export const isLatin = (word: string) => word.charCodeAt(0) < 0x80;
/** What a word weighs: Han characters carry more than letters. */
export const sizeOf = (word: string) => Math.min(4, isLatin(word) ? word.length / 3 : word.length) * 0.6;
const hash = (first: number, second: number) => (first ^ (second << 5)) & 0x3fff;

/** Measures opened in one step: some 1 ms when cold. */
const STEP = 10;

/** Opens the packed measures, in steps. */
export function* openMeasures(packed: PackedMeasure[], { re }: Reader): Steps<MeasureTable> {
  const heads = new Int16Array(0x4000).fill(-1);
  const starts = new Uint8Array(0x10000);
  for (const sign of ',:()、，：（') starts[sign.charCodeAt(0)] = 4;
  for (const sign of '-—') starts[sign.charCodeAt(0)] = 8;
  const table: MeasureTable = { measures: packed, words: [], ids: new Map(), heads, starts, re };
  for (const [measure, { cues }] of packed.entries()) {
    if (measure % STEP === STEP - 1) yield;
    for (const written of cues.split('|')) {
      const plus = written.lastIndexOf('+');
      const near = written.slice(plus + 1);
      const number = near.includes('N') ? /(?<![A-Za-z])N(?=th|$|[^A-Za-z])/.exec(near) : null;
      const pre = number === null ? '' : near.slice(0, number.index).trim();
      const post = number === null ? '' : near.slice(number.index + 1).trim();
      const cue: Cue = { measure, context: plus < 0 ? '' : written.slice(0, plus), near: number === null, pre, post };
      if (cue.context !== '' && !cue.context.startsWith('@')) wordOf(table, cue.context);
      const word = number === null ? near : pre || post;
      if (word !== '') wordOf(table, word).cues.push(cue);
    }
  }
  return table;
}

function wordOf({ words, ids, heads, starts }: MeasureTable, text: string): Word {
  const known = words[ids.get(text) ?? -1];
  if (known !== undefined) return known;
  const [first, second] = [text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0];
  const at = hash(first, second);
  const next = heads[at] ?? -1;
  const word = {
    text,
    latin: isLatin(text),
    size: sizeOf(text),
    cues: [],
    first,
    second,
    next,
  };
  starts[first] = (starts[first] ?? 0) | (text.length > 1 ? 2 : 1);
  heads[at] = words.length;
  ids.set(text, words.length);
  words.push(word);
  return word;
}

/** What the words that were spotted may tell: each cue of each of them, with its measure. */
export function* tellings(
  { spots }: Pick<Cues, 'spots'>,
  { words, measures }: MeasureTable,
): Generator<{ word: Word; cue: Cue; measure: Measure }> {
  for (const id of spots.keys()) {
    const word = words[id];
    for (const cue of word?.cues ?? []) {
      const measure = measures[cue.measure];
      if (word !== undefined && measure !== undefined) yield { word, cue, measure };
    }
  }
}

/**
 * Spots the words of a table in a sentence.
 * @param text folded, in lower case
 */
const SPACE = 0x20;

export function spotCues(table: MeasureTable, text: string): Cues {
  const spots = new Map<number, number[]>();
  const breaks = new Uint16Array(text.length + 1);
  const { heads, starts } = table;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const first = text.charCodeAt(i);
    const start = starts[first] ?? 0;
    if (start !== 0) {
      const second = text.charCodeAt(i + 1);
      if (
        (start & 4) !== 0
          ? !(isDigit(second) && isDigit(text.charCodeAt(i - 1)))
          : (start & 8) !== 0 && (first === second || (second === SPACE && text.charCodeAt(i - 1) === SPACE))
      )
        broken++;
      // Words in letters begin where a word begins.
      if (!(isLetter(first) && isLetter(text.charCodeAt(i - 1)))) {
        if ((start & 1) !== 0) spot(table, heads[hash(first, 0)] ?? -1, first, 0, text, i, spots);
        if ((start & 2) !== 0 && i + 1 < text.length) {
          const word = heads[hash(first, second)] ?? -1;
          if (word >= 0) spot(table, word, first, second, text, i, spots);
        }
      }
    }
    breaks[i + 1] = broken;
  }
  return { text, spots, breaks };
}

function spot(
  { words }: MeasureTable,
  from: number,
  first: number,
  second: number,
  text: string,
  at: number,
  spots: Map<number, number[]>,
): void {
  for (let id = from; id >= 0; id = words[id]?.next ?? -1) {
    const word = words[id];
    if (word === undefined || word.first !== first || word.second !== second) continue;
    if (!text.startsWith(word.text, at) || !stands(word, text, at)) continue;
    const list = spots.get(id);
    if (list === undefined) spots.set(id, [at]);
    else list.push(at);
  }
}

/** Letters stand as words of their own, with or without a plural s. */
function stands({ text: word, latin }: Word, text: string, at: number): boolean {
  if (!latin) return true;
  const letter = (offset: number) => isLetter(text.charCodeAt(offset));
  const stop = at + word.length;
  if (letter(at - 1) && letter(at)) return false;
  return !letter(stop) || !letter(stop - 1) || (text[stop] === 's' && !letter(stop + 1));
}
