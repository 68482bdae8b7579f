/** npm run lookup: its output is read by other programs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-lookup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  execFileSync(process.execPath, ['scripts/lookup.ts', ...args], { cwd: root, encoding: 'utf8' });
const fails = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/lookup.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('lookup', () => {
  test('one object for the query, entities ranked with id, label and score', () => {
    const lines = run('--json', 'xiaomi', 'yu', '7').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const { query, results } = JSON.parse(lines[0] ?? '');
    expect(query).toBe('xiaomi yu 7');
    expect(results[0]).toMatchObject({ entity: 'yu7', label: 'Xiaomi YU7' });
    expect(results.length).toBeLessThanOrEqual(10);
    for (const { score } of results) expect(score > 0 && score <= 1).toBe(true);
  });

  test('one object a line of a file, an empty list where nothing is close enough', () => {
    const file = join(folder, 'queries.txt');
    writeFileSync(file, '雷军\r\n小米粥\n\nleijun\n');
    const found = run('--json', '--lines', file)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ query }) => query)).toEqual(['雷军', '小米粥', '', 'leijun']);
    expect(found.map(({ results }) => results[0]?.entity ?? null)).toEqual(['lei-jun', null, null, 'lei-jun']);
  });

  test('a listing for people', () => {
    expect(run('雷军')).toMatch(/^1\.00 {2}lei-jun {2}Lei Jun · 雷军$/m);
    expect(run('小米粥')).toBe('小米粥: nothing close enough\n');
  });

  test.each([
    [[], /usage/],
    [['--json'], /usage/],
    [['--nothing', 'x'], /--nothing/],
    [['--lines', '/no/such/file'], /cannot read \/no\/such\/file/],
    [['--lines', 'a', 'b'], /usage/],
  ])('%j: one clear line and exit code 1', (args, line) => {
    const { status, stdout, stderr } = fails(...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(line);
  });
});
