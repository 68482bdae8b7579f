import type { Found } from '../engine/claims/search.ts';
import type { FoundClaim } from '../engine/claims/statements.ts';
import type { LookUpResult } from './LookUpBox.tsx';
import { useLoaded } from './use-watched.ts';

/** Where names and statements are looked up; statements may take longer. */
export interface LookUpSearch {
  names: (query: string, limit: number) => Promise<Found[]>;
  claims: (query: string, limit: number) => Promise<FoundClaim[]>;
}

/**
 * What a query finds while it is being typed: names as soon as they are found, statements when they come.
 * @param rows how many of each at most: with more the reader types another letter
 * @returns null before anything was found; the list of the query before as long as there is none for this one
 */
export function useLookUp(
  query: string,
  search: LookUpSearch,
  rows: { names: number; claims: number },
): LookUpResult | null {
  const isEmpty = query.trim() === '';
  const names = useLoaded(async () => (isEmpty ? [] : search.names(query, rows.names)), query);
  const claims = useLoaded(async () => (isEmpty ? [] : search.claims(query, rows.claims)), query);
  if (isEmpty || names.state !== 'loaded') return null;
  const isClaimsHere = claims.state !== 'loading' && claims.isStale === names.isStale;
  return {
    names: names.value,
    claims: claims.state === 'loaded' && isClaimsHere ? claims.value : [],
    state: names.isStale ? 'stale' : isClaimsHere ? 'whole' : 'names',
  };
}
