import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';
import { draw, guess, strokesOf } from './drawing.ts';

const entry = (page: Page, title: string | RegExp) => page.getByRole('listitem').filter({ hasText: title });
const own = (page: Page) => page.getByRole('region', { name: 'Your own' }).getByRole('listitem');

/** Saves a shipped model and gives the file's path. */
async function save(page: Page, name: RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return (await download).path();
}

interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Hands files to the chooser. */
async function give(page: Page, ...files: GivenFile[]): Promise<void> {
  const chosen = files.map(({ name, content }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  }));
  await page.getByLabel('Choose files').setInputFiles(chosen);
}

test.beforeEach(async ({ page }) => {
  await page.goto('./#/models');
  await expect(entry(page, 'CNN of A3, for the pad')).toBeVisible();
});

test('a model goes out as one file and comes back, is renamed, asked on the pad, deleted and brought back', async ({
  page,
}) => {
  const file = await save(page, /^Save CNN of A3, for the pad as one file/);
  await give(page, { name: 'cnn.inkling.json', content: await readFile(file) });
  await expect(page.getByText('Imported: CNN of A3, for the pad.')).toBeVisible();
  await expect(own(page)).toHaveCount(1);
  await expect(own(page)).toContainText('97.4 % MNIST test (n = 7,000)');

  // By keyboard alone: rename, and Escape leaves the name.
  await own(page)
    .getByRole('button', { name: /^Rename/ })
    .press('Enter');
  await page.keyboard.type('My own reader');
  await page.keyboard.press('Enter');
  await expect(own(page).getByRole('heading', { name: 'My own reader' })).toBeVisible();
  const rename = own(page).getByRole('button', { name: 'Rename My own reader' });
  await expect(rename).toBeFocused();
  await rename.press('Enter');
  await page.keyboard.type('nothing');
  await page.keyboard.press('Escape');
  await expect(own(page).getByRole('heading', { name: 'My own reader' })).toBeVisible();

  await page.reload();
  await expect(own(page).getByRole('heading', { name: 'My own reader' })).toBeVisible();
  await page.goto('./#/');
  await page.getByRole('combobox', { name: 'CNN' }).selectOption({ label: 'My own reader' });
  await draw(page, strokesOf[1] ?? []);
  expect(await guess(page, 'CNN')).toBe(1);

  await page.goto('./#/models');
  await page.getByRole('button', { name: 'Delete My own reader' }).click();
  await expect(own(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: bring back My own reader' }).click();
  await expect(own(page)).toHaveCount(1);
  await page.reload();
  await expect(own(page)).toHaveCount(1);
});

test('a zip for tfjs comes back with its card, and two tabs show the same models', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('./#/models');
  await expect(entry(other, 'MLP of A2.3, as published')).toBeVisible();
  const zip = await save(page, /^Save MLP of A2\.3, as published for tfjs/);
  await give(page, { name: 'mlp.zip', content: await readFile(zip) });
  await expect(own(page)).toContainText('standardised, pixel by pixel');
  await expect(own(other)).toHaveCount(1);
  await other.getByRole('button', { name: /^Delete MLP of A2\.3/ }).click();
  await expect(own(page)).toHaveCount(0);
});

test('model.json of another program is asked how its pixels were prepared', async ({ page, request }) => {
  const [json, weights] = await Promise.all(
    ['model.json', 'weights.bin'].map(async (name) => (await request.get(`./models/cnn-pad/${name}`)).body()),
  );
  await give(page, { name: 'model.json', content: json ?? '' });
  await expect(page.getByRole('alert')).toContainText('weights.bin is missing: choose model.json and its weights');
  await give(page, { name: 'model.json', content: json ?? '' }, { name: 'weights.bin', content: weights ?? '' });
  await page.getByRole('button', { name: 'Divided by 255 (0 to 1)' }).click();
  await expect(own(page)).toContainText('conv 16 of 5 × 5, stride 2 relu');
});

test('a file dropped on the page is taken; a bad one is explained and loses nothing', async ({ page }) => {
  const good = await readFile(await save(page, /^Save CNN of A3, for the pad as one file/), 'utf8');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'model.inkling.json'));
    const zone = [...document.querySelectorAll('p')].find((p) => p.textContent?.startsWith('Drop a model here'));
    zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, good);
  await expect(own(page)).toHaveCount(1);

  const json = JSON.parse(good);
  for (const [content, words] of [
    [good.slice(0, 5000), /is not JSON, or is cut off/],
    ['{"a": 1}', /There is no model in bad\.json/],
    [JSON.stringify({ ...json, weights: json.weights.slice(1) }), /layers need 4 weights; the file has 3/],
    ['PK\u0003\u0004 nothing', /damaged zip file/],
  ] as const) {
    await give(page, { name: 'bad.json', content });
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('Nothing was imported.');
  }
  await expect(own(page)).toHaveCount(1);
});
