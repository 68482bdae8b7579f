/** The packed index of names: read once in each part of the extension that shows or searches names. */
import { type NamedEntity, type PackedNames, readNames } from '../engine/claims/names.ts';
import { type NameSearch, openNames } from '../engine/claims/search.ts';
import type { Entity, Measure, Text } from '../engine/corpus/schema.ts';
import { type FoldTable, foldTable } from '../engine/matching/normalise.ts';
import { nameRows } from '../engine/packs/names.ts';
import { readPackaged } from './packaged.ts';
import { packageUrl } from './url.ts';

/** `names.json`, made by data/bundle.ts. */
interface PackedIndex extends PackedNames {
  /** Labels of measures by id. */
  measures: Record<string, Text>;
}
export interface NameIndex {
  byId: ReadonlyMap<string, NamedEntity>;
  measures: Record<string, Text>;
  /** Opened at the first call: tables and bigrams cost more than all the rest. */
  search: NameSearch;
  foldTable: () => FoldTable;
  /** This index with what packs add. Where both are equally close, the bundled name comes first. */
  withAdded: (added: { entities: readonly Entity[]; measures: readonly Measure[] }) => NameIndex;
}

let index: Promise<NameIndex> | undefined;

/** The index, read at the first call. */
export function loadNames(): Promise<NameIndex> {
  index ??= readPackaged<PackedIndex>('names.json', packageUrl).then(openIndex);
  return index;
}

function openIndex(packed: PackedIndex): NameIndex {
  let search: NameSearch | undefined;
  let table: FoldTable | undefined;
  const own: NameIndex = {
    byId: readNames(packed),
    measures: packed.measures,
    search: (query, limit) => {
      search ??= openNames(packed);
      return search(query, limit);
    },
    foldTable: () => {
      table ??= foldTable(packed.variants);
      return table;
    },
    withAdded: ({ entities, measures }) => {
      if (entities.length === 0 && measures.length === 0) return own;
      const more: PackedNames = { ...packed, rows: nameRows(entities, own.foldTable()) };
      let searchMore: NameSearch | undefined;
      return {
        ...own,
        byId: entities.length === 0 ? own.byId : new Map([...readNames(more), ...own.byId]),
        measures: { ...Object.fromEntries(measures.map(({ id, labels }) => [id, labels])), ...packed.measures },
        search: (query, limit = 10) => {
          if (entities.length === 0) return own.search(query, limit);
          searchMore ??= openNames(more);
          return [...own.search(query, limit), ...searchMore(query, limit)]
            .sort((a, b) => b.score - a.score)
            .slice(0, limit);
        },
      };
    },
  };
  return own;
}
