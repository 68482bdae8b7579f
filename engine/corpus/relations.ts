/** How claims bear on claims, seen from either side. A relation is written once; the other direction is derived here. */
import type { Claim, Relation } from './schema.ts';

export interface RelationView {
  kind: Relation['kind'];
  why: Relation['why'];
  title?: Relation['title'];
  /** `out`: the claim asked about speaks of `other`; `in`: `other` speaks of it. */
  direction: 'in' | 'out';
  /** Id of the claim at the other end. */
  other: string;
}

/**
 * Indexes all relations by both of their claims.
 * @returns claim id -> its relations, `out` before `in`, each in the order of the corpus; claims without any are absent
 */
export function relationsOf(claims: readonly Claim[]): Map<string, RelationView[]> {
  const index = new Map<string, RelationView[]>();
  const add = (id: string, view: RelationView) => {
    const views = index.get(id);
    if (views === undefined) index.set(id, [view]);
    else views.push(view);
  };
  const each = (use: (from: Claim, relation: Relation) => void) => {
    for (const claim of claims) for (const relation of claim.relations ?? []) use(claim, relation);
  };
  const view = ({ kind, why, title }: Relation) => ({ kind, why, ...(title === undefined ? {} : { title }) });
  each((from, relation) => {
    add(from.id, { ...view(relation), direction: 'out', other: relation.to });
  });
  each((from, relation) => {
    add(relation.to, { ...view(relation), direction: 'in', other: from.id });
  });
  return index;
}
