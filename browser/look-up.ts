/** The look-up of popup and panel: names at once, statements once they are read. */
import type { Found, NameSearch } from '../engine/claims/search.ts';
import { type FoundClaim, openStatements, type StatementSearch } from '../engine/claims/statements.ts';
import { loadNames } from './names.ts';
import type { MergedStore } from './packs/merge.ts';

export interface LookUpAnswer {
  names: Found[];
  claims: FoundClaim[];
}
export type LookUp = (query: string, limit?: { names: number; claims: number }) => Promise<LookUpAnswer>;

/**
 * Makes a look-up over a store.
 * @returns a function that answers with names and claims; both lists are empty when nothing is close enough
 */
export function newLookUp(store: () => Promise<MergedStore>): LookUp {
  let ready: { epoch: number; searches: Promise<Searches> } | undefined;
  return async (query, limit = { names: 10, claims: 10 }) => {
    const opened = await store();
    const epoch = opened.epoch();
    if (ready?.epoch !== epoch) ready = { epoch, searches: prepare(opened) };
    const { names, statements } = await ready.searches;
    return { names: names(query, limit.names), claims: statements(query, limit.claims) };
  };
}

interface Searches {
  names: NameSearch;
  statements: StatementSearch;
}

async function prepare(store: MergedStore): Promise<Searches> {
  const [index, claims, added] = await Promise.all([loadNames(), store.claims(), store.added()]);
  return { names: index.withAdded(added).search, statements: openStatements(claims, index.foldTable()) };
}
