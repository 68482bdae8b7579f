/**
 * npm test: every test, the ones in real browsers included, and one line at the end that counts them.
 *
 *     npm test                      everything
 *     npm test -- --fast            without browsers
 *     npm test -- --nightly         ten times as many random pages and values, under the day's seed
 *     npm test -- NAME ...          only files whose path holds a NAME
 *
 * COUNTERPOINT_BROWSER=chromium or firefox covers one browser only. COUNTERPOINT_SEED=NUMBER brings the random pages and
 * values of a failed run again, which named its seed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, root } from './build-extension.ts';
import { runBounded } from './run-bounded.ts';
import { countTests, type Report } from './test-count.ts';

/** Each part ends after so many minutes, whatever hangs. On two cores they take about one and ten. */
const PARTS = { fast: 15, browsers: 55 } as const;

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: 'boolean' }, nightly: { type: 'boolean' } },
});
const env = { ...process.env };
if (env.COUNTERPOINT_SEED !== undefined && !/^\d{1,9}$/.test(env.COUNTERPOINT_SEED)) {
  console.error(`COUNTERPOINT_SEED takes a whole number of at most nine digits, not "${env.COUNTERPOINT_SEED}".`);
  process.exit(2);
}
if (values.nightly === true) {
  env.COUNTERPOINT_NIGHTLY = '1';
  env.COUNTERPOINT_SEED ??= new Date().toISOString().slice(0, 10).replaceAll('-', '');
  console.log(`The long run, with COUNTERPOINT_SEED=${env.COUNTERPOINT_SEED}`);
}
const reports = join(root, 'out', 'tests');
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const fail = (line: string): void => {
  failed += 1;
  console.error(line);
};

/** Both builds of both browsers: tests look at what is shipped, too. */
async function build(): Promise<boolean> {
  try {
    for (const browser of ['chromium', 'firefox'] as const) {
      await buildExtension(browser, { test: true });
      await buildExtension(browser, { test: false });
    }
    return true;
  } catch (error) {
    fail((error as Error).message);
    return false;
  }
}

async function runPart(part: keyof typeof PARTS): Promise<void> {
  const file = join(reports, `${part}.json`);
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [vitest, 'run', '--project', part, '--passWithNoTests', ...report, ...names];
  const code = await runBounded(process.execPath, args, {
    folder: root,
    minutes: PARTS[part] * (values.nightly === true ? 10 : 1),
    env,
  });
  try {
    const count = countTests(JSON.parse(readFileSync(file, 'utf8')) as Report);
    passed += count.passed;
    failed += count.failed;
    for (const line of count.problems) console.error(line);
    // Errors outside any test, such as a promise that nobody waited for.
    if (code !== 0 && count.failed === 0) fail(`The ${part} tests passed, but their run ended with code ${code}.`);
  } catch {
    fail(`The ${part} tests left no report (code ${code}).`);
  }
}

const isBuilt = values.fast === true || (await build());
await runPart('fast');
if (values.fast !== true && isBuilt) await runPart('browsers');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
