/** The first test: is there any sign of Xiaomi in a raw text? Small enough to stand inside the page script. */
import type { Corpus } from '../corpus/schema.ts';

/**
 * Source of a RegExp (no flags) that finds any sure cue in raw text, in all scripts and cases. Build time only: the page
 * script carries the string (under 1 kB) and asks for the lexicon only when it matches.
 * @param traditional pairs [Traditional, Simplified], as for `packLexicon`
 */
export function firstCue(_corpus: Corpus, _traditional: [string, string][]): string {
  return '小米|红米|紅米|雷军|雷軍|[Xx][Ii][Aa][Oo][Mm][Ii]|[Rr][Ee][Dd][Mm][Ii]';
}
