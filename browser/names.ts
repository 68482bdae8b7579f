/** The packed names: read once in each part of the extension that shows them. Searching them is name-search.ts. */
import { type NamedEntity, type PackedNames, readNames } from '../engine/claims/names.ts';
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
  /** What a search is opened from (name-search.ts): the bundled names, then those of packs. */
  packed: readonly PackedNames[];
  foldTable: () => FoldTable;
  /** This index with what packs add; a bundled name is never replaced. */
  withAdded: (added: { entities: readonly Entity[]; measures: readonly Measure[] }) => NameIndex;
}

let index: Promise<NameIndex> | undefined;

/** The index, read at the first call. */
export function loadNames(): Promise<NameIndex> {
  index ??= readPackaged<PackedIndex>('names.json', packageUrl).then(openIndex);
  return index;
}

function openIndex(packed: PackedIndex): NameIndex {
  let table: FoldTable | undefined;
  const own: NameIndex = {
    byId: readNames(packed),
    measures: packed.measures,
    packed: [packed],
    foldTable: () => {
      table ??= foldTable(packed.variants);
      return table;
    },
    withAdded: ({ entities, measures }) => {
      const labels = Object.fromEntries(measures.map(({ id, labels }) => [id, labels]));
      const index = { ...own, measures: { ...labels, ...packed.measures } };
      if (entities.length === 0) return index;
      const more: PackedNames = { ...packed, rows: nameRows(entities, own.foldTable()) };
      return { ...index, byId: new Map([...readNames(more), ...own.byId]), packed: [packed, more] };
    },
  };
  return own;
}
