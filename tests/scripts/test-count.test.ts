import { expect, test } from 'vitest';
import { countTests } from '../../scripts/test-count.ts';

const file = { status: 'passed', name: 'a.test.ts', message: '', assertionResults: [{}] };
const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [file] };

test('passed and failed tests are counted', () => {
  expect(countTests({ ...report, numFailedTests: 2 })).toEqual({ passed: 3, failed: 2, problems: [] });
});
test('a file that could not be loaded counts as one failed, and is named', () => {
  const broken = { status: 'failed', name: 'b.test.ts', message: 'no such module', assertionResults: [] };
  const { passed, failed, problems } = countTests({ ...report, testResults: [file, broken] });
  expect({ passed, failed }).toEqual({ passed: 3, failed: 1 });
  expect(problems.join()).toMatch(/b\.test\.ts[\s\S]*no such module/);
});
test('a skipped test is not passed over', () => {
  expect(countTests({ ...report, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
});
