/** What is new says the same in three languages as CHANGELOG.md does in one, and nothing of this corpus goes untold. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChanges } from '../../data/changes.ts';
import { Changes } from '../../engine/corpus/changes.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const revision = read('../../data/revision.txt').trim();
const changes = readChanges(revision);

test('the newest entries are this version and this revision', () => {
  expect(changes.releases[0]?.version).toBe(JSON.parse(read('../../package.json')).version);
  expect(changes.corpus[0]?.revision).toBe(revision);
  expect(() => readChanges('2999-01-01')).toThrow(/what changed in 2999-01-01/);
});

test('both lists run from the newest to the oldest', () => {
  for (const days of [changes.releases.map(({ date }) => date), changes.corpus.map((entry) => entry.revision)])
    expect(days).toEqual(days.toSorted().reverse());
});

test('English lines are those of CHANGELOG.md', () => {
  const releases = read('../../CHANGELOG.md').split(/^## /m).slice(1);
  expect(
    releases.map((release) => ({
      heading: release.split('\n')[0],
      lines: [...release.matchAll(/^- (.+)$/gm)].map(([, line]) => line),
    })),
  ).toEqual(
    changes.releases.map(({ version, date, lines }) => ({
      heading: `${version} (${date})`,
      lines: lines.map(({ en }) => en),
    })),
  );
});

describe('the two Chinese texts', () => {
  const all = [...changes.releases, ...changes.corpus].flatMap(({ lines }) => lines);
  test('differ from one another and from English in every line', () => {
    for (const line of all) expect(new Set(Object.values(line)).size).toBe(3);
  });
  test('use full-width punctuation, and each its own quotation marks', () => {
    for (const { 'zh-Hans': hans, 'zh-Hant': hant } of all) {
      expect(`${hans}${hant}`).not.toMatch(/\p{Script=Han}[,:;?!()]/u);
      expect(hant).not.toMatch(/[“”]/);
      expect(hans).not.toMatch(/[「」]/);
    }
  });
});

test.each([
  ['no line', { releases: [{ version: '1', date: '2026-01-01', lines: [] }], corpus: changes.corpus }],
  ['a language missing', { ...changes, corpus: [{ revision: '2026-01-01', lines: [{ en: 'x' }] }] }],
  ['no day', { ...changes, corpus: [{ revision: 'today', lines: changes.corpus[0]?.lines }] }],
  ['nothing of the corpus', { ...changes, corpus: [] }],
])('%s is refused', (_name, file) => {
  expect(Changes.safeParse(file).success).toBe(false);
});
