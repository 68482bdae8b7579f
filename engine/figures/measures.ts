/**
 * Which measure a number speaks of: the cue words of `data/measures.json` around it, nearest and longest first.
 *
 *     小米集团第三季净利年增80.9%，股价却收跌4.81%        net_profit_yoy: 净利 + 年增, beside the number
 *                  ^^^^^^^^
 * All cue words of a sentence are spotted in one pass; each number then weighs only the cues that are there.
 */
import type { PackedMeasure } from './pack.ts';
import type { NamedPeriod } from './periods.ts';
import type { Reader } from './reader.ts';
import { isLetter } from './units.ts';

export type Measure = Omit<PackedMeasure, 'cues'>;

/** One cue of one measure: `context` must stand in the sentence or before it, the word beside the number, or pre and post touching it. */
interface Cue {
  measure: number;
  /** A word, or `@` and a kind of period; empty when none is asked for. */
  context: string;
  near: boolean;
  pre: string;
  post: string;
}
interface Word {
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
export interface Place {
  start: number;
  end: number;
  ordinal: boolean;
}

export interface FoundMeasure {
  measure: Measure;
  score: number;
  /** The cue as it stands in the text. */
  evidence: string;
}

/** Measures below this have too little around the number to be named. */
const ENOUGH = 6;

const isLatin = (word: string) => /^[\w &'.-]/.test(word);
const sizeOf = (word: string) => Math.min(4, isLatin(word) ? word.length / 3 : word.length) * 0.6;
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

/**
 * Scores the measures for a number.
 * @param fits by index, the measures whose unit fits
 * @returns best first, only those with enough evidence
 */
export function findMeasures(table: MeasureTable, fits: Uint8Array, scene: Scene, place: Place): FoundMeasure[] {
  const best = new Map<number, FoundMeasure>();
  for (const [id, spots] of scene.spots) {
    const word = table.words[id];
    if (word === undefined) continue;
    let reached: Reach | null | undefined;
    for (const cue of word.cues) {
      const measure = table.measures[cue.measure];
      if (fits[cue.measure] !== 1 || measure === undefined) continue;
      if (cue.near && reached === undefined) reached = reach(word, spots, scene, place);
      const near = cue.near ? reached : touch(cue, scene, place, table.re);
      if (near == null) continue;
      const context = cue.context === '' ? 0 : weigh(cue.context, near.at, table, scene, place);
      if (context === null) continue;
      const narrowed = cue.near && word.general && isNarrowed(cue, word, near.at, scene.text, table.re);
      const score = near.score + context - (narrowed ? 3.5 : 0);
      if (score < ENOUGH || score <= (best.get(cue.measure)?.score ?? 0)) continue;
      const evidence = cue.near ? word.text : `${cue.pre}…${cue.post}`;
      best.set(cue.measure, {
        measure,
        score,
        evidence: cue.context === '' ? evidence : `${cue.context} … ${evidence}`,
      });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

interface Reach {
  score: number;
  /** Where the word stands; what touches the number stands at it. */
  at: number;
}

/** A cue that touches the number: 送N积分, N upgrades. */
function touch({ pre, post }: Cue, { text }: Scene, { start, end }: Place, { filler }: Reader['re']): Reach | null {
  let score = 9;
  if (pre !== '') {
    const before = text.slice(Math.max(0, start - pre.length - 12), start);
    const at = before.lastIndexOf(pre);
    if (at < 0 || !filler.test(before.slice(at + pre.length))) return null;
    score += sizeOf(pre);
  }
  if (post !== '') {
    const after = text.slice(end, end + post.length + 12);
    const at = after.indexOf(post);
    const latin = isLatin(post);
    if (at < 0 || !(latin ? /^[ -]?(?:[a-z-]+ )?$/ : /^[的 多位名超级个硬核]{0,3}$/).test(after.slice(0, at)))
      return null;
    if (latin && /^[a-rt-z]|^s[a-z]/.test(after.slice(at + post.length))) return null;
    score += sizeOf(post);
  }
  return { score, at: start };
}

/** The nearest place of a cue word; further away, behind the number or across others it counts less. */
function reach({ text, size }: Word, spots: number[], scene: Scene, { start, end }: Place): Reach | null {
  let best: Reach | null = null;
  for (const at of spots) {
    const stop = at + text.length;
    if (at < end && stop > start && (at < start || stop > end)) continue;
    const before = stop <= start;
    const [left, right] = before ? [stop, start] : [end, Math.max(end, at)];
    const breaks = breaksIn(scene, left, right);
    const behind = before ? 0 : 1.2 + (breaks > 0 ? 2.5 : 0);
    const distance = Math.min(right - left, 40) * 0.08 + breaks * 1.2 + crossed(scene, start, left, right) * 2.2;
    const score = 7 - distance - behind + size;
    if (score > (best?.score ?? 0)) best = { score, at };
  }
  return best;
}

const breaksIn = ({ breaks }: Scene, left: number, right: number) => (breaks[right] ?? 0) - (breaks[left] ?? 0);

/** Other numbers between two offsets. */
function crossed({ numbers }: Scene, own: number, left: number, right: number): number {
  let count = 0;
  for (const { start, end } of numbers) if (start >= left && end <= right && start !== own) count++;
  return count;
}

/**
 * A word or a kind of period that must be about: in the sentence, or weaker before it. Behind the number it counts only
 * in the same clause: 营收1131亿元，同比增长22.3%，净利润113亿元.
 * @param head where the cue word stands that it goes with
 */
function weigh(
  context: string,
  head: number,
  table: MeasureTable,
  scene: Scene,
  { start, end, ordinal }: Place,
): number | null {
  const near = (at: number, stop: number) =>
    stop <= start || (at < end && stop > start) || breaksIn(scene, end, Math.max(end, at)) === 0;
  if (context.startsWith('@')) return weighPeriod(context.slice(1), scene, near, ordinal);
  const id = table.ids.get(context) ?? -1;
  const size = table.words[id]?.size ?? 0;
  let best: number | null = null;
  for (const at of scene.spots.get(id) ?? []) {
    const stop = at + context.length;
    if (!near(at, stop)) continue;
    // EV revenue, 创新业务收入: as one word; across another number it may belong to that.
    const close = stop <= head && head - stop <= 2 ? 1.5 : 0;
    const far = stop <= start && crossed(scene, start, stop, Math.min(head, start)) > 0 ? 1.5 : 0;
    best = Math.max(best ?? 0, 1.5 + size * 0.8 + close - far);
  }
  return best ?? (scene.earlier.includes(context) ? 0.8 : null);
}

function weighPeriod(
  kind: string,
  { periods, wider }: Scene,
  near: (at: number, stop: number) => boolean,
  ordinal: boolean,
): number | null {
  if (kind === 'ordinal') return ordinal ? 2 : null;
  const dated = periods.some((period) => period.kind !== 'event' && period.kind !== 'earlier');
  if (kind === 'none') return !dated || ordinal ? 0.5 : null;
  const fits = (period: NamedPeriod) => period.kind === kind || period.event === kind;
  if (periods.some((period) => fits(period) && near(period.start, period.end))) return 3;
  return (!dated || kind === 'double11') && wider.some(fits) ? 1.2 : null;
}

/** Is the cue word narrowed by something that the cue does not name? */
function isNarrowed({ context }: Cue, word: Word, at: number, text: string, { narrowing }: Reader['re']): boolean {
  const lead = text.slice(Math.max(0, at - (word.latin ? 22 : 9)), at);
  const words = lead.slice(lead.search(/[^,，、:：()（）]*$/)).match(narrowing) ?? [];
  const names = (part: string, other: string) =>
    isLatin(other) ? part.split(/[^a-z-]+/).includes(other) : part.includes(other);
  return words.length > 0 && !words.some((other) => names(context, other) || names(word.text, other));
}
