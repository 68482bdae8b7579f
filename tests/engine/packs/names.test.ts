/** Names of a pack are found like those of the bundled corpus. */
import { describe, expect, test } from 'vitest';
import { readNames } from '../../../engine/claims/names.ts';
import { openNames } from '../../../engine/claims/search.ts';
import type { Entity } from '../../../engine/corpus/schema.ts';
import { foldTable } from '../../../engine/matching/normalise.ts';
import { nameRows } from '../../../engine/packs/names.ts';
import type { Pack } from '../../../engine/packs/pack.ts';
import { previewPack } from '../../../engine/packs/preview.ts';
import { examplePack } from '../../packs/sample.ts';

const pack = examplePack() as unknown as Pack;
const variants = '鎮镇燈灯';
const packed = (entities: readonly Entity[]) => ({
  rows: nameRows(entities, foldTable(variants)),
  variants,
  readings: '',
});

describe('names of a pack', () => {
  test.each([
    ['Willow Town', 'willow-town'],
    ['willowtown', 'willow-town'],
    ['柳鎮', 'willow-town'],
    ['liuzhen', 'willow-town'],
    ['lz', 'willow-town'],
    ['灯夜', 'willow-lantern-night'],
    ['Willow Lantern Nihgt', 'willow-lantern-night'],
  ])('%s is %s', (query, id) => {
    expect(openNames(packed(pack.entities))(query)[0]?.entity.id).toBe(id);
  });

  test('what is far from all of them finds none', () => {
    expect(openNames(packed(pack.entities))('harbour')).toEqual([]);
  });

  test('tabs, bars and line breaks in a name do not make further rows', () => {
    const names = { 'zh-Hans': '一\t二', 'zh-Hant': '一|二', en: 'one\ntwo' };
    const odd = pack.entities.map((entity) => ({ ...entity, names, pinyin: 'yi\ter' }));
    expect([...readNames(packed(odd)).keys()]).toEqual(pack.entities.map(({ id }) => id));
  });
});

test('a preview counts what is added and what bears on claims that are there', () => {
  const why = { 'zh-Hans': '因为', 'zh-Hant': '因為', en: 'Because' };
  const [first, ...rest] = pack.claims;
  if (first === undefined) throw new Error('the example has claims');
  const claims = [{ ...first, relations: [{ to: 'elsewhere', kind: 'context' as const, why }] }, ...rest];
  expect(previewPack({ ...pack, claims }, 1)).toEqual({
    name: pack.name,
    counts: { measures: 1, entities: 2, sources: 2, claims: 2 },
    names: [pack.entities[0]?.names],
    bears: 1,
  });
});
