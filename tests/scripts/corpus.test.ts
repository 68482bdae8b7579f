import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/corpus.ts', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test('stats --json prints one object with exactly the promised fields', () => {
  const { status, stdout } = run('stats', '--json');
  expect(status).toBe(0);
  const counts = JSON.parse(stdout);
  expect(Object.keys(counts).sort()).toEqual(
    [
      ...['entities', 'products', 'people', 'organisations', 'sources', 'claims', 'articleClaims', 'independentClaims'],
      ...['relations', 'measures', 'packBytesGzip'],
    ].sort(),
  );
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
});

test('stats for people names kinds of entity, source, stance and year', () => {
  const { stdout } = run('stats');
  for (const heading of ['entityKind', 'sourceKind', 'sourceLanguage', 'stance', 'claimYear'])
    expect(stdout).toContain(`\n${heading}\n`);
});

test('check ends with the word a person waits for', () => {
  const { status, stdout, stderr } = run('check');
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^Sound: \d+ entities, \d+ sources, \d+ claims\.$/);
  expect(status).toBe(0);
});

test.each([
  [['new', 'entity', 'SU7'], /lower-case ASCII/],
  [['new', 'entity', 'su7'], /su7\.json exists already/],
  [['new', 'entity', 'x', '--kind', 'gadget'], /choose product, person/],
  [['new', 'gadget', 'x'], /choose entity, source or claim/],
  [['new', 'claim', 'd11-005'], /holds a claim d11-005 already/],
  [['new', 'claim', 'x', '--about', '../x'], /no id of an entity/],
  [['new'], /Give the id too/],
  [['chekc'], /try check, stats/],
  [['stats', '--xml'], /--xml/],
])('%j: one clear line, exit code 1', (args, words) => {
  const { status, stdout, stderr } = run(...args);
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
