/** The database is a cache: whole or not used, and no fault of storage may hang, half-write or keep a connection. */
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteOthers, nameOf } from '../../../browser/store/database.ts';
import { fillCorpus, isWhole, openFilled, STORAGE_LIMIT } from '../../../browser/store/install.ts';
import { freshStorage, giveStorage, openRaw, sampleCorpus, spoil } from './fake-storage.ts';

const corpus = sampleCorpus('aaaa');
const names = async () => (await Dexie.getDatabaseNames()).sort();
let storage: IDBFactory;
beforeEach(() => {
  storage = freshStorage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function filled(): Promise<void> {
  (await fillCorpus(corpus)).close();
}

describe('filling', () => {
  test('writes every row and tells the share, from nothing to all', async () => {
    const shares: number[] = [];
    const database = await fillCorpus(corpus, (share) => shares.push(share));
    expect(await database.entities.toArray()).toEqual(corpus.entities);
    expect(await database.sources.toArray()).toEqual(corpus.sources);
    expect(await database.measures.toArray()).toEqual(corpus.measures);
    expect((await database.claims.toArray()).map(({ bears: _, ...claim }) => claim)).toEqual(corpus.claims);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    database.close();
  });

  test('what was filled opens and is whole', async () => {
    await filled();
    const database = await openFilled('aaaa');
    expect(database && (await isWhole(database))).toBe(true);
    database?.close();
  });

  test('clears rows of an earlier, broken filling', async () => {
    await filled();
    await spoil(storage, 'aaaa', 'entities', (rows) => rows.put({ id: 'stray' }));
    await filled();
    const database = await openFilled('aaaa');
    expect(await database?.entities.toCollection().primaryKeys()).toEqual(corpus.entities.map(({ id }) => id));
    database?.close();
  });

  test.each([1, 5, 9])('a quota that is used up at row %i leaves nothing behind and no connection', async (row) => {
    let put = 0;
    const { put: real } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      put += 1;
      if (put > row) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, args);
    });
    await expect(fillCorpus(corpus)).rejects.toThrow(/full|Quota/);
    vi.restoreAllMocks();
    expect(await openFilled('aaaa')).toBeNull();
    const raw = await openRaw(storage, nameOf('aaaa'));
    const counts = await Promise.all(
      [...raw.objectStoreNames].map(
        (table) =>
          new Promise((resolve) => {
            const count = raw.transaction(table).objectStore(table).count();
            count.onsuccess = () => resolve(count.result);
          }),
      ),
    );
    raw.close();
    expect(counts.every((count) => count === 0)).toBe(true);
    await Dexie.delete(nameOf('aaaa'));
    expect(await names()).toEqual([]);
  });
});

describe('a database that is not the packaged corpus is never opened', () => {
  test('none there', async () => {
    expect(await openFilled('aaaa')).toBeNull();
  });

  test.each(['entities', 'sources', 'claims', 'measures'])('a row of %s lost', async (table) => {
    await filled();
    await spoil(storage, 'aaaa', table, (rows) => rows.delete(corpus[table as 'claims'][0]?.id ?? ''));
    expect(await openFilled('aaaa')).toBeNull();
  });

  test('a row too many', async () => {
    await filled();
    await spoil(storage, 'aaaa', 'sources', (rows) => rows.put({ id: 'stray' }));
    expect(await openFilled('aaaa')).toBeNull();
  });

  test('the seal lost, as when writing broke off', async () => {
    await filled();
    await spoil(storage, 'aaaa', 'seal', (rows) => rows.clear());
    expect(await openFilled('aaaa')).toBeNull();
  });

  test('the seal of another corpus', async () => {
    await filled();
    await spoil(storage, 'aaaa', 'seal', (rows) => rows.put({ id: 'seal', hash: 'bbbb', rows: 10, content: 0 }));
    expect(await openFilled('aaaa')).toBeNull();
  });

  test('the tables lost: they are made again', async () => {
    (await openRaw(storage, nameOf('aaaa'), 10)).close();
    expect(await openFilled('aaaa').catch((error: Error) => error.name)).toBeNull();
    await filled();
    const database = await openFilled('aaaa');
    expect(database).not.toBeNull();
    database?.close();
  });

  test('a read that fails as in a damaged file', async () => {
    await filled();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    expect(await openFilled('aaaa')).toBeNull();
  });
});

describe('a database with the right number of rows is not whole when', () => {
  const wholeAfter = async (table: string, change: (rows: IDBObjectStore) => void) => {
    await filled();
    await spoil(storage, 'aaaa', table, change);
    const database = await openFilled('aaaa');
    const whole = database && (await isWhole(database));
    database?.close();
    return whole;
  };
  const claim = { ...corpus.claims[0], bears: [] };

  test('a number changed', async () => {
    expect(await wholeAfter('claims', (rows) => rows.put({ ...claim, made: '2026' }))).toBe(false);
  });
  test('one character of a statement changed', async () => {
    const statement = { ...corpus.claims[0]?.statement, en: 'first ec-l' };
    expect(await wholeAfter('claims', (rows) => rows.put({ ...claim, statement }))).toBe(false);
  });
  test('one row stands in for another', async () => {
    const swap = (rows: IDBObjectStore) => {
      rows.delete('ec8');
      rows.put({ ...corpus.entities[1], id: 'ec9' });
    };
    expect(await wholeAfter('entities', swap)).toBe(false);
  });
  test('a row cannot be read', async () => {
    await filled();
    const database = await openFilled('aaaa');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    expect(database && (await isWhole(database))).toBe(false);
    database?.close();
  });
  test('and is whole when the same row is written again', async () => {
    expect(await wholeAfter('claims', (rows) => rows.put(claim))).toBe(true);
  });
});

describe('storage out of reach is an error at once or after the limit, never a wait without end', () => {
  test('refused, as where history is never remembered', async () => {
    giveStorage({
      open: () => {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
      },
    });
    await expect(openFilled('aaaa')).rejects.toThrow(/mutation/);
    await expect(fillCorpus(corpus)).rejects.toThrow(/mutation/);
  });

  test('not there at all', async () => {
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    await expect(openFilled('aaaa')).rejects.toThrow();
  });

  test('an open that never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    giveStorage({ open: () => new EventTarget() });
    const opened = openFilled('aaaa').catch((error: Error) => error.name);
    await vi.advanceTimersByTimeAsync(STORAGE_LIMIT);
    expect(await opened).toBe('TimeoutError');
  });

  test('an open that a foreign connection blocks', async () => {
    const foreign = await openRaw(storage, nameOf('aaaa'), 5);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = openFilled('aaaa').catch((error: Error) => error.name);
    // The fake storage waits for the other connection by timers of its own, the last of them after the limit.
    for (let at = 0; at < 20; at++) await vi.advanceTimersByTimeAsync(STORAGE_LIMIT / 20);
    expect(await opened).toBe('TimeoutError');
    foreign.close();
  });
});

describe('deleting', () => {
  test('takes other corpora, and neither this one nor what is not ours', async () => {
    for (const hash of ['aaaa', 'bbbb', 'cccc']) (await fillCorpus(sampleCorpus(hash))).close();
    (await openRaw(storage, 'notes')).close();
    await deleteOthers('bbbb');
    expect(await names()).toEqual([nameOf('bbbb'), 'notes'].sort());
  });

  test('one that is held open elsewhere does not keep the others', async () => {
    for (const hash of ['aaaa', 'bbbb', 'cccc']) (await fillCorpus(sampleCorpus(hash))).close();
    const held = await openRaw(storage, nameOf('aaaa'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let isDone = false;
    const deleted = deleteOthers('bbbb').finally(() => {
      isDone = true;
    });
    for (let at = 0; at < 100 && !isDone; at++) {
      await vi.advanceTimersByTimeAsync(STORAGE_LIMIT / 20);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isDone).toBe(true);
    await deleted;
    vi.useRealTimers();
    held.close();
    expect(await names()).not.toContain(nameOf('cccc'));
    expect(await names()).toContain(nameOf('bbbb'));
  });
});
