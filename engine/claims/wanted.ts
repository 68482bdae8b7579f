/** Which marks a reader wants on pages. What is not wanted is still found, listed and counted. */
import { hasFigure } from '../corpus/further.ts';
import type { Corpus } from '../corpus/schema.ts';
import type { MarkKind } from './stance.ts';
import { indexCorpus, tally } from './tally.ts';

/** A reader's wishes. */
export interface MarkWishes {
  /** Kinds that are left unmarked. */
  kindsOff: readonly (MarkKind | 'differs')[];
  /** Least number of independent origins, for and against together. */
  minimum: number;
  /** Leaves names unmarked. */
  figuresOnly: boolean;
}

/** Independent origins, for and against together: of each entity that is the subject of claims, and of each claim with a figure. */
export interface OriginCounts {
  names: Record<string, number>;
  figures: Record<string, number>;
}

/** Whether anything at all is left unmarked: if not, no table is needed. */
export function hasWishes({ kindsOff, minimum, figuresOnly }: MarkWishes): boolean {
  return kindsOff.length > 0 || minimum > 1 || figuresOnly;
}

/**
 * Counts the independent origins that speak for or against each claim with a figure; an entity takes the count of the claim
 * about it on which most speak. Context does not count: it neither supports nor contests.
 */
export function originCounts(corpus: Corpus): OriginCounts {
  const index = indexCorpus(corpus);
  const counts: OriginCounts = { names: {}, figures: {} };
  for (const claim of corpus.claims) {
    const { id, about, status } = claim;
    const { supports, refutes } = tally(id, index);
    const count = supports + refutes;
    if (hasFigure(claim)) counts.figures[id] = count;
    const subject = about[0];
    if (subject !== undefined && status !== 'withdrawn')
      counts.names[subject] = Math.max(counts.names[subject] ?? 0, count);
  }
  return counts;
}

/**
 * What a page leaves unmarked, as keys it can ask for: a kind of mark, the entity of a name, the claim of a figure.
 * @returns an empty record for a reader without wishes
 */
export function unwantedKeys(wishes: MarkWishes, { names, figures }: OriginCounts): Record<string, true> {
  // At the least minimum nothing is too light: not even a claim for which only context speaks.
  const light = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([key, count]) => (wishes.minimum > 1 && count < wishes.minimum ? [key] : []));
  const unnamed = wishes.figuresOnly ? Object.keys(names) : light(names);
  return Object.fromEntries([...wishes.kindsOff, ...unnamed, ...light(figures)].map((key) => [key, true]));
}
