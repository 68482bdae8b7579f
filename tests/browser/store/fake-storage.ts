/** IndexedDB in memory for the tests of the store: a new one for each test, and ways to spoil it. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { nameOf } from '../../../browser/store/database.ts';
import type { Claim, Corpus } from '../../../engine/corpus/schema.ts';

/** Gives Dexie an empty IndexedDB of its own. */
export function freshStorage(): IDBFactory {
  return giveStorage(new IDBFactory());
}

/** Lets Dexie work on this IndexedDB from now on. */
export function giveStorage<Storage extends object>(storage: Storage): Storage {
  Object.assign(Dexie.dependencies, { indexedDB: storage, IDBKeyRange });
  return storage;
}

/** A connection outside Dexie, as another part of the browser may hold one; it never lets go by itself. */
export function openRaw(storage: IDBFactory, name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = storage.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Changes rows of one table behind the store's back. */
export async function spoil(
  storage: IDBFactory,
  hash: string,
  table: string,
  change: (rows: IDBObjectStore) => void,
): Promise<void> {
  const database = await openRaw(storage, nameOf(hash));
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    change(transaction.objectStore(table));
  });
  database.close();
}

const text = (words: string) => ({ 'zh-Hans': words, 'zh-Hant': words, en: words });

/** A small corpus; `word` stands in every statement, so that two corpora can be told apart. */
export function sampleCorpus(hash: string, word = 'first'): Corpus {
  const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
    id,
    kind: 'figure',
    about: ['ec7'],
    measure: 'range',
    status: 'asserted',
    claimant: { kind: 'author', name: text('someone') },
    statement: text(`${word} ${id}`),
    evidence: [{ source: 'gazette', stance: 'supports' }],
    ...more,
  });
  return {
    format: 1,
    revision: '2025-11-01',
    hash,
    entities: ['acme', 'ec7', 'ec8'].map((id) => ({
      id,
      kind: 'product',
      standing: 'xiaomi',
      type: 'car',
      names: text(`${word} ${id}`),
      aliases: [id],
      ...(id === 'acme' ? {} : { parent: 'acme' }),
    })),
    sources: ['blog', 'gazette'].map((id) => ({
      id,
      kind: 'press',
      title: `${word} ${id}`,
      publisher: id,
      language: 'en',
      link: 'none',
      origin: id,
    })),
    claims: [
      claim('ec-1'),
      claim('ec-2', { about: ['acme', 'ec7'], relations: [{ to: 'ec-1', kind: 'contradicts', why: text('because') }] }),
      claim('ec-3', { evidence: [{ source: 'blog', stance: 'refutes' }], measure: 'price' }),
    ],
    measures: ['price', 'range'].map((id) => ({
      id,
      unit: 'km',
      labels: text(id),
      cues: { 'zh-Hans': [], 'zh-Hant': [], en: [] },
    })),
    assertions: [],
  };
}
