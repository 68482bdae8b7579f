/** A claim with all that bears on it, ready to draw: the same for card, popup and side panel. */
import { toldOf } from '../corpus/further.ts';
import type { RelationView } from '../corpus/relations.ts';
import type { Claim, Entity, Evidence, Source } from '../corpus/schema.ts';
import { dateOf, rankClaims } from './rank.ts';
import { type CorpusIndex, indexCorpus, type Tally, tally } from './tally.ts';

export interface CardEvidence extends Evidence {
  of: Source;
}
export interface RelatedClaim extends Pick<RelationView, 'kind' | 'direction' | 'why'> {
  claim: Claim;
  sources: Source[];
}
export interface ClaimView {
  claim: Claim;
  evidence: CardEvidence[];
  relations: RelatedClaim[];
  tally: Tally;
}
export interface SeriesPoint {
  claim: string;
  period: string;
  number: number;
  unit: string;
  /** The first source that supports the claim. */
  source?: string;
}
export interface EntityView {
  entity: Entity;
  claims: ClaimView[];
  series: SeriesPoint[];
}

/** What a view is made from: a store in the browser, a corpus in memory in tests. Unknown ids give nothing. */
export interface ClaimReader {
  entity(id: string): Promise<Entity | undefined>;
  claimsAbout(entity: string): Promise<Claim[]>;
  claimsById(ids: readonly string[]): Promise<Claim[]>;
  /** Claims with a relation to one of these. */
  claimsBearingOn(ids: readonly string[]): Promise<Claim[]>;
  claimsOfMeasure(measure: string): Promise<Claim[]>;
  sources(ids: readonly string[]): Promise<Source[]>;
}

const ORDER = { contradicts: 0, qualifies: 1, supports: 2, context: 3 };

/** Resolves evidence and relations of claims, in the order given. */
export async function viewClaims(claims: readonly Claim[], reader: ClaimReader): Promise<ClaimView[]> {
  const index = await gather(claims, reader);
  return claims.map((claim) => viewClaim(claim, index));
}

/**
 * Everything on one entity, most relevant first.
 * @param ask.measures measures that the sentence speaks of; `ask.claim` the claim that a figure was compared with, and `ask.own`
 *   that figure: of a claim with more than one the view tells the one that answers it
 * @param ask.limit how many claims at most; omitted: all
 * @returns null when there is no such entity
 */
export async function viewEntity(
  ask: {
    entity: string;
    measures: readonly string[];
    claim?: string;
    own?: { value: number | [number, number] };
    limit?: number;
  },
  reader: ClaimReader,
): Promise<EntityView | null> {
  const entity = await reader.entity(ask.entity);
  if (entity === undefined) return null;
  const own = await reader.claimsAbout(ask.entity);
  const asked = ask.claim === undefined || own.some(({ id }) => id === ask.claim) ? [] : [ask.claim];
  const page = ask.own;
  const claims = [...own, ...(await reader.claimsById(asked))].map((claim) =>
    claim.id === ask.claim && page !== undefined ? toldOf(claim, ask.measures[0], page.value) : claim,
  );
  const index = await gather(claims, reader);
  const ranked = rankClaims(claims, { ...ask, tallyOf: (id) => tally(id, index) }).slice(0, ask.limit);
  const first = ranked[0];
  const speaksOf = [...ask.measures, claims.find(({ id }) => id === ask.claim)?.measure];
  const measured = first?.value !== undefined && speaksOf.includes(first.measure);
  const series = measured && first !== undefined ? seriesOf(first, await reader.claimsOfMeasure(first.measure)) : [];
  return { entity, claims: ranked.map((claim) => viewClaim(claim, index)), series };
}

/** Points of the measure of a claim, for its subject and scope, one a period, in order of time. Fewer than three: none. */
export function seriesOf(claim: Claim, all: readonly Claim[]): SeriesPoint[] {
  const points = new Map<string, SeriesPoint>();
  for (const other of all) {
    const { value, holds } = other;
    if (value === undefined || holds === undefined || other.measure !== claim.measure) continue;
    if (other.status === 'rumour' || other.status === 'withdrawn') continue;
    if (other.about[0] !== claim.about[0] || value.scope !== claim.value?.scope || value.unit !== claim.value?.unit)
      continue;
    const known = points.get(dateOf(other));
    if (known !== undefined && other.id !== claim.id) continue;
    const source = other.evidence.find(({ stance }) => stance === 'supports')?.source;
    const point = { claim: other.id, period: holds.period, number: value.number, unit: value.unit };
    points.set(dateOf(other), source === undefined ? point : { ...point, source });
  }
  if (points.size < 3) return [];
  return [...points].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, point]) => point);
}

function viewClaim(claim: Claim, index: CorpusIndex): ClaimView {
  const evidence = claim.evidence.flatMap((line) => {
    const of = index.sources.get(line.source);
    return of === undefined ? [] : [{ ...line, of }];
  });
  const relations = (index.relations.get(claim.id) ?? []).flatMap(({ kind, direction, why, other }) => {
    const related = index.claims.get(other);
    if (related === undefined) return [];
    const sources = related.evidence.flatMap(({ source }) => index.sources.get(source) ?? []);
    return [{ kind, direction, why, claim: related, sources }];
  });
  relations.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  return { claim, evidence, relations, tally: tally(claim.id, index) };
}

/** Claims, those that bear on them, those on which they bear, and all their sources, as one index. */
async function gather(claims: readonly Claim[], reader: ClaimReader): Promise<CorpusIndex> {
  const ids = claims.map(({ id }) => id);
  const targets = new Set(claims.flatMap(({ relations = [] }) => relations.map(({ to }) => to)));
  const [bearing, targeted] = await Promise.all([reader.claimsBearingOn(ids), reader.claimsById([...targets])]);
  const all = [...new Map([...bearing, ...targeted, ...claims].map((claim) => [claim.id, claim])).values()];
  const sources = await reader.sources([
    ...new Set(all.flatMap(({ evidence }) => evidence.map(({ source }) => source))),
  ]);
  return indexCorpus({ claims: all, sources });
}
