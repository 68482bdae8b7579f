/** The corpus in numbers: what is in it, in which languages, from which kinds of source, from which years. */
import type { Claim, Corpus, Source } from './schema.ts';

export type Counts = Record<string, number>;

export interface CorpusStats {
  entities: number;
  /** Xiaomi's own products; cars of rivals are entities but not counted here. */
  products: number;
  people: number;
  organisations: number;
  sources: number;
  claims: number;
  /** Claims with evidence from one of the articles the corpus starts from. */
  articleClaims: number;
  /** Claims with evidence from a source that is neither one of those articles nor a repost of one. */
  independentClaims: number;
  /** Written relations; each can be seen from both of its claims. */
  relations: number;
  measures: number;
  by: Record<
    'entityKind' | 'sourceKind' | 'sourceLanguage' | 'claimKind' | 'claimStatus' | 'stance' | 'relation' | 'claimYear',
    Counts
  >;
}

/** Counts a corpus. Years are those in which a claim was made; `unknown` where that is not known. */
export function countCorpus(corpus: Corpus): CorpusStats {
  const sources = new Map(corpus.sources.map((source) => [source.id, source]));
  const ofKind = (kind: string) => corpus.entities.filter((entity) => entity.kind === kind);
  const relations = corpus.claims.flatMap((claim) => claim.relations ?? []);
  return {
    entities: corpus.entities.length,
    products: ofKind('product').filter((entity) => entity.standing === 'xiaomi').length,
    people: ofKind('person').length,
    organisations: ofKind('organisation').length,
    sources: corpus.sources.length,
    claims: corpus.claims.length,
    articleClaims: corpus.claims.filter((claim) => isFromArticle(claim, sources)).length,
    independentClaims: corpus.claims.filter((claim) => isIndependent(claim, sources)).length,
    relations: relations.length,
    measures: corpus.measures.length,
    by: {
      entityKind: count(corpus.entities, (entity) => entity.kind),
      sourceKind: count(corpus.sources, (source) => source.kind),
      sourceLanguage: count(corpus.sources, (source) => source.language),
      claimKind: count(corpus.claims, (claim) => claim.kind),
      claimStatus: count(corpus.claims, (claim) => claim.status),
      stance: count(
        corpus.claims.flatMap((claim) => claim.evidence),
        (evidence) => evidence.stance,
      ),
      relation: count(relations, (relation) => relation.kind),
      claimYear: count(corpus.claims, (claim) => claim.made?.slice(0, 4) ?? 'unknown'),
    },
  };
}

/** True when one of the five articles says it. */
export function isFromArticle(claim: Claim, sources: ReadonlyMap<string, Source>): boolean {
  return claim.evidence.some((evidence) => sources.get(evidence.source)?.article === true);
}

/** True when a document says it that is neither one of the five articles nor a repost of one. */
export function isIndependent(claim: Claim, sources: ReadonlyMap<string, Source>): boolean {
  return claim.evidence.some((evidence) => {
    const source = sources.get(evidence.source);
    return source !== undefined && source.article !== true && sources.get(source.origin)?.article !== true;
  });
}

function count<T>(things: readonly T[], key: (thing: T) => string): Counts {
  const counts: Counts = {};
  for (const thing of things) counts[key(thing)] = (counts[key(thing)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
