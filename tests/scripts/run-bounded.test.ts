import { expect, test } from 'vitest';
import { runBounded } from '../../scripts/run-bounded.ts';

const folder = import.meta.dirname;

test('gives the exit code', async () => {
  expect(await runBounded(process.execPath, ['-e', 'process.exit(3)'], { folder, minutes: 1 })).toBe(3);
});
test('a program that is not there is a failure, not a crash', async () => {
  expect(await runBounded('/nowhere/at-all', [], { folder, minutes: 1 })).toBe(1);
});
test('what hangs is ended, with all that it started', async () => {
  // The child of the child would hold the test open if it lived on.
  const hang = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });`;
  expect(await runBounded(process.execPath, ['-e', hang], { folder, minutes: 0.01 })).toBe(124);
});
