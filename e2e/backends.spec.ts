import { test as base, expect, type Page, type Route } from 'playwright/test';
import { parseTrainSpec } from '../src/lab/train/parse-spec.ts';
import { findTrainer, trainOn } from './trainer.ts';

// Chromium hides WebGPU where it has no graphics card to run on.
const test = base.extend<object, { launchOptions: { args?: string[] } }>({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--enable-unsafe-webgpu'] }),
    { scope: 'worker' },
  ],
});

/** Twenty batches of 8: graphics computed by software take their time over each. */
const common = {
  kind: 'train',
  data: { split: 'standard', trainSize: 160, validation: 'none', preprocessing: 'unit' },
  initialiser: 'keras',
  schedule: { kind: 'constant' },
  penalty: { convention: 'sklearn', alpha: 0.0001 },
  batchSize: 8,
  epochs: 1,
  evaluateEvery: 0,
  seed: 7,
};
const specs = {
  MLP: parseTrainSpec({
    ...common,
    network: {
      inputShape: [784],
      layers: [
        { type: 'dense', units: 16, activation: 'relu' },
        { type: 'dense', units: 10 },
      ],
    },
    optimiser: { name: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: false },
  }),
  CNN: parseTrainSpec({
    ...common,
    network: {
      inputShape: [28, 28, 1],
      layers: [
        { type: 'conv2d', filters: 2, kernelSize: 5, strides: 3, activation: 'relu' },
        { type: 'maxPool2d', poolSize: 2 },
        { type: 'flatten' },
        { type: 'dense', units: 10 },
      ],
    },
    optimiser: { name: 'adam', library: 'torch', learningRate: 0.001, beta1: 0.9, beta2: 0.999 },
  }),
};

// Measured with batches of 32 and a larger CNN in Chromium (SwiftShader): mean losses of the 20 batches differ from wasm's by 2.4e-8 (MLP)
// and 8.3e-8 (CNN) on WebGL, 6.0e-8 and 1.2e-8 on WebGPU; no weight by more than 1.8e-7. Ten times that is allowed.
const lossTolerance = 1e-6;
const weightTolerance = 2e-6;

const backendsOf = {
  MLP: ['wasm', 'webgl', 'webgpu'],
  // Of a convolution's ways on a graphics card one is enough where software plays the card.
  CNN: ['wasm', 'webgl'],
} as const;

for (const name of ['MLP', 'CNN'] as const) {
  test(`${name}: every backend trains alike, and twice the same bit for bit`, async ({ page }) => {
    // Software compiles every program for a graphics card it plays: seconds alone, a minute beside other work.
    test.setTimeout(120_000);
    const spec = specs[name];
    const url = await findTrainer(page);
    const reference = await trainOn(page, url, { backend: 'wasm', spec });
    // An untrained network stands at ln 10 or above.
    expect(reference.loss).toBeLessThan(4);
    for (const backend of backendsOf[name]) {
      const first = await trainOn(page, url, { backend, spec });
      const second = await trainOn(page, url, { backend, spec });
      expect(second, `${backend} twice`).toEqual(first);
      expect(Math.abs((first.loss ?? Number.NaN) - (reference.loss ?? 0)), `loss on ${backend}`).toBeLessThan(
        lossTolerance,
      );
      expect(largestDifference(first.weights, reference.weights), `weights on ${backend}`).toBeLessThan(
        weightTolerance,
      );
    }
  });
}

function largestDifference(a: readonly number[] = [], b: readonly number[] = []): number {
  if (a.length === 0 || a.length !== b.length) return Number.NaN;
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}

// Handles on the devices of a worker, put before its own code: losing them is what a driver does when it restarts.
const handles = `
const getContext = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (...wanted) {
  const context = getContext.apply(this, wanted);
  if (this.width > 1) globalThis.loseContext = () => context.getExtension('WEBGL_lose_context').loseContext();
  return context;
};
if (globalThis.GPUAdapter) {
  const requestDevice = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (...wanted) {
    globalThis.gpuDevice = await requestDevice.apply(this, wanted);
    return globalThis.gpuDevice;
  };
}
`;

async function giveHandles(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${handles}${await response.text()}` });
}

const state = (page: Page) => page.locator('[data-experiment="curves"] p[role="status"]');
const epochCell = (page: Page) =>
  page.getByRole('table', { name: /^Runs/ }).locator('tbody tr').first().locator('td:nth-child(3)');
const epochNow = async (page: Page) => Number.parseInt((await epochCell(page).textContent()) ?? '', 10);

/** A long run on a backend chosen by hand, so far that there is a checkpoint to go on from. */
async function startLongRun(page: Page, backend: string): Promise<void> {
  await page.addInitScript(
    (settings) => localStorage.setItem('inkling.settings', settings),
    JSON.stringify({ state: { backend, dataset: 'builtin' }, version: 1 }),
  );
  await page.goto('#/a/2-2-optimisation-curves');
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByLabel('Epochs', { exact: true }).fill('1000');
  await page.getByLabel('Learning rate (one run for each value)', { exact: true }).fill('0.001');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(() => epochNow(page), { timeout: 120_000 }).toBeGreaterThan(1);
}

/** Does something inside every training worker there is. */
async function inTrainers(page: Page, action: () => void): Promise<void> {
  const trainers = page.workers().filter((worker) => worker.url().includes('training.worker'));
  expect(trainers.length).toBeGreaterThan(0);
  await Promise.all(trainers.map((worker) => worker.evaluate(action)));
}

async function expectToGoOn(page: Page): Promise<void> {
  const before = await epochNow(page);
  await page.getByRole('button', { name: /^Resume from epoch/ }).click();
  await expect.poll(() => epochNow(page), { timeout: 60_000 }).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(state(page)).toContainText('Stopped');
}

test('a lost WebGL context interrupts the run, and it goes on from its checkpoint', async ({ page }) => {
  test.setTimeout(120_000);
  await page.route('**/training.worker*.js', giveHandles);
  await startLongRun(page, 'webgl');
  await inTrainers(page, () => (globalThis as { loseContext?: () => void }).loseContext?.());
  await expect(state(page)).toContainText(/^Interrupted at \d+ %\. The browser took the WebGL context away/);
  await expectToGoOn(page);
});

test('a training worker that vanishes interrupts its run, and it goes on from its checkpoint', async ({ page }) => {
  test.setTimeout(120_000);
  await startLongRun(page, 'wasm');
  await inTrainers(page, () => self.close());
  await expect(state(page)).toContainText(/^Interrupted at \d+ %\. The training worker crashed/);
  await expectToGoOn(page);
});

test('a lost WebGPU device ends the wait for its numbers', async ({ page }) => {
  test.setTimeout(120_000);
  await page.route('**/training.worker*.js', giveHandles);
  const url = await findTrainer(page);
  const spec = { ...specs.MLP, epochs: 100_000 };
  const outcome = trainOn(page, url, { backend: 'webgpu', spec });
  await page.waitForFunction(() => (globalThis as { hasBegun?: boolean }).hasBegun, null, { timeout: 60_000 });
  await inTrainers(page, () => (globalThis as { gpuDevice?: { destroy(): void } }).gpuDevice?.destroy());
  expect((await outcome).trouble).toContain('graphics device');
});

test('the settings say what was measured and why, remember it, and measure again', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('#/a/2-2-optimisation-curves');
  await expect(page.locator('[data-experiment="curves"]')).toContainText('batches a second on wasm', {
    timeout: 60_000,
  });
  await page.goto('#/settings');
  const choice = page.getByText('“Choose for me” takes WebAssembly');
  await expect(choice).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^WebAssembly: \d+ batches a second/ })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^WebGL: not used, because .*software/ })).toBeVisible();
  await page.reload();
  await expect(choice).toBeVisible();
  const measuredAt = () =>
    page.evaluate(() => /"measuredAt":"[^"]*"/.exec(localStorage['inkling.measured'] ?? '')?.[0]);
  const before = await measuredAt();
  // The page is served from what is remembered.
  await page.goto('#/a/2-2-optimisation-curves');
  await expect(page.locator('[data-experiment="curves"]')).toContainText('batches a second on wasm', {
    timeout: 60_000,
  });
  expect(await measuredAt()).toBe(before);
  await page.goto('#/settings');
  await page.getByRole('button', { name: 'Measure again' }).click();
  await expect.poll(measuredAt, { timeout: 60_000 }).not.toBe(before);
  await expect(choice).toBeVisible();
});

test('where nothing can be measured the page says so, and offers no estimate', async ({ page }) => {
  await page.route('**/training.worker*.js', (route) => route.abort());
  await page.goto('#/a/2-2-optimisation-curves');
  await expect(page.locator('[data-experiment="curves"]')).toContainText(
    'No estimate: the speed could not be measured (The training worker does not start in this browser).',
  );
});
