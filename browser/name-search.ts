/** Searching the bundled names and those of packs as one. */
import type { PackedNames } from '../engine/claims/names.ts';
import { type NameSearch, openNames } from '../engine/claims/search.ts';

/** @returns one search over all lists; where names are equally close, those of an earlier list come first */
export function openSearch(lists: readonly PackedNames[]): NameSearch {
  const searches = lists.map(openNames);
  return (query, limit = 10) =>
    searches
      .flatMap((search) => search(query, limit))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
}
