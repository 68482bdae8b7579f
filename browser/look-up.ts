/** The look-up of popup and panel: names at once, statements once they are read. */
import type { Found } from '../engine/claims/search.ts';
import { type FoundClaim, openStatements, type StatementSearch } from '../engine/claims/statements.ts';
import { loadNames } from './names.ts';
import type { CorpusStore } from './store/queries.ts';

export interface LookUpAnswer {
  names: Found[];
  claims: FoundClaim[];
}
export type LookUp = (query: string, limit?: { names: number; claims: number }) => Promise<LookUpAnswer>;

/**
 * Makes a look-up over a store.
 * @returns a function that answers with names and claims; both lists are empty when nothing is close enough
 */
export function newLookUp(store: () => Promise<CorpusStore>): LookUp {
  let statements: Promise<StatementSearch> | undefined;
  return async (query, limit = { names: 10, claims: 10 }) => {
    const index = await loadNames();
    statements ??= store()
      .then((opened) => opened.claims())
      .then((claims) => openStatements(claims, index.foldTable()));
    const find = await statements;
    return { names: index.search(query, limit.names), claims: find(query, limit.claims) };
  };
}
