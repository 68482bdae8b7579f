/** The words around a form: touching it, in its clause, in its sentence, or in the two sentences beside it. */
import { kindOf } from './automaton.ts';
import type { Lexicon, WordList } from './lexicon.ts';
import { fold } from './normalise.ts';

/** How near a word stands; the nearer, the more it says. */
export type Nearness = 'touching' | 'clause' | 'sentence' | 'beside';

/** A context word that was found: as it stands in the text. */
export interface Nearby {
  word: string;
  nearness: Nearness;
}

/** Longest stretch looked at on one side within one sentence: a text without full stops must stay linear. */
const REACH = 120;
const STOPS = new Set('。！？!?；;\n\u2028'.split('').map((c) => c.charCodeAt(0)));
const COMMAS = new Set('，,、：:（）()“”「」《》|｜'.split('').map((c) => c.charCodeAt(0)));

function stopsAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (STOPS.has(unit)) return true;
  // A full stop ends a sentence before a blank, not in 3.5 or Inc.
  return unit === 0x2e && text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at - 1) > 0x60;
}

/** Bounds of the sentence around a form; `beside` sentences further out are added on both sides. */
export function sentenceAround(text: string, start: number, end: number, beside: number): [number, number] {
  let from = start;
  for (let left = beside; from > 0 && from > start - REACH * (beside + 1); from--)
    if (stopsAt(text, from - 1) && from < start && left-- === 0) break;
  let to = end;
  for (let left = beside; to < text.length && to < end + REACH * (beside + 1); to++)
    if (stopsAt(text, to) && left-- === 0) break;
  return [from, to];
}

/** Does a clause end between two places of a text? */
export function isParted(text: string, from: number, to: number, by: 'clause' | 'sentence'): boolean {
  for (let i = from; i < to; i++)
    if (stopsAt(text, i) || (by === 'clause' && COMMAS.has(text.charCodeAt(i)))) return true;
  return false;
}

/** Does a word of the list stand at `at`, behind at most one blank? Returns it as listed. */
export function wordAfter(text: string, at: number, words: WordList, lexicon: Lexicon): string | undefined {
  const { table } = lexicon;
  let from = at;
  while (
    from < text.length &&
    (table[text.charCodeAt(from)] === 0 || (from < at + 2 && table[text.charCodeAt(from)] === 0x20))
  )
    from++;
  if (!words.starts.has(table[text.charCodeAt(from)] ?? 0)) return undefined;
  const behind = fold(text.slice(from, from + 16), table).text;
  return words.list.find(
    (word) =>
      behind.startsWith(word) &&
      !(kindOf(word.charCodeAt(word.length - 1)) === 1 && kindOf(behind.charCodeAt(word.length)) === 1),
  );
}

/** Does a word of the list end at `at`, before at most one blank? Returns it as listed. */
export function wordBefore(text: string, at: number, words: WordList, lexicon: Lexicon): string | undefined {
  const { table } = lexicon;
  let to = at;
  while (to > 0 && (table[text.charCodeAt(to - 1)] === 0 || (to > at - 2 && table[text.charCodeAt(to - 1)] === 0x20)))
    to--;
  if (!words.ends.has(table[text.charCodeAt(to - 1)] ?? 0)) return undefined;
  const before = fold(text.slice(Math.max(0, to - 16), to), table).text;
  return words.list.find(
    (word) =>
      before.endsWith(word) &&
      !(kindOf(word.charCodeAt(0)) === 1 && kindOf(before.charCodeAt(before.length - word.length - 1)) === 1),
  );
}

/** Where a word stands in a folded text as a word of its own, or -1. */
function placeOf(word: string, folded: string): number {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const starts = kindOf(word.charCodeAt(0)) !== 1 || kindOf(folded.charCodeAt(at - 1)) !== 1;
    const ends = kindOf(word.charCodeAt(word.length - 1)) !== 1 || kindOf(folded.charCodeAt(at + word.length)) !== 1;
    if (starts && ends) return at;
  }
  return -1;
}

/**
 * The nearest word of a list around a form, the form itself left out.
 * @returns the word with how near it is, or null
 */
export function nearestWord(
  text: string,
  start: number,
  end: number,
  words: WordList,
  lexicon: Lexicon,
): Nearby | null {
  const after = wordAfter(text, end, words, lexicon) ?? wordBefore(text, start, words, lexicon);
  if (after !== undefined) return { word: after, nearness: 'touching' };
  const [from, to] = sentenceAround(text, start, end, 1);
  const sides = [fold(text.slice(from, start), lexicon.table), fold(text.slice(end, to), lexicon.table)] as const;
  let best: Nearby | null = null;
  for (const word of words.list)
    for (const [side, { text: folded, map }] of sides.entries()) {
      const at = placeOf(word, folded);
      if (at < 0) continue;
      const origin = side === 0 ? from : end;
      const place = origin + (map[at] ?? 0);
      const close = origin + (map[at + word.length] ?? 0);
      const between = side === 0 ? ([close, start] as const) : ([end, place] as const);
      const nearness = isParted(text, ...between, 'sentence')
        ? 'beside'
        : isParted(text, ...between, 'clause')
          ? 'sentence'
          : 'clause';
      if (nearness === 'clause') return { word: text.slice(place, close), nearness };
      if (best === null || (nearness === 'sentence' && best.nearness === 'beside'))
        best = { word: text.slice(place, close), nearness };
    }
  return best;
}
