import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countRun, countVitest } from './test-reports.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'inkling-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {unknown} report */
function saved(report) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] };

describe('counting', () => {
  it('counts the tests of vitest, and files that could not be loaded', () => {
    expect(countVitest(vitest)).toEqual({ passed: 3, failed: 1, skipped: 2 });
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest({ ...vitest, testResults: [broken] }).failed).toBe(2);
  });

  it('counts the tests of Playwright, and errors outside of tests', () => {
    expect(countPlaywright(playwright)).toEqual({ passed: 4, failed: 1, skipped: 2 });
    expect(countPlaywright({ ...playwright, errors: [{ message: 'no server' }] }).failed).toBe(2);
  });

  it('never takes a run that ended badly for a clean one', () => {
    const clean = { ...playwright, stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } };
    expect(countRun({ file: saved(clean), read: countPlaywright, code: 0 }).failed).toBe(0);
    expect(countRun({ file: saved(clean), read: countPlaywright, code: 1 }).failed).toBe(1);
    expect(countRun({ file: path.join(folder, 'none.json'), read: countPlaywright, code: 0 }).failed).toBe(1);
  });
});
