/** Text and mentions in, figures out: what each number is about and how it stands to the claims. */
import type { Figure, Mention } from '../mention.ts';
import type { PackedFigures } from './pack.ts';

/**
 * Finds the figures of a text and compares them with the claims of the corpus.
 * @param text original text; offsets count its UTF-16 units
 * @param mentions mentions found in this very text, in reading order
 * @param options `date`: the article's date, YYYY-MM-DD; omitted: the newest facts count
 * @returns figures in reading order
 */
export function linkFigures(
  _text: string,
  _mentions: Mention[],
  _figures: PackedFigures,
  _options: { date?: string },
): Figure[] {
  return [];
}
