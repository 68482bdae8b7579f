/** The look-up of popup and panel: names at once, statements once they are read. */
import type { Found, NameSearch } from '../engine/claims/search.ts';
import { type FoundClaim, openStatements, type StatementSearch } from '../engine/claims/statements.ts';
import { openSearch } from './name-search.ts';
import { loadNames } from './names.ts';
import type { MergedStore } from './packs/merge.ts';

/** Both lists are empty when nothing is close enough. */
export interface LookUp {
  names: (query: string, limit: number) => Promise<Found[]>;
  /** Slower at its first call: all statements are read and indexed. */
  claims: (query: string, limit: number) => Promise<FoundClaim[]>;
}

/** Makes a look-up over a store; what was made before packs were added or removed is made again. */
export function newLookUp(store: () => Promise<MergedStore>): LookUp {
  const openNames = kept<NameSearch>(store, async (opened) => {
    const [index, added] = await Promise.all([loadNames(), opened.added()]);
    return openSearch(index.withAdded(added).packed);
  });
  const openClaims = kept<StatementSearch>(store, async (opened) => {
    const [index, claims] = await Promise.all([loadNames(), opened.claims()]);
    return openStatements(claims, index.foldTable(), rest);
  });
  return {
    names: async (query, limit) => (await openNames())(query, limit),
    claims: async (query, limit) => (await openClaims())(query, limit),
  };
}

/** Lets what was typed meanwhile be drawn. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Makes something from the store once, and again when its packs have changed. */
function kept<T>(store: () => Promise<MergedStore>, make: (opened: MergedStore) => Promise<T>): () => Promise<T> {
  let made: { epoch: number; value: Promise<T> } | undefined;
  return async () => {
    const opened = await store();
    const epoch = opened.epoch();
    if (made?.epoch !== epoch) made = { epoch, value: make(opened) };
    return made.value;
  };
}
