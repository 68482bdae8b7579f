/** A source with everything that rests on it, and what others hold against that. */
import { relationsOf } from '../corpus/relations.ts';
import type { Claim, Evidence, Source } from '../corpus/schema.ts';
import { dateOf } from './rank.ts';
import type { ClaimReader } from './view.ts';

export interface SourceLine {
  claim: Claim;
  /** What this source says on the claim. */
  evidence: Evidence;
  /** Claims that contradict or qualify it, from either side. */
  against: { kind: 'contradicts' | 'qualifies'; direction: 'in' | 'out'; claim: Claim }[];
}
export interface SourceView {
  source: Source;
  /** Contradicted first, then newest first. */
  lines: SourceLine[];
}

/** What a source view is made from. */
export interface SourceReader extends Pick<ClaimReader, 'sources' | 'claimsById' | 'claimsBearingOn'> {
  /** Claims with evidence from this source. */
  claimsFrom(source: string): Promise<Claim[]>;
}

/** @returns null when there is no such source */
export async function viewSource(id: string, reader: SourceReader): Promise<SourceView | null> {
  const [source] = await reader.sources([id]);
  if (source === undefined) return null;
  const claims = await reader.claimsFrom(id);
  const targets = claims.flatMap(({ relations = [] }) => relations.map(({ to }) => to));
  const [bearing, targeted] = await Promise.all([
    reader.claimsBearingOn(claims.map((claim) => claim.id)),
    reader.claimsById(targets),
  ]);
  const all = new Map([...bearing, ...targeted, ...claims].map((claim) => [claim.id, claim]));
  const relations = relationsOf([...all.values()]);
  const lines = claims.flatMap((claim) => {
    const evidence = claim.evidence.find((line) => line.source === id);
    if (evidence === undefined) return [];
    const against = (relations.get(claim.id) ?? []).flatMap(({ kind, direction, other }) => {
      const rival = all.get(other);
      return (kind === 'contradicts' || kind === 'qualifies') && rival !== undefined
        ? [{ kind, direction, claim: rival }]
        : [];
    });
    return [{ claim, evidence, against }];
  });
  lines.sort(
    (a, b) =>
      Number(b.against.length > 0) - Number(a.against.length > 0) || dateOf(b.claim).localeCompare(dateOf(a.claim)),
  );
  return { source, lines };
}
