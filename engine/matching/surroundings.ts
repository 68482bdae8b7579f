/** The words around a form: touching it, in its clause, in its sentence, or in the two sentences beside it. */
import { isPadded, kindOf } from './codes.ts';
import type { Lexicon, WordList } from './lexicon.ts';
import type { FoldTable } from './normalise.ts';

/** How near a word stands; the nearer, the more it says. */
export type Nearness = 'touching' | 'clause' | 'sentence' | 'beside';

/** A context word that was found: as it stands in the text. */
export interface Nearby {
  word: string;
  nearness: Nearness;
}

/** Longest stretch looked at on one side within one sentence: a text without full stops must stay linear. */
const REACH = 120;
const STOPS = new Set('。！？!?；;\n\t\u2028'.split('').map((c) => c.charCodeAt(0)));
const COMMAS = new Set('，,、：:（）()“”「」《》|｜'.split('').map((c) => c.charCodeAt(0)));

function stopsAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (STOPS.has(unit)) return true;
  // A full stop ends a sentence before a blank, not in 3.5 or Inc.
  return unit === 0x2e && text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at - 1) > 0x60;
}

/** Bounds of the sentence around a form; `beside` sentences further out are added on both sides. A full stop and the line's end are one stop. */
export function sentenceAround(text: string, start: number, end: number, beside: number): [number, number] {
  let from = start;
  for (let left = beside; from > 0 && from > start - REACH * (beside + 1); from--)
    if (stopsAt(text, from - 1) && from < start && !stopsAt(text, from) && left-- === 0) break;
  let to = end;
  for (let left = beside; to < text.length && to < end + REACH * (beside + 1); to++)
    if (stopsAt(text, to) && !(to > end && stopsAt(text, to - 1)) && left-- === 0) break;
  return [from, to];
}

/** Does a clause end between two places of a text? */
export function isParted(text: string, from: number, to: number, by: 'clause' | 'sentence'): boolean {
  for (let i = from; i < to; i++)
    if (stopsAt(text, i) || (by === 'clause' && COMMAS.has(text.charCodeAt(i)))) return true;
  return false;
}

/** Does the text say a word from `at` on, or up to `at` when `step` is -1? Invisible units do not matter, nor 双 11. */
function says(text: string, at: number, word: string, step: 1 | -1, table: FoldTable): boolean {
  let here = at;
  let before = 0;
  for (let i = step > 0 ? 0 : word.length - 1; i >= 0 && i < word.length; i += step) {
    const wanted = word.charCodeAt(i);
    let unit = table[text.charCodeAt(here)];
    while (unit === 0 || (unit === 0x20 && unit !== wanted && isPadded(before, wanted))) {
      here += step;
      unit = table[text.charCodeAt(here)];
    }
    if (unit !== wanted) return false;
    here += step;
    before = wanted;
  }
  // A Latin word ends where letters end.
  const last = word.charCodeAt(step > 0 ? word.length - 1 : 0);
  return !(kindOf(last) === 1 && kindOf(table[text.charCodeAt(here)] ?? 0) === 1);
}

/** Does a word of the list stand at `at`, behind at most one blank? Returns it as listed. */
export function wordAfter(text: string, at: number, words: WordList, lexicon: Lexicon): string | undefined {
  if (words.list.length === 0) return undefined;
  const { table } = lexicon;
  let from = at;
  for (let unit = table[text.charCodeAt(from)]; unit === 0 || (unit === 0x20 && from < at + 2); )
    unit = table[text.charCodeAt(++from)];
  return words.starts.get(table[text.charCodeAt(from)] ?? 0)?.find((word) => says(text, from, word, 1, table));
}

/** Does a word of the list end at `at`, before at most one blank? Returns it as listed. */
export function wordBefore(text: string, at: number, words: WordList, lexicon: Lexicon): string | undefined {
  if (words.list.length === 0) return undefined;
  const { table } = lexicon;
  let to = at - 1;
  for (let unit = table[text.charCodeAt(to)]; unit === 0 || (unit === 0x20 && to > at - 3); )
    unit = table[text.charCodeAt(--to)];
  return words.ends.get(table[text.charCodeAt(to)] ?? 0)?.find((word) => says(text, to, word, -1, table));
}

/**
 * The nearest word of a list around a form, the form itself left out. Looks unit by unit, nearest first, and allocates
 * nothing: this runs for every form that needs company.
 * @returns the word as it stands in the text with how near it is, or null
 */
export function nearestWord(
  text: string,
  start: number,
  end: number,
  words: WordList,
  lexicon: Lexicon,
): Nearby | null {
  const touching = wordAfter(text, end, words, lexicon) ?? wordBefore(text, start, words, lexicon);
  if (touching !== undefined) return { word: touching, nearness: 'touching' };
  const [from, to] = sentenceAround(text, start, end, 1);
  const behind = look(text, end, to, words, lexicon);
  if (behind?.nearness === 'clause') return behind;
  const before = look(text, start, from, words, lexicon);
  if (behind === null || before === null) return before ?? behind;
  return before.nearness === 'clause' || behind.nearness === 'beside' ? before : behind;
}

/** The first word of a list on the way from a form to the end of what is looked at, on either side. */
function look(text: string, near: number, far: number, words: WordList, { table }: Lexicon): Nearby | null {
  const step = far > near ? 1 : -1;
  let nearness: Nearness = 'clause';
  for (let at = step > 0 ? near : near - 1; step > 0 ? at < far : at >= far; at += step) {
    if (stopsAt(text, at)) nearness = 'beside';
    else if (nearness === 'clause' && COMMAS.has(text.charCodeAt(at))) nearness = 'sentence';
    const unit = table[text.charCodeAt(at)] ?? 0;
    const listed = (step > 0 ? words.starts : words.ends).get(unit);
    if (listed === undefined) continue;
    // A Latin word starts where letters start.
    if (kindOf(unit) === 1 && kindOf(table[text.charCodeAt(at - step)] ?? 0) === 1) continue;
    const word = listed.find((one) => says(text, at, one, step, table));
    if (word !== undefined)
      return { word: step > 0 ? text.slice(at, at + word.length) : text.slice(at + 1 - word.length, at + 1), nearness };
  }
  return null;
}
