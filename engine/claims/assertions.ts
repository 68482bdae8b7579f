/** The assertions of the articles with what stands for and against each: the table of the closing note and the side panel. */
import type { Assertion, Corpus, Stance } from '../corpus/schema.ts';
import { type CorpusIndex, indexCorpus, originOf, originsOf, type Tally } from './tally.ts';

export interface AssertionTally extends Tally {
  assertion: Assertion;
  /** Of the origins in favour, those that a document other than the articles reports. */
  outside: number;
}

/**
 * Counts the independent origins for, against and around every assertion.
 * An origin counts once for an assertion, however many of its claims it bears on; where it supports or refutes one of
 * them it is not counted as context too.
 * @returns one row an assertion, in the order of the corpus
 */
export function tallyAssertions(corpus: Corpus): AssertionTally[] {
  const index = indexCorpus(corpus);
  const outside = outsideOrigins(corpus, index);
  return corpus.assertions.map((assertion) => {
    const origins = joinOrigins(assertion, index);
    return {
      assertion,
      supports: origins.supports.size,
      refutes: origins.refutes.size,
      context: origins.context.size,
      outside: [...origins.supports].filter((origin) => outside.has(origin)).length,
    };
  });
}

function joinOrigins({ claims }: Assertion, index: CorpusIndex): Record<Stance, Set<string>> {
  const each = claims.map((id) => originsOf(id, index));
  const join = (stance: Stance) => new Set(each.flatMap((origins) => [...origins[stance]]));
  const supports = join('supports');
  const refutes = join('refutes');
  const context = new Set([...join('context')].filter((origin) => !supports.has(origin) && !refutes.has(origin)));
  return { supports, refutes, context };
}

/** Origins that at least one document reports which is neither an article nor a repost of one. */
function outsideOrigins(corpus: Corpus, index: CorpusIndex): Set<string> {
  const articles = new Set(corpus.sources.filter((source) => source.article).map((source) => source.id));
  const origins = new Set<string>();
  for (const evidence of corpus.claims.flatMap((claim) => claim.evidence)) {
    const source = index.sources.get(evidence.source);
    if (source === undefined || articles.has(source.id) || articles.has(source.origin)) continue;
    origins.add(originOf(evidence, index));
  }
  return origins;
}
