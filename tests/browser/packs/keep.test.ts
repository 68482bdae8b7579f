// @vitest-environment node
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PackDatabase } from '../../../browser/packs/database.ts';
import { addPack, exportPack, idsOfPacks, listPacks, removePack, switchPack } from '../../../browser/packs/keep.ts';
import { mergeStores, type OpenPacks, openPacks } from '../../../browser/packs/merge.ts';
import { STORAGE_LIMIT } from '../../../browser/store/install.ts';
import { memoryStore } from '../../../browser/store/queries.ts';
import type { Pack } from '../../../engine/packs/pack.ts';
import { around, examplePack } from '../../packs/sample.ts';

const pack = examplePack() as unknown as Pack;
const day = '2026-01-01';
const names = async () => (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('pack-'));
const bundled = () => memoryStore({ format: 1, revision: '', hash: '', assertions: [], ...around().bundled });

/** Twelve hundred claims: three batches. */
function longPack(): Pack {
  const [claim] = pack.claims;
  if (claim === undefined) throw new Error('the example has claims');
  return { ...pack, name: 'Long', claims: Array.from({ length: 1200 }, (_, at) => ({ ...claim, id: `long-${at}` })) };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
beforeEach(async () => {
  for (const { hash } of await listPacks()) await removePack(hash);
});

describe('packs on this device', () => {
  it('are added once, listed, and given back as they came', async () => {
    const info = await addPack({ pack, day });
    if (typeof info === 'string') throw new Error(info);
    expect(info).toMatchObject({ name: pack.name, isOn: true, added: day, counts: { claims: 2, entities: 2 } });
    expect(await addPack({ pack, day })).toBe('there');
    expect(await listPacks()).toEqual([info]);
    const sorted = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    const back = JSON.parse(await exportPack(info.hash)) as Pack;
    expect({
      ...back,
      claims: sorted(back.claims),
      entities: sorted(back.entities),
      sources: sorted(back.sources),
    }).toEqual({
      ...pack,
      claims: sorted(pack.claims),
      entities: sorted(pack.entities),
      sources: sorted(pack.sources),
    });
    expect((await idsOfPacks())[0]?.ids.claims).toEqual(new Set(pack.claims.map(({ id }) => id)));
  });

  it('that cannot be read are not listed, and not taken for leftovers either', async () => {
    await addPack({ pack, day });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    expect(await listPacks()).toEqual([]);
    vi.restoreAllMocks();
    expect((await listPacks()).map(({ name }) => name)).toEqual([pack.name]);
  });

  it('that never answer keep nobody waiting, and stay', async () => {
    await addPack({ pack, day });
    vi.spyOn(Dexie.prototype, 'open').mockImplementation(() => new Dexie.Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const listed = listPacks();
    for (let at = 0; at < 20; at++) await vi.advanceTimersByTimeAsync(STORAGE_LIMIT / 5);
    expect(await listed).toEqual([]);
    vi.useRealTimers();
    vi.restoreAllMocks();
    expect((await listPacks()).map(({ name }) => name)).toEqual([pack.name]);
  });

  it('leave nothing behind when the import is stopped half way', async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const progress = (share: number) => {
      shares.push(share);
      if (share > 0.4) stop.abort();
    };
    await expect(addPack({ pack: longPack(), day, progress, signal: stop.signal })).rejects.toThrow();
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBeLessThan(1);
    expect(await names()).toEqual([]);
  });

  it('sweep away a database without a name, as a closed browser may leave one', async () => {
    const left = new PackDatabase('0123456789abcdef');
    await left.open();
    left.close();
    expect(await names()).toHaveLength(1);
    expect(await listPacks()).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('are gone when removed', async () => {
    const info = await addPack({ pack, day });
    if (typeof info === 'string') throw new Error(info);
    await removePack(info.hash);
    expect(await names()).toEqual([]);
  });
});

describe('the bundled corpus with packs', () => {
  it('answers with what a pack adds while it is on', async () => {
    const end = new AbortController();
    const info = await addPack({ pack, day });
    if (typeof info === 'string') throw new Error(info);
    const store = mergeStores(bundled(), openPacks(end.signal));
    expect((await store.entity('willow-town'))?.names.en).toBe('Willow Town');
    expect((await store.claims()).map(({ id }) => id)).toEqual([
      'acme-cars',
      ...pack.claims.map(({ id }) => id).sort(),
    ]);
    expect(await store.packOf('claim', 'willow-lanterns-walk')).toBe(pack.name);
    expect(await store.packOf('claim', 'acme-cars')).toBeNull();
    const before = store.epoch();
    await switchPack(info.hash, false);
    await expect.poll(() => store.epoch()).toBeGreaterThan(before);
    expect(await store.entity('willow-town')).toBeUndefined();
    expect((await store.claims()).map(({ id }) => id)).toEqual(['acme-cars']);
    end.abort();
  });

  it('keeps its own word where a pack has the same id', async () => {
    const own = around().bundled.entities[0];
    const claims = around().bundled.claims.map((claim) => ({ ...claim, status: 'withdrawn' as const }));
    const rival = memoryStore({ format: 1, revision: '', hash: '', assertions: [], ...around().bundled, claims });
    const packs: OpenPacks = { epoch: () => 0, list: async () => [{ name: 'Rival', store: rival }] };
    const store = mergeStores(bundled(), packs);
    expect(await store.claimsAbout('acme')).toEqual(around().bundled.claims);
    expect(await store.entities()).toEqual([own]);
  });

  it('still answers when a pack fails', async () => {
    const broken = { ...bundled(), claims: () => Promise.reject(new Error('damaged')) };
    const store = mergeStores(bundled(), { epoch: () => 0, list: async () => [{ name: 'Broken', store: broken }] });
    expect(await store.claims()).toEqual(around().bundled.claims);
  });
});
