import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { expect, type Page, test } from 'playwright/test';
import { hasMnist, mnistFolder, mnistPath } from '../scripts/read-mnist.ts';
import { formatIdx } from '../src/datasets/formats/idx.ts';
import { mnistFiles } from '../src/datasets/formats/mnist-files.ts';

// Data given here are there offline too, and the service worker must not keep a second copy of them.
test.use({ serviceWorkers: 'allow' });

const fileInput = 'Choose files of MNIST';

/** Opens the data page of a site that offers no data. */
async function openWithoutData(page: Page) {
  await page.route('**/data/index.json', (route) => route.fulfill({ json: { files: [] } }));
  await page.goto('./#/data');
  await expect(page.getByText('Inkling is on its built-in digits.')).toBeVisible();
}

function given(page: Page) {
  return page.getByRole('list', { name: 'Files given' }).getByRole('listitem');
}

async function give(page: Page, name: string, content: Uint8Array) {
  await page.getByLabel(fileInput).setInputFiles({ name, mimeType: 'application/gzip', buffer: Buffer.from(content) });
}

const labels = (count: number, label: (i: number) => number) =>
  formatIdx({ dimensions: [count], values: Uint8Array.from({ length: count }, (_, i) => label(i)) });
const images = (count: number) =>
  formatIdx({ dimensions: [count, 28, 28], values: new Uint8Array(count * 784).fill(9) });

const goodLabels = gzipSync(labels(10_000, (i) => (i * i) % 10));
const wrongMagic = labels(10_000, (i) => i % 10);
wrongMagic[2] = 0x0d;

const badFiles = [
  {
    fault: 'truncated',
    name: 't10k-labels-idx1-ubyte.gz',
    content: goodLabels.subarray(0, goodLabels.length / 2),
    says: 'is cut short',
  },
  {
    fault: 'swapped',
    name: 'train-labels-idx1-ubyte.gz',
    content: gzipSync(images(100)),
    says: 'is named as labels but holds images',
  },
  {
    fault: 'not gzip',
    name: 'train-images-idx3-ubyte.gz',
    content: new TextEncoder().encode('<!doctype html>'),
    says: 'is not gzip data although its name ends in .gz; it seems to be a web page',
  },
  {
    fault: 'wrong magic',
    name: 't10k-labels-idx1-ubyte',
    content: wrongMagic,
    says: 'has the wrong magic number: 0x00000d01',
  },
  {
    fault: 'wrong count',
    name: 't10k-images-idx3-ubyte.gz',
    content: gzipSync(images(9_999)),
    says: 'holds 9,999 images; MNIST’s test part has 10,000',
  },
  {
    fault: 'mislabelled',
    name: 't10k-labels-idx1-ubyte.gz',
    content: goodLabels,
    says: 'is mislabelled or of a different dataset',
  },
];

test.describe('bad files', () => {
  for (const { fault, name, content, says } of badFiles) {
    test(`${fault}: refused, named, and nothing changed`, async ({ page }) => {
      await openWithoutData(page);
      await give(page, name, content);
      await expect(given(page)).toContainText([`${name} ${says.replaceAll('’', "'")}`]);
      await expect(given(page)).toContainText(['Nothing was changed.']);
      await expect(page.getByRole('cell', { name: 'missing' })).toHaveCount(4);
      const kept = await page.evaluate(async () =>
        (await (await caches.open('inkling-data-v1')).keys()).map(({ url }) => url),
      );
      expect(kept.filter((url) => url.includes('mnist'))).toEqual([]);
    });
  }
});

test('without MNIST the page names the built-in digits and shows them by class', async ({ page }) => {
  await openWithoutData(page);
  await expect(page.getByRole('heading', { name: '70,000 digits: built-in digits' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '7', exact: true }).click();
  const captions = page.getByRole('region', { name: 'Digits' }).getByRole('listitem');
  await expect(captions.first()).toHaveText(/^7 \d+$/);
  for (const caption of await captions.allInnerTexts()) expect(caption).toMatch(/^7\s/);
});

test.describe('the published files', () => {
  // biome-ignore lint/suspicious/noSkippedTests: only where the published files are at hand
  test.skip(!hasMnist(), 'MNIST is not at hand: `npm run data`, or INKLING_DATA_DIR');
  const paths = () => mnistFiles.map(({ name }) => mnistPath(mnistFolder(), name));

  test('are taken one after another, serve offline after a reload, and can be removed', async ({ page, context }) => {
    await openWithoutData(page);
    for (const [i, path] of paths().entries()) {
      await page.getByLabel(fileInput).setInputFiles(path);
      await expect(page.getByRole('cell', { name: 'stored in this browser' })).toHaveCount(i + 1);
    }
    await expect(page.getByRole('heading', { name: '70,000 digits: MNIST' })).toBeVisible();
    await expect(page.getByText('Inkling is on MNIST.')).toBeVisible();

    // The first visit installs the service worker, the next one is under its care.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await expect(page.getByText('Inkling is on MNIST.')).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('Inkling is on MNIST.')).toBeVisible();
    await expect(page.getByRole('heading', { name: '70,000 digits: MNIST' })).toBeVisible();
    await page.getByLabel('Index').fill('31952');
    await page.getByRole('button', { name: 'Go' }).click();
    await expect(page.getByText('3 31952')).toBeVisible();
    await context.setOffline(false);

    await page.getByRole('button', { name: 'Remove from this browser' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByRole('cell', { name: 'stored in this browser' })).toHaveCount(0);
  });

  test('are refused under each other’s names', async ({ page }) => {
    await openWithoutData(page);
    await give(page, 'train-labels-idx1-ubyte.gz', readFileSync(mnistPath(mnistFolder(), 't10k-labels-idx1-ubyte')));
    await expect(given(page)).toContainText(['training and test files seem swapped']);
  });
});
