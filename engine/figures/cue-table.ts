/** The cue words of all measures, spotted in one pass over a sentence. */
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
  /** Means the whole only when nothing narrows it: 收入, but not 手机收入. */
  general: boolean;
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
  re: Reader['re'];
}

/** Where the words of a table stand in a sentence, and what else bears on all of its numbers. */
export interface Scene {
  /** The sentence, folded and in lower case; all offsets count from it. */
  text: string;
  /** What came before the sentence and still counts: title, the sentences before. */
  earlier: string;
  numbers: { start: number; end: number }[];
  /** Periods of the sentence; `wider`: of what came before. */
  periods: NamedPeriod[];
  wider: NamedPeriod[];
  spots: Map<number, number[]>;
  /** Breaks between clauses up to each offset. */
  breaks: Uint16Array;
}
/** Is it written in letters? */
export const isLatin = (word: string) => /^[\w &'.-]/.test(word);
/** What a word weighs: Han characters carry more than letters. */
export const sizeOf = (word: string) => Math.min(4, isLatin(word) ? word.length / 3 : word.length) * 0.6;
const hash = (first: number, second: number) => (first ^ (second << 5)) & 0x3fff;

/** Opens the packed measures. */
export function openMeasures(packed: PackedMeasure[], { re }: Reader): MeasureTable {
  const heads = new Int16Array(0x4000).fill(-1);
  const table: MeasureTable = { measures: packed, words: [], ids: new Map(), heads, re };
  packed.forEach(({ cues }, measure) => {
    for (const written of cues.split('|')) {
      const plus = written.lastIndexOf('+');
      const near = written.slice(plus + 1);
      const number = /(?<![A-Za-z])N(?=th|$|[^A-Za-z])/.exec(near);
      const pre = number === null ? '' : near.slice(0, number.index).trim();
      const post = number === null ? '' : near.slice(number.index + 1).trim();
      const cue: Cue = { measure, context: plus < 0 ? '' : written.slice(0, plus), near: number === null, pre, post };
      if (cue.context !== '' && !cue.context.startsWith('@')) wordOf(table, cue.context);
      const word = number === null ? near : pre || post;
      if (word !== '') wordOf(table, word).cues.push(cue);
    }
  });
  return table;
}

function wordOf({ words, ids, heads, re }: MeasureTable, text: string): Word {
  const known = words[ids.get(text) ?? -1];
  if (known !== undefined) return known;
  const [first, second] = [text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0];
  const at = hash(first, second);
  const next = heads[at] ?? -1;
  const word = {
    text,
    latin: isLatin(text),
    size: sizeOf(text),
    general: re.general.test(text),
    cues: [],
    first,
    second,
    next,
  };
  heads[at] = words.length;
  ids.set(text, words.length);
  words.push(word);
  return word;
}

/** Spots the words of a table in a sentence. */
export function openScene(table: MeasureTable, scene: Omit<Scene, 'spots' | 'breaks'>): Scene {
  const { text } = scene;
  const spots = new Map<number, number[]>();
  const breaks = new Uint16Array(text.length + 1);
  const { heads } = table;
  let first = text.charCodeAt(0);
  for (let i = 0; i < text.length; i++) {
    const second = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    breaks[i + 1] = (breaks[i] ?? 0) + (isBreak(first, second) ? 1 : 0);
    const one = heads[hash(first, 0)] ?? -1;
    if (one >= 0) spot(table, one, first, 0, text, i, spots);
    const two = heads[hash(first, second)] ?? -1;
    if (two >= 0) spot(table, two, first, second, text, i, spots);
    first = second;
  }
  return { ...scene, spots, breaks };
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

/** A comma, colon or bracket in either width, or a dash of two. */
function isBreak(unit: number, next: number): boolean {
  if (unit < 0x3000 ? unit < 0x28 || (unit > 0x3a && unit !== 0x2014) : unit < 0xff08 && unit !== 0x3001) return false;
  const single = unit === 0x2c || unit === 0x3a || unit === 0x28 || unit === 0x29 || unit === 0x3001;
  const wide = unit === 0xff0c || unit === 0xff1a || unit === 0xff08 || unit === 0xff09;
  return single || wide || (unit === next && (unit === 0x2d || unit === 0x2014));
}

/** Letters stand as words of their own, with or without a plural s. */
function stands({ text: word, latin }: Word, text: string, at: number): boolean {
  if (!latin) return true;
  const letter = (offset: number) => isLetter(text.charCodeAt(offset));
  const stop = at + word.length;
  if (letter(at - 1) && letter(at)) return false;
  return !letter(stop) || !letter(stop - 1) || (text[stop] === 's' && !letter(stop + 1));
}
