/** Packs in IndexedDB: each in a database of its own, so that one is removed whole and never touches the bundled corpus. */
import { Dexie, type Table } from 'dexie';
import type { PackList } from '../../engine/packs/pack.ts';
import { CorpusTables, within } from '../store/database.ts';
import { STORAGE_LIMIT } from '../store/install.ts';

/** What a pack is, written last in the transaction that writes its content: without it there is no pack. */
export interface AboutRow {
  id: 'about';
  hash: string;
  name: string;
  isOn: boolean;
  /** Day on which it was added, YYYY-MM-DD. */
  added: string;
  counts: Record<PackList, number>;
}

export class PackDatabase extends CorpusTables {
  declare about: Table<AboutRow, string>;

  /** @param options `autoOpen: false`: one that is deleted meanwhile does not come back empty at the next question */
  constructor(hash: string, options: { autoOpen?: boolean } = {}) {
    super(`${PREFIX}${hash}`, { about: 'id' }, options);
  }
}

const PREFIX = 'pack-';

/** Hashes of all packs that have a database, whole or not. */
export async function storedHashes(): Promise<string[]> {
  const names = await within(STORAGE_LIMIT, Dexie.getDatabaseNames());
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}
