/**
 * npm test: every test, the ones in real browsers included, and one line at the end that counts them.
 *
 *     npm test                      everything
 *     npm test -- --fast            without browsers
 *     npm test -- NAME              only files whose path holds NAME
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from './build-extension.ts';

/** The whole run ends after this, whatever hangs. */
const LIMIT = 60 * 60_000;
const REPORT = join(root, 'out', 'test-report.json');

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  testResults: { status: string; name: string; assertionResults: unknown[] }[];
}

function runVitest(args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...args],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: LIMIT,
      },
    );
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Passed and failed tests; a file that could not even be loaded counts as one failed. */
function count(): { passed: number; failed: number; pending: number } {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded, pending: report.numPendingTests };
}

const args = process.argv.slice(2).filter((argument) => argument !== '--fast');
const fast = process.argv.includes('--fast');
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(REPORT, { force: true });
let built = true;
if (!fast) {
  for (const browser of ['chromium', 'firefox'] as const) {
    try {
      await buildExtension(browser, { test: true });
      await buildExtension(browser, { test: false });
    } catch (error) {
      built = false;
      console.error((error as Error).message);
    }
  }
}
const code = await runVitest([...args, ...(fast || !built ? ['--project', 'fast'] : [])]);
let counted = { passed: 0, failed: 1, pending: 0 };
try {
  counted = count();
} catch {
  console.error('The test runner left no report.');
}
const failed = counted.failed + (built ? 0 : 1);
const skipped = counted.pending > 0 ? `, ${counted.pending} skipped` : '';
console.log(`${counted.passed} passed, ${failed} failed${skipped}`);
process.exit(failed > 0 || code !== 0 ? 1 : 0);
