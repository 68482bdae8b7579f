/** The packed index of names: read once in each part of the extension that shows or searches names. */
import { type NamedEntity, type PackedNames, readNames } from '../engine/claims/names.ts';
import { type NameSearch, openNames } from '../engine/claims/search.ts';
import type { Text } from '../engine/corpus/schema.ts';
import { type FoldTable, foldTable } from '../engine/matching/normalise.ts';
import { readPackaged } from './store/open.ts';
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
}

let index: Promise<NameIndex> | undefined;

/** The index, read at the first call. */
export function loadNames(): Promise<NameIndex> {
  index ??= readPackaged<PackedIndex>('names.json', packageUrl).then((packed) => {
    let search: NameSearch | undefined;
    let table: FoldTable | undefined;
    return {
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
    };
  });
  return index;
}
