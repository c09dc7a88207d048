import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getMnistIfPossible } from '../data/get-mnist.mjs';
import { build } from './build.mjs';
import { cacheFolder } from './folders.mjs';
import { ensureInstalled } from './install.mjs';
import { packageCommand, run } from './run.mjs';
import { countPlaywright, countRun, countVitest } from './test-reports.mjs';

/**
 * @typedef {import('./test-reports.mjs').Count} Count
 * @typedef {{ name: string, count: Count, seconds: number }} Result
 */

/** A step that hangs must still end in a verdict. */
const stepLimitMs = 15 * 60_000;

const one = { passed: 1, failed: 0, skipped: 0 };
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

const staticChecks = {
  types: packageCommand('typescript/bin/tsc', ['-p', '.']),
  'types without DOM': packageCommand('typescript/bin/tsc', ['-p', 'tsconfig.lab.json']),
  biome: packageCommand('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  oxlint: packageCommand('oxlint/bin/oxlint', ['--deny-warnings']),
  layers: { file: process.execPath, args: ['scripts/check-layers.mjs'] },
  unused: packageCommand('knip/bin/knip.js', ['--no-progress']),
};

/**
 * Runs a step, printing its name and how it went.
 * @param {string} name
 * @param {() => Promise<Count>} step
 * @returns {Promise<Result>}
 */
async function timed(name, step) {
  const started = performance.now();
  const count = await step();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)`);
  return { name, count, seconds };
}

/** @returns {Promise<Result[]>} */
async function runStaticChecks() {
  const results = [];
  for (const [name, command] of Object.entries(staticChecks)) {
    const step = async () => {
      const { code, output } = await run(command, { quiet: true, timeoutMs: stepLimitMs });
      if (code !== 0) console.log(output.trimEnd());
      return code === 0 ? one : oneFailure;
    };
    results.push(await timed(name, step));
  }
  return results;
}

/** @returns {Promise<Count>} */
async function runUnitTests() {
  const file = path.join(cacheFolder, 'unit.json');
  rmSync(file, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(packageCommand('vitest/vitest.mjs', args), { timeoutMs: stepLimitMs });
  return countRun({ file, read: countVitest, code });
}

/** @returns {Promise<Count>} */
async function runBuild() {
  try {
    await build();
    return one;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return oneFailure;
  }
}

/** @returns {Promise<Count>} */
async function runBrowserTests() {
  const file = path.join(cacheFolder, 'e2e.json');
  rmSync(file, { force: true });
  try {
    // Imported late: it needs the installed packages.
    const { ensureChromium } = await import('./chromium.mjs');
    const env = { CHROMIUM_PATH: await ensureChromium() };
    const { code } = await run(packageCommand('playwright/cli.js', ['test']), { env, timeoutMs: stepLimitMs });
    return countRun({ file, read: countPlaywright, code });
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return oneFailure;
  }
}

/** @param {Result[]} results */
function summarise(results) {
  console.log('\nSummary');
  const total = { passed: 0, failed: 0 };
  for (const { name, count, seconds } of results) {
    total.passed += count.passed;
    total.failed += count.failed;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    console.log(`  ${name}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds.toFixed(1)} s)`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Everything `npm test` does: set-up, then every check, going on after failures so that one run shows them all. */
export async function testEverything() {
  await ensureInstalled();
  await getMnistIfPossible();
  mkdirSync(cacheFolder, { recursive: true });
  const results = await runStaticChecks();
  results.push(await timed('unit tests', runUnitTests));
  const built = await timed('production build', runBuild);
  results.push(built);
  // Without a build the browser would test an old one, or nothing.
  const browserTests = built.count.failed > 0 ? async () => oneFailure : runBrowserTests;
  results.push(await timed('browser tests', browserTests));
  summarise(results);
}
