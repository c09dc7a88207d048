import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {(report: any) => Count} ReadReport
 */

/**
 * Counts vitest's JSON report; a file that could not even be loaded is a failure too.
 * @type {ReadReport}
 */
export function countVitest(report) {
  const notLoaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + notLoaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts Playwright's JSON report; errors outside of any test (a server that does not start) are failures too.
 * @type {ReadReport}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * The count of a run from its report. A run that ended badly never counts as clean, whatever its report says or lacks.
 * @param {{ file: string, read: ReadReport, code: number }} run
 * @returns {Count}
 */
export function countRun({ file, read, code }) {
  let count = { passed: 0, failed: 0, skipped: 0 };
  try {
    count = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { ...count, failed: 1 };
  }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
