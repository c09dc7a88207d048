import { expect, type Page, test } from 'playwright/test';
import { collectComplaints, draw, strokesOf } from './drawing.ts';
import { enterLecture } from './lecture-parts.ts';

/** All pixels of the pictures in a list, as one text. */
const pixelsOf = (page: Page, list: string) =>
  page
    .getByRole('list', { name: list, exact: true })
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join());

/** The ten probabilities of a column of bars, as they are written. */
const answersOf = (page: Page, name: string) =>
  page
    .getByRole('group', { name: `${name} probabilities`, exact: true })
    .getByRole('meter')
    .evaluateAll((all) => all.map((meter) => meter.getAttribute('aria-valuetext')).join());

test('A3.2 shows filters, maps and the judgement of one’s own drawing while the network learns', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints = collectComplaints(page);
  await page.goto('./#/a/3-2-training-the-cnn');
  await draw(page, strokesOf[7]!);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/^After batch \d+ of/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^After batch (\d+) of \1, in epoch/)).toBeVisible({ timeout: 60_000 });

  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 30_000 });

  // It saw the digit all along: at the end it is sure of it, and the way back leads to what it made of it at first.
  const taken = page.getByText(/^Learning CNN predicts: \d$/);
  await expect(taken).toHaveText('Learning CNN predicts: 7');
  const [filters, maps, answers] = [
    await pixelsOf(page, 'Filters'),
    await pixelsOf(page, 'Maps'),
    await answersOf(page, 'Learning CNN'),
  ];
  const trained = await answersOf(page, 'Trained CNN');
  await page.getByRole('button', { name: 'First weights' }).click();
  await expect(page.getByText('Before the first update', { exact: true })).toBeVisible();
  await expect.poll(() => answersOf(page, 'Learning CNN')).not.toBe(answers);
  await expect.poll(() => pixelsOf(page, 'Filters')).not.toBe(filters);
  await expect.poll(() => pixelsOf(page, 'Maps')).not.toBe(maps);
  expect(await answersOf(page, 'Trained CNN')).toBe(trained);

  // And forward again: the same network says the same.
  await page.getByRole('button', { name: 'Last weights' }).click();
  await expect.poll(() => answersOf(page, 'Learning CNN')).toBe(answers);
  await expect.poll(() => pixelsOf(page, 'Filters')).toBe(filters);

  for (const title of ['0/1 loss', 'Negative log-likelihood']) {
    const chart = page.getByRole('figure', { name: title });
    await chart.getByText('Numbers as a table').click();
    await expect(chart.getByRole('rowheader', { name: '0', exact: true })).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('A3.3 lets the reader find what is wrong with the printed table', async ({ page }) => {
  const complaints = collectComplaints(page);
  await page.goto('./#/a/3-3-evaluation');
  const pitfall = page.locator('[data-part="pitfall"]');
  const mark = (name: string) => pitfall.getByRole('button', { name });
  const check = pitfall.getByRole('button', { name: 'Check my diagnosis' });
  await mark('CNN, validation').click();
  await check.click();
  await expect(pitfall.getByRole('status')).toContainText('within chance');
  await mark('CNN, validation').click();
  await mark('CNN, training').click();
  await mark('MLP, training').click();
  await check.click();
  await expect(pitfall.getByRole('status')).toContainText('Which line');
  await pitfall.getByRole('radio', { name: /^print\("training"/ }).check();
  await check.click();
  await expect(pitfall.getByRole('status')).toContainText('computes its accuracy on the test images');
  const training = pitfall.getByRole('row', { name: /training/ }).getByRole('cell');
  await expect(training).toHaveText(['0.9973', '1.0000']);
  await pitfall.getByRole('switch').uncheck();
  await expect(training).toHaveText(['0.9692857142857143', '0.9524285714285714']);
  expect(complaints).toEqual([]);
});

test('A3.3 measures both models, keeps the test set sealed, and shows what only one gets wrong', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints = collectComplaints(page);
  await page.goto('./#/a/3-3-evaluation');
  const measure = page.getByRole('button', { name: 'Measure both models' });
  await expect(measure).toBeEnabled({ timeout: 60_000 });
  await measure.click();
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible({ timeout: 60_000 });
  const table = page.getByRole('table', { name: /^Share of right answers/ });
  await expect(table.getByText('sealed')).toHaveCount(2);
  await page.getByRole('button', { name: 'Open the test set' }).first().click();
  await expect(table.getByText('sealed')).toHaveCount(0);
  await expect(table.getByRole('row', { name: /test/ }).first()).toContainText('n = 7,000');

  await page.getByRole('button', { name: /^\d+ times a 4 taken for 9$/ }).click();
  const cell = page.getByRole('region', { name: '4 taken for 9' });
  const [, count] = /: (\d+) digits?/.exec((await cell.getByRole('heading').textContent()) ?? '') ?? [];
  await expect(cell.getByRole('listitem')).toHaveCount(Math.min(24, Number(count)));

  const gallery = page.getByRole('region', { name: 'Only the MLP is wrong' });
  await gallery
    .getByRole('button', { name: /^Image \d+: a \d, taken for \d/ })
    .first()
    .click();
  await expect(gallery.getByRole('group', { name: 'CNN probabilities' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('A3.1: a clicker walks through the layers and then goes on with the lecture', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#/a/3-1-cnn-structure');
  await expect(page.locator('[data-part="questions"]')).toBeAttached();
  const turnTo = await enterLecture(page);
  await turnTo(/^Lab/);
  await page.getByRole('button', { name: /^Linear, 10,/ }).click();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('button', { name: /^Softmax, 10,/ })).toBeFocused();
  await turnTo(/^Compare/);
});

test('A3.2 shows one’s own network after a reload, also where its run was taken over', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./#/a/3-2-training-the-cnn?run=cnn&preset=custom&epochs=1&data.trainSize=500&batchSize=50&seed=7');
  const state = page.locator('[data-experiment="cnn"] progress + p[role="status"]');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(state).toHaveText('Finished', { timeout: 90_000 });
  await page.getByLabel('Again with').fill('2');
  await page.getByRole('button', { name: 'Run with several seeds' }).click();
  await expect(page.getByRole('table', { name: /^Runs/ }).locator('tbody tr')).toHaveCount(2);
  await expect(state).toHaveText('Finished', { timeout: 60_000 });
  await page.reload();
  await expect(page.getByText('This is your network after training.', { exact: false })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Filters', exact: true }).locator('canvas')).toHaveCount(16);
  await expect(page.getByText(/^Learning CNN predicts: \d$/)).toBeVisible();
  await expect(page.getByText('cannot answer')).toHaveCount(0);
});

test('A3.3: before a hall space measures both models, not the lab below', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#/a/3-3-evaluation');
  await expect(page.getByRole('button', { name: 'Measure both models' })).toBeEnabled();
  await page.keyboard.press('l');
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(/^Statement/);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(/^Lab/);
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible();
  await expect(page.locator('[data-experiment] progress')).toHaveCount(0);
});
