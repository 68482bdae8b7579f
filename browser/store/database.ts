/**
 * The corpus in IndexedDB: a cache of a file inside the package, never the only copy.
 *
 * The database carries the hash of the corpus in its name, so there is no schema upgrade and nothing to block one: a new
 * release fills a new name and deletes the old ones when it can (reliability: blocked upgrades hang for ever).
 */
import { Dexie, type Table } from 'dexie';
import type { Claim, Entity, Measure, Source } from '../../engine/corpus/schema.ts';

/** A claim with what IndexedDB needs to find it from the other end. */
export interface ClaimRow extends Claim {
  /** Ids of the claims that its relations point at. */
  bears: string[];
}
/** One row that says what the others should be; written last, in the same transaction. */
export interface SealRow {
  id: 'seal';
  hash: string;
  rows: number;
  content: number;
}

/** The tables of a corpus, bundled or added by the reader, and what else their database holds. */
export class CorpusTables extends Dexie {
  entities!: Table<Entity, string>;
  sources!: Table<Source, string>;
  claims!: Table<ClaimRow, string>;
  measures!: Table<Measure, string>;

  constructor(name: string, more: Record<string, string>, options: { autoOpen?: boolean } = {}) {
    super(name, options);
    this.version(1).stores({
      entities: 'id, parent',
      sources: 'id',
      claims: 'id, *about, *bears, measure',
      measures: 'id',
      ...more,
    });
  }
}

export class CorpusDatabase extends CorpusTables {
  // Declared only: a field of a subclass would be set to undefined after Dexie has made the table.
  declare seal: Table<SealRow, string>;

  constructor(hash: string) {
    // Never opened by the mere question: one that was closed because its file was deleted would come back empty.
    super(nameOf(hash), { seal: 'id' }, { autoOpen: false });
  }
}

const PREFIX = 'corpus-';
/** Counts up when tables or indexes above change: the same corpus in another shape is another database. */
const SHAPE = 2;

/** Name of the database of one corpus. */
export function nameOf(hash: string): string {
  return `${PREFIX}${hash}-${SHAPE}`;
}

/** How long a deletion may wait for connections elsewhere, in ms. */
const DELETE_LIMIT = 2000;

/** Deletes the databases of other corpora; one that is still open elsewhere goes next time. */
export async function deleteOthers(hash: string): Promise<void> {
  const names = await within(DELETE_LIMIT, Dexie.getDatabaseNames());
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== nameOf(hash));
  await Promise.allSettled(others.map((name) => within(DELETE_LIMIT, Dexie.delete(name))));
}

/**
 * Deletes the database of one corpus, tables and all.
 * @throws {Error} named TimeoutError when a connection elsewhere holds it
 */
export function deleteCorpus(hash: string): Promise<void> {
  return within(DELETE_LIMIT, Dexie.delete(nameOf(hash)));
}

/**
 * Gives up on a call that hangs: a foreign connection can block IndexedDB without an error.
 * @throws {Error} named TimeoutError after `limit` ms
 */
export function within<T>(limit: number, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(Object.assign(new Error(`storage did not answer within ${limit} ms`), { name: 'TimeoutError' }));
    }, limit);
    work.then(resolve, reject).then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
}
