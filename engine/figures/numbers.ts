/** Numbers with a unit in a text as written, where no page and no pack are at hand: the look-up box and the tests. */
import { foldText } from './fold.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { type NumberReader, openNumbers } from './reader.ts';

export type { Quantity } from './quantities.ts';

let reader: NumberReader | undefined;

/** The words of this build by which numbers are read, opened once. */
export function defaultReader(): NumberReader {
  reader ??= openNumbers(NUMBER_WORDS);
  return reader;
}

/**
 * Finds quantities: numbers with a unit, a currency or a scale. Dates, times, versions and model numbers are none.
 * Linear in the length of the text; never throws.
 * @param text original text; offsets count its UTF-16 units
 */
export function findQuantities(text: string): Quantity[] {
  const { text: folded, map } = foldText(text, defaultReader().fold);
  const found = readQuantities(folded, defaultReader());
  if (map === null) return found;
  return found.map((one) => ({ ...one, start: map[one.start] ?? 0, end: (map[one.end - 1] ?? 0) + 1 }));
}
