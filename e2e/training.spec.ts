import { expect, type Page, test } from 'playwright/test';
import { countCheckpoints } from './count-checkpoints.ts';
import { collectComplaints } from './drawing.ts';

const page22 = '#/a/2-2-optimisation-curves';

/** Small enough for a test, and still 10,000 real images through the real engine. */
async function chooseCustom(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('radio', { name: 'Custom' }).check();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

const state = (page: Page) => page.locator('[data-experiment="curves"] p[role="status"]');
const rows = (page: Page) => page.getByRole('table', { name: /^Runs/ }).locator('tbody tr');

test('A2.2 trains four networks on real data to a real loss, and a reload keeps them', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints = collectComplaints(page);
  await page.goto(page22);
  await chooseCustom(page, { Epochs: '3' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(state(page)).toHaveText('Finished', { timeout: 90_000 });
  const losses = (await rows(page).locator('td:nth-child(4)').allTextContents()).map(Number);
  expect(losses).toHaveLength(4);
  // A higher learning rate falls faster; an untrained network stands at ln 10 or above.
  for (const [i, loss] of losses.entries()) expect(loss).toBeLessThan(i === 0 ? 2 : (losses[i - 1] ?? 0));
  await page.reload();
  await expect(rows(page)).toHaveCount(4);
  expect((await rows(page).locator('td:nth-child(4)').allTextContents()).map(Number)).toEqual(losses);
  expect(complaints).toEqual([]);
});

test('a run can be paused, resumed and stopped, and what it recorded stays', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(page22);
  await chooseCustom(page, { Epochs: '400', 'Learning rate (one run for each value)': '0.001' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(state(page)).toContainText('left', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(state(page)).toContainText('Paused');
  const paused = await rows(page).first().locator('td:nth-child(3)').textContent();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(rows(page).first().locator('td:nth-child(3)')).not.toHaveText(paused ?? '');
  // The reader may leave the page; the run goes on and can be found again.
  await page.goto('#/a/1-1-forward-pass');
  await page.goto(page22);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(state(page)).toContainText('Stopped');
  await expect(rows(page).first().locator('td:nth-child(4)')).not.toHaveText('–');
});

test('a reload in the middle of a run loses nothing: it goes on from its checkpoint', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(page22);
  await chooseCustom(page, { Epochs: '1000', 'Learning rate (one run for each value)': '0.001' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const epoch = rows(page).first().locator('td:nth-child(3)');
  await expect
    .poll(() => page.evaluate(countCheckpoints), { message: 'a checkpoint is kept', timeout: 60_000 })
    .toBe(1);
  const before = Number.parseInt((await epoch.textContent()) ?? '', 10);
  await page.reload();
  await expect(state(page)).toContainText('Interrupted');
  await page.getByRole('button', { name: /^Resume from epoch/ }).click();
  await expect(state(page)).toContainText('Running', { timeout: 60_000 });
  await expect.poll(async () => Number.parseInt((await epoch.textContent()) ?? '', 10)).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(state(page)).toContainText('Stopped');
});

test('a setting that cannot work is refused before training, naming it', async ({ page }) => {
  await page.goto(page22);
  await chooseCustom(page, { Epochs: '0' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('epochs: should be at least 1, not 0');
  await page.getByLabel('Epochs', { exact: true }).fill('many');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('epochs: needs a number');
});
