/** The bundled corpus and packs asked as one: ours first, never replaced, and packs asked only for what ours does not hold. */
import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { mergeStores } = await import('../../../browser/packs/merge.ts');
const { memoryStore } = await import('../../../browser/store/queries.ts');

import type { Corpus } from '../../../engine/corpus/schema.ts';
import { around, examplePack } from '../../packs/sample.ts';

const base = { format: 1, revision: '2026-01-01', hash: '0', assertions: [], ...around().bundled } as unknown as Corpus;
const pack = { ...base, ...examplePack() } as unknown as Corpus;
/** A pack that says something else under an id of ours. */
const twin = {
  ...pack,
  claims: [...pack.claims, { ...base.claims[0], measure: 'lanterns_hung' }],
  sources: [...pack.sources, { ...base.sources[0], title: 'Another' }],
} as Corpus;

function merged(corpus: Corpus = twin) {
  const asked: string[][] = [];
  const inner = memoryStore(corpus);
  const store = {
    ...inner,
    claimsById: (ids: readonly string[]) => {
      asked.push([...ids]);
      return inner.claimsById(ids);
    },
    sources: (ids: readonly string[]) => {
      asked.push([...ids]);
      return inner.sources(ids);
    },
  };
  const packs = { epoch: () => 0, list: async () => [{ name: 'Lanterns', store }] };
  return { store: mergeStores(memoryStore(base), packs), asked };
}

describe('things asked for by id', () => {
  test('packs are asked only for what the bundled corpus does not hold', async () => {
    const { store, asked } = merged();
    await store.claimsById(['acme-cars']);
    await store.sources(['gazette']);
    expect(asked).toEqual([]);
    const found = await store.claimsById(['willow-lanterns-town', 'acme-cars', 'nothing']);
    expect(found.map(({ id }) => id)).toEqual(['willow-lanterns-town', 'acme-cars']);
    expect(asked).toEqual([['willow-lanterns-town', 'nothing']]);
  });
  test('an id of ours is answered by us, whatever a pack says under it', async () => {
    const { store } = merged();
    expect((await store.claimsById(['acme-cars']))[0]?.measure).toBe('cars');
    expect((await store.sources(['gazette']))[0]?.title).toBe('Gazette');
    expect((await store.claims()).filter(({ id }) => id === 'acme-cars').map(({ measure }) => measure)).toEqual([
      'cars',
    ]);
  });
  test('a pack that fails answers nothing, and ours still does', async () => {
    const broken = { ...memoryStore(pack), claimsById: () => Promise.reject(new Error('gone')) };
    const packs = { epoch: () => 0, list: async () => [{ name: 'Lanterns', store: broken }] };
    const store = mergeStores(memoryStore(base), packs);
    expect((await store.claimsById(['acme-cars', 'willow-lanterns-town'])).map(({ id }) => id)).toEqual(['acme-cars']);
  });
});
