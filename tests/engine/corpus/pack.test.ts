import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../../engine/corpus/files.ts';
import { packCorpus } from '../../../engine/corpus/pack.ts';
import { relationsOf } from '../../../engine/corpus/relations.ts';
import { Corpus } from '../../../engine/corpus/schema.ts';
import { countCorpus } from '../../../engine/corpus/stats.ts';
import { asFiles, soundFiles } from './sample.ts';

const digest = (content: string) => createHash('sha256').update(content).digest('hex');
const pack = (files = asFiles(soundFiles()), revision = '2026-01-01') =>
  packCorpus(readFiles(files).parts, revision, digest);

test('the pack has the shape of a corpus', () => {
  expect(Corpus.parse(pack())).toEqual(pack());
});

test('the order of the files changes nothing', () => {
  const files = asFiles(soundFiles());
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(JSON.stringify(pack(shuffled))).toBe(JSON.stringify(pack(files)));
    }),
  );
});

test('the hash names the content: a changed word changes it, a changed revision does not', () => {
  const changed = soundFiles();
  (changed['data/sources/blog-acme.json'] as { title: string }).title = '又一文';
  expect(pack().hash).toMatch(/^[0-9a-f]{16}$/);
  expect(pack(asFiles(changed)).hash).not.toBe(pack().hash);
  expect(pack(undefined, '2026-02-02').hash).toBe(pack().hash);
});

test('a relation is seen from both of its claims', () => {
  const relations = relationsOf(pack().claims);
  const why = { 'zh-Hans': '同一工厂。', 'zh-Hant': '同一工廠。', en: 'The same plant.' };
  expect(relations.get('ec-2')).toEqual([{ kind: 'context', why, direction: 'out', other: 'ec-1' }]);
  expect(relations.get('ec-1')).toEqual([{ kind: 'context', why, direction: 'in', other: 'ec-2' }]);
});

test('what is counted is what was written', () => {
  const { by, ...totals } = countCorpus(pack());
  expect(totals).toEqual({
    entities: 2,
    products: 1,
    people: 0,
    organisations: 1,
    sources: 2,
    claims: 2,
    articleClaims: 1,
    independentClaims: 1,
    relations: 1,
    measures: 2,
  });
  expect(by.stance).toEqual({ supports: 2 });
  expect(by.claimYear).toEqual({ 2025: 1, unknown: 1 });
});

test('a repost of an article is not independent of it', () => {
  const files = soundFiles();
  (files['data/sources/gazette-ec7.json'] as { origin: string }).origin = 'blog-acme';
  expect(countCorpus(pack(asFiles(files))).independentClaims).toBe(0);
});
