// `npm run memory [-- runs]`: trains many tiny networks in the app, one after another, and says what the page holds after
// 2 of them and after all. Builds the site first; needs a Chromium. Ends with 1 when weights or pages are held on to.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright';
import { findChromium } from './setup/chromium.mjs';

const runs = Number(process.argv[2] ?? 50);
/** What the history may keep of each run: its curve and what is shown of its answers. */
const perRunBytes = 40e3;

const server = spawn(process.execPath, ['scripts/serve.mjs', '--build'], { stdio: ['ignore', 'pipe', 'inherit'] });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const { first, last } = await measure(await address(server.stdout));
  const growth = (last.heap - first.heap) / (runs - 2);
  const lines = [
    `after 2 runs: ${inMegabytes(first.heap)} of objects, ${inMegabytes(first.buffers)} of buffers, ${first.nodes} nodes`,
    `after ${runs} runs: ${inMegabytes(last.heap)} of objects, ${inMegabytes(last.buffers)} of buffers, ${last.nodes} nodes`,
    `each run: ${(growth / 1e3).toFixed(0)} kB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (growth > perRunBytes || last.buffers - first.buffers > 1e6) process.exitCode = 1;
} finally {
  await browser.close();
  server.kill();
}

/** @param {string} site */
async function measure(site) {
  const page = await browser.newPage();
  await page.goto(`${site}#/a/2-2-optimisation-curves`);
  const lab = page.locator('[data-experiment="curves"]');
  await lab.getByRole('radio', { name: 'Custom' }).check();
  await lab.getByText('Images', { exact: true }).click();
  await lab.getByLabel('Epochs', { exact: true }).fill('1');
  await lab.getByLabel('Learning rate (one run for each value)').fill('0.001');
  await lab.getByLabel('Training images').fill('300');
  const measured = [];
  for (let done = 1; done <= runs; done++) {
    await lab.getByRole('button', { name: /^Run( again)?$/ }).click();
    // The page says "Finished" of the run before until the new one is there.
    await page.waitForTimeout(100);
    await lab.getByRole('status').filter({ hasText: 'Finished' }).waitFor({ timeout: 120_000 });
    if (done === 2 || done === runs) measured.push(await held(page));
  }
  const [first, last] = measured;
  if (!first || !last) throw new Error('at least 3 runs are needed');
  return { first, last };
}

/**
 * What is left on the page after collecting garbage.
 * @param {import('playwright').Page} page
 */
async function held(page) {
  const session = await page.context().newCDPSession(page);
  let text = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    text += chunk;
  });
  // Collects garbage first.
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heap: sizeOfObjects(JSON.parse(text)), buffers: backingStorageSize, nodes };
}

/**
 * Bytes of all objects but machine code, of which the browser makes more and more for what runs often: 100 kB for each
 * of the first runs.
 * @param {{ nodes: number[], snapshot: { meta: { node_fields: string[], node_types: string[][] } } }} heap
 */
function sizeOfObjects({ nodes, snapshot: { meta } }) {
  const [types = []] = meta.node_types;
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (types[nodes[at + type] ?? 0] !== 'code') sum += nodes[at + size] ?? 0;
  }
  return sum;
}

/** @param {import('node:stream').Readable} stdout */
async function address(stdout) {
  for await (const chunk of stdout) {
    const [, found] = /at (http:\S+)/.exec(String(chunk)) ?? [];
    if (found) return found;
  }
  throw new Error('the site could not be served');
}

/** @param {number} bytes */
function inMegabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
