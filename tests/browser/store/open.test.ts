/** The store answers from the first moment, the same from memory as from the database, whatever storage does. */
import { Dexie } from 'dexie';
import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nameOf } from '../../../browser/store/database.ts';
import { fillCorpus, STORAGE_LIMIT } from '../../../browser/store/install.ts';
import { openStore, type StoreState } from '../../../browser/store/open.ts';
import { type CorpusStore, memoryStore } from '../../../browser/store/queries.ts';
import { readCorpus } from '../../../data/read.ts';
import { viewEntity } from '../../../engine/claims/view.ts';
import type { Corpus } from '../../../engine/corpus/schema.ts';
import { freshStorage, giveStorage, openRaw, sampleCorpus, spoil } from './fake-storage.ts';

const corpus = sampleCorpus('aaaa');
let storage: IDBFactory;
beforeEach(() => {
  storage = freshStorage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Opens a store and notes what it reports and how often it reads the packaged corpus. */
async function open(of: Corpus = corpus, keeps = true) {
  const states: StoreState[] = [];
  const load = vi.fn(() => Promise.resolve(of));
  const report = (state: StoreState) => void states.push(state);
  const store = await openStore({ hash: of.hash, load, report, keeps });
  const settled = (state: StoreState['state']) => vi.waitFor(() => expect(states.at(-1)?.state).toBe(state));
  return { store, states, load, settled };
}

/** Every question of the interface, over everything the corpus holds and something that it does not. */
async function answers(store: CorpusStore, { entities, sources, claims, measures }: Corpus): Promise<unknown> {
  const ids = [...entities.map(({ id }) => id), 'unknown'];
  const claimIds = [...claims.map(({ id }) => id), 'unknown'];
  const each = <T>(of: readonly string[], ask: (id: string) => Promise<T>) => Promise.all(of.map(ask));
  return {
    entity: await each(ids, store.entity),
    childrenOf: await each(ids, store.childrenOf),
    about: await each(ids, store.claimsAbout),
    byId: await store.claimsById(claimIds),
    bearing: await each(claimIds, (id) => store.claimsBearingOn([id])),
    bearingOnAll: await store.claimsBearingOn(claimIds),
    measure: await each([...measures.map(({ id }) => id), 'unknown'], store.claimsOfMeasure),
    from: await each([...sources.map(({ id }) => id), 'unknown'], store.claimsFrom),
    sources: await store.sources([...sources.map(({ id }) => id), 'unknown']),
    all: [await store.entities(), await store.measures(), await store.claims()],
  };
}
const expected = () => answers(memoryStore(corpus), corpus);

describe('life of the database', () => {
  test('first start: memory at once, then the database, from one reading of the package', async () => {
    const { store, states, load, settled } = await open();
    expect(store.kind).toBe('memory');
    expect(await answers(store, corpus)).toEqual(await expected());
    await settled('database');
    expect(store.kind).toBe('database');
    expect(await answers(store, corpus)).toEqual(await expected());
    expect(load).toHaveBeenCalledTimes(1);
    expect(states[0]).toEqual({ state: 'filling', share: 0 });
  });

  test('later starts never read the package', async () => {
    (await fillCorpus(corpus)).close();
    const { store, states, load } = await open();
    expect(store.kind).toBe('database');
    expect(await answers(store, corpus)).toEqual(await expected());
    expect([states, load.mock.calls.length]).toEqual([[{ state: 'database' }], 0]);
  });

  test('rows lost: memory at once, filled again', async () => {
    (await fillCorpus(corpus)).close();
    await spoil(storage, 'aaaa', 'claims', (rows) => rows.delete('ec-2'));
    const { store, settled } = await open();
    expect(await answers(store, corpus)).toEqual(await expected());
    await settled('database');
    expect(await answers(store, corpus)).toEqual(await expected());
  });

  test('a row changed: found by its checksum, filled again', async () => {
    (await fillCorpus(corpus)).close();
    await spoil(storage, 'aaaa', 'entities', (rows) => rows.put({ ...corpus.entities[1], type: 'ship' }));
    const { store, states } = await open();
    await vi.waitFor(() => expect(states.map(({ state }) => state).slice(-1)).toEqual(['database']));
    await vi.waitFor(() => expect(states.some(({ state }) => state === 'filling')).toBe(true));
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ state: 'database' }));
    expect(await answers(store, corpus)).toEqual(await expected());
  });

  test('tables lost: deleted, filled again', async () => {
    (await openRaw(storage, nameOf('aaaa'), 10)).close();
    const { store, settled } = await open();
    expect(await answers(store, corpus)).toEqual(await expected());
    await settled('database');
    expect(await answers(store, corpus)).toEqual(await expected());
  });

  test('a page beside the background reads, and never writes', async () => {
    const { store, states } = await open(corpus, false);
    expect(await answers(store, corpus)).toEqual(await expected());
    expect([store.kind, states]).toEqual(['memory', []]);
    const raw = await openRaw(storage, nameOf('aaaa'));
    expect(
      await new Promise((resolve) => {
        const count = raw.transaction('seal').objectStore('seal').count();
        count.onsuccess = () => resolve(count.result);
      }),
    ).toBe(0);
    raw.close();
  });

  test('a package that cannot be read once is read at the next question', async () => {
    (await fillCorpus(corpus)).close();
    const load = vi.fn(() => Promise.resolve(corpus)).mockRejectedValueOnce(new Error('busy'));
    const store = await openStore({ hash: 'aaaa', load, keeps: false });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    await expect(store.entity('ec7')).rejects.toThrow('busy');
    expect(await store.entity('ec7')).toEqual(corpus.entities[1]);
  });
});

describe('storage that fails leaves memory with the same answers, and says why', () => {
  test('refused', async () => {
    giveStorage({
      open: () => {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
      },
    });
    const { store, states, load } = await open();
    expect(await answers(store, corpus)).toEqual(await expected());
    expect(store.kind).toBe('memory');
    expect(states).toEqual([{ state: 'memory', why: expect.stringContaining('mutation') }]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('not there at all', async () => {
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    const { store, states } = await open();
    expect(await answers(store, corpus)).toEqual(await expected());
    expect(states.map(({ state }) => state)).toEqual(['memory']);
  });

  test('full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { store, states, settled } = await open();
    await settled('memory');
    expect(await answers(store, corpus)).toEqual(await expected());
    expect(states.at(-1)).toEqual({ state: 'memory', why: expect.stringMatching(/full|Quota/) });
  });

  test.each([
    ['an open that never answers', async () => void giveStorage({ open: () => new EventTarget() })],
    ['an open that a foreign connection blocks', async () => void (await openRaw(storage, nameOf('aaaa'), 5))],
  ])('%s, after the limit of 2 s', async (_what, hang) => {
    await hang();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = open();
    for (let at = 0; at < 20; at++) await vi.advanceTimersByTimeAsync(STORAGE_LIMIT / 20);
    const { store, states } = await opening;
    expect(await answers(store, corpus)).toEqual(await expected());
    expect(states).toEqual([{ state: 'memory', why: expect.stringContaining('TimeoutError') }]);
  });

  test('an open that takes its time: memory answers after half a second, the database as soon as it is there', async () => {
    (await fillCorpus(corpus)).close();
    let letIn = () => {};
    const gate = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    const { open: real } = Dexie.prototype;
    vi.spyOn(Dexie.prototype, 'open').mockImplementation(function (this: Dexie) {
      return Dexie.Promise.resolve(gate).then(() => real.call(this));
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = open();
    await vi.advanceTimersByTimeAsync(STORAGE_LIMIT / 4);
    const { store, states } = await opening;
    vi.useRealTimers();
    expect([store.kind, states]).toEqual(['memory', []]);
    expect(await answers(store, corpus)).toEqual(await expected());
    letIn();
    await vi.waitFor(() => expect(states).toEqual([{ state: 'database' }]));
    expect(store.kind).toBe('database');
    expect(await answers(store, corpus)).toEqual(await expected());
  });

  test('reads that fail later: told once, the question in hand is answered', async () => {
    (await fillCorpus(corpus)).close();
    const { store, states } = await open(corpus, false);
    const fail = () => {
      throw new DOMException('damaged', 'UnknownError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(fail);
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(fail);
    const [entity, claims] = await Promise.all([store.entity('ec7'), store.claimsAbout('ec7')]);
    expect([entity, claims]).toEqual([corpus.entities[1], corpus.claims]);
    expect(store.kind).toBe('memory');
    expect(states.map(({ state }) => state)).toEqual(['database', 'memory']);
  });

  test('a read that never answers: memory after the limit', async () => {
    (await fillCorpus(corpus)).close();
    const { store } = await open(corpus, false);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => new EventTarget() as IDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = store.entity('ec7');
    await vi.advanceTimersByTimeAsync(STORAGE_LIMIT);
    expect(await asked).toEqual(corpus.entities[1]);
  });
});

describe('two releases side by side', () => {
  const newer = sampleCorpus('bbbb', 'second');

  test('each serves its own corpus, also after the newer has deleted the older', async () => {
    const old = await open();
    await old.settled('database');
    const young = await open(newer);
    await young.settled('database');
    await vi.waitFor(async () => expect(await Dexie.getDatabaseNames()).toEqual([nameOf('bbbb')]));
    expect(await answers(old.store, corpus)).toEqual(await expected());
    expect(await answers(young.store, newer)).toEqual(await answers(memoryStore(newer), newer));
    // And the older did not come back by being asked.
    expect(await Dexie.getDatabaseNames()).toEqual([nameOf('bbbb')]);
  });

  test('an older release on the profile of a newer one fills its own', async () => {
    await (await open(newer)).settled('database');
    const { store, settled } = await open();
    await settled('database');
    expect(await answers(store, corpus)).toEqual(await expected());
  });
});

test('the packaged corpus: what card and panel show of every entity is the same from either', async () => {
  const packaged = readCorpus();
  (await fillCorpus(packaged)).close();
  const { store } = await open(packaged, false);
  expect(store.kind).toBe('database');
  const memory = memoryStore(packaged);
  const ask = { measures: packaged.measures.slice(0, 3).map(({ id }) => id) };
  for (const { id: entity } of packaged.entities) {
    expect(await viewEntity({ ...ask, entity }, store)).toEqual(await viewEntity({ ...ask, entity }, memory));
  }
}, 120_000);
