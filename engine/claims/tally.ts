/** Evidence counted by stance, in independent origins: ten reprints of one statement are one. */
import type { RelationView } from '../corpus/relations.ts';
import { relationsOf } from '../corpus/relations.ts';
import type { Claim, Corpus, Evidence, Source, Stance } from '../corpus/schema.ts';

export type Tally = Record<Stance, number>;

/** The corpus by id, as far as counting needs it. */
export interface CorpusIndex {
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  relations: ReadonlyMap<string, RelationView[]>;
}

/** Indexes a corpus, or any part of it that is closed under what is asked. */
export function indexCorpus(corpus: Pick<Corpus, 'claims' | 'sources'>): CorpusIndex {
  return {
    claims: new Map(corpus.claims.map((claim) => [claim.id, claim])),
    sources: new Map(corpus.sources.map((source) => [source.id, source])),
    relations: relationsOf(corpus.claims),
  };
}

/** Whose statement a line of evidence goes back to. */
export function originOf(evidence: Evidence, index: Pick<CorpusIndex, 'sources'>): string {
  return evidence.origin ?? index.sources.get(evidence.source)?.origin ?? evidence.source;
}

const STANCE_OF = { supports: 'supports', contradicts: 'refutes', qualifies: 'context', context: 'context' } as const;

/**
 * The independent origins for, against and around a claim.
 *
 * Its own evidence counts by its stance. A claim that bears on it, or on which it bears, lends the origins that support
 * that claim: to `supports` when the two support each other, to `refutes` when they contradict, else to `context`.
 * An origin counts once a stance, and not as context where it already supports or refutes.
 */
export function originsOf(id: string, index: CorpusIndex): Record<Stance, Set<string>> {
  const origins: Record<Stance, Set<string>> = { supports: new Set(), refutes: new Set(), context: new Set() };
  const claim = index.claims.get(id);
  for (const evidence of claim?.evidence ?? []) origins[evidence.stance].add(originOf(evidence, index));
  for (const { kind, other } of index.relations.get(id) ?? []) {
    for (const evidence of index.claims.get(other)?.evidence ?? []) {
      if (evidence.stance === 'supports') origins[STANCE_OF[kind]].add(originOf(evidence, index));
    }
  }
  for (const origin of origins.context) {
    if (origins.supports.has(origin) || origins.refutes.has(origin)) origins.context.delete(origin);
  }
  return origins;
}

/** How many independent origins stand for, against and around a claim; an unknown id counts nothing. */
export function tally(id: string, index: CorpusIndex): Tally {
  const { supports, refutes, context } = originsOf(id, index);
  return { supports: supports.size, refutes: refutes.size, context: context.size };
}
