/** How a mention is drawn: what the corpus holds on it, in one of three words. */
import { hasFigure } from '../corpus/further.ts';
import type { Corpus } from '../corpus/schema.ts';
import { indexCorpus, type Tally, tally } from './tally.ts';

export type MarkKind = 'supported' | 'contested' | 'context';

/** A claim is contested when anything speaks against it, supported when two origins or more agree, else context. */
export function markOf({ supports, refutes }: Tally): MarkKind {
  if (refutes > 0) return 'contested';
  return supports > 1 ? 'supported' : 'context';
}

/**
 * Marks of all entities that have claims, and of all claims with a figure.
 * An entity takes the strongest mark among the claims of which it is the subject: contested, supported, context.
 * @returns entity id or claim id -> mark. A claim that is absent counts as context; of an entity that is absent the corpus
 *   holds no claim, and a mark of it would open an empty card
 */
export function markKinds(corpus: Corpus): Record<string, MarkKind> {
  const index = indexCorpus(corpus);
  const marks: Record<string, MarkKind> = {};
  const rank = { context: 0, supported: 1, contested: 2 };
  for (const claim of corpus.claims) {
    const mark = markOf(tally(claim.id, index));
    if (hasFigure(claim) && mark !== 'context') marks[claim.id] = mark;
    const subject = claim.about[0];
    if (subject === undefined || claim.status === 'withdrawn') continue;
    if (rank[mark] >= rank[marks[subject] ?? 'context']) marks[subject] = mark;
  }
  return marks;
}
