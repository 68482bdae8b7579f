import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStale } from '../../scripts/lock.mjs';
import { isInstalled, isNodeNewEnough } from '../../scripts/setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program to its end. */
function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('Node', () => {
  test.each([
    ['20.20.2', false],
    ['22.17.9', false],
    ['22.18.0', true],
    ['24.0.0', true],
    ['26.10.0', true],
    ['nonsense', false],
  ])('%s', (version, expected) => expect(isNodeNewEnough(version)).toBe(expected));
});

describe('installed packages', () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'x' }, ...packages } });
  const wanted = lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  });
  test.each<[string, string | null, boolean]>([
    ['all there', lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }), true],
    ['an optional one absent', lock({ 'node_modules/a': { version: '1.0.0' } }), true],
    [
      'an optional one of another version',
      lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
      false,
    ],
    ['one of another version', lock({ 'node_modules/a': { version: '1.0.1' } }), false],
    ['one missing', lock({}), false],
    ['never installed', null, false],
    ['a list cut off while it was written', '{"packages":', false],
  ])('%s', (_name, installed, expected) => expect(isInstalled(wanted, installed)).toBe(expected));

  test('those of this project answer to its lockfile', () => {
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    expect(isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))).toBe(true);
  });
});

describe('the script', () => {
  const setup = ['scripts/setup.mjs', '--'];

  test('without a script to run says how it is used', async () => {
    const { code, err, out } = await run(['scripts/setup.mjs']);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
    expect(err).toMatch(/^Usage: /);
  });

  test('passes arguments, output and exit code through, and adds nothing', async () => {
    const { code, err, out } = await run([...setup, '-p', 'process.argv.length; process.exitCode = 7; "fine"']);
    expect({ code, err, out }).toEqual({ code: 7, err: '', out: 'fine\n' });
  });

  test('says in one line that a browser is missing', async () => {
    const { code, err } = await run(['scripts/setup.mjs', '--browsers', '--', '-p', '1'], {
      CHROME_PATH: '/nowhere/chrome',
      COUNTERPOINT_NO_INSTALL: '1',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^chromium\b.* not found\. Please .*\n$/);
  });
});

describe('the lock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, string, number, boolean]>([
    ['its holder is running', '17', 1e9, false],
    ['its holder is gone', '18', 0, true],
    ['just being written', '', 100, false],
    ['never finished', '', 60_000, true],
  ])('%s', (_name, holder, age, expected) => expect(isStale(holder, age, (pid) => pid === 17)).toBe(expected));

  /** Takes the lock, notes when it came and went, holding it for a moment. */
  const holder = (path: string, log: string) => `
    import { appendFileSync } from 'node:fs';
    import { takeLock } from ${JSON.stringify(join(root, 'scripts/lock.mjs'))};
    const letGo = takeLock(${JSON.stringify(path)});
    appendFileSync(${JSON.stringify(log)}, 'in ');
    await new Promise((resolve) => setTimeout(resolve, 150));
    appendFileSync(${JSON.stringify(log)}, 'out ');
    letGo();`;

  test('three runs at once come one after another, past a lock left behind by a run that was killed', async () => {
    const path = join(folder, 'lock');
    const log = join(folder, 'log');
    const dead = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => dead.on('close', resolve));
    writeFileSync(path, String(dead.pid));
    const runs = await Promise.all([1, 2, 3].map(() => run(['--input-type=module', '-e', holder(path, log)])));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out ');
    expect(existsSync(path)).toBe(false);
  });
});
