/** Counts tests from the runner's report. */

/** The parts of Vitest's JSON report that are counted. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; name: string; message: string; assertionResults: unknown[] }[];
}

/**
 * A file that could not even be loaded counts as one failed test, and so does every test that was left out: nothing is
 * skipped here.
 */
export function countTests(report: Report): { passed: number; failed: number; problems: string[] } {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const leftOut = report.numPendingTests + report.numTodoTests;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length + leftOut,
    problems: [
      ...unloaded.map(({ name, message }) => `could not be loaded: ${name}\n  ${message}`),
      ...(leftOut > 0
        ? [`${leftOut} tests were skipped; a test that cannot run should say why and fail, or not exist`]
        : []),
    ],
  };
}
