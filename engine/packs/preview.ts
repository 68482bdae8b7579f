/** What a pack would add, before anything is added. */
import { LISTS, type Pack, type PackList } from './pack.ts';

export interface PackPreview {
  name: string;
  counts: Record<PackList, number>;
  /** The first names, as written in each language. */
  names: Pack['entities'][number]['names'][];
  /** Relations to claims that are there already: these change what is shown beside them. */
  bears: number;
}

/** @param most names that are listed */
export function previewPack(pack: Pack, most = 8): PackPreview {
  const own = new Set(pack.claims.map(({ id }) => id));
  const relations = pack.claims.flatMap(({ relations = [] }) => relations);
  return {
    name: pack.name,
    counts: Object.fromEntries(LISTS.map((list) => [list, pack[list].length])) as Record<PackList, number>,
    names: pack.entities.slice(0, most).map(({ names }) => names),
    bears: relations.filter(({ to }) => !own.has(to)).length,
  };
}
