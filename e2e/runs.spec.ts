import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const page22 = '#/a/2-2-optimisation-curves';
const state = (page: Page) => page.locator('[data-experiment="curves"] progress + p[role="status"]');
const table = (page: Page) => page.getByRole('table', { name: /^Runs/ });
const history = (page: Page) => page.locator('summary', { hasText: /kept in this browser/ });

/** Few images and epochs: what is tried here is what becomes of runs, not how well they learn. */
const small = 'run=curves&preset=custom&epochs=2&data.trainSize=500&batchSize=50&optimiser.learningRate=0.001,0.05';

async function runAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Run( again)?$/ }).click();
  await expect(state(page)).toHaveText('Finished', { timeout: 90_000 });
}

test('a link fills in the lab without starting it, and the run it makes gives such a link again', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${page22}?${small}&seed=7`);
  await expect(page.getByText('come from a link to a run')).toBeVisible();
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('2');
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('7');
  await expect(state(page)).toHaveCount(0);
  await runAll(page);
  expect(page.url()).not.toContain('?');
  const losses = await table(page).locator('td:nth-child(4)').allTextContents();

  await history(page).click();
  await page.getByRole('button', { name: /^Copy a link/ }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: /^Delete / }).click();
  await page.goto('about:blank');
  await page.goto(link);
  await runAll(page);
  expect(await table(page).locator('td:nth-child(4)').allTextContents()).toEqual(losses);
});

test('a link that cannot be followed says why and offers the page’s own settings', async ({ page }) => {
  await page.goto(`${page22}?run=curves&preset=custom&seed=1&epochs=-3`);
  await expect(page.getByRole('alert')).toContainText('epochs: should be at least 1, not -3');
  await page.getByRole('button', { name: 'Use the settings of this page' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Quick' })).toBeChecked();
  expect(page.url()).not.toContain('?');
});

test('several seeds give mean and spread; what was trained already is taken over', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${page22}?${small}&seed=7`);
  await runAll(page);
  await expect(page.getByText(/^Highest validation accuracy: learning rate 0\.05/)).toBeVisible();
  await page.getByLabel('Again with').fill('3');
  await expect(page.getByText('Seeds 7 to 9: 4 new runs')).toBeVisible();
  await page.getByRole('button', { name: 'Run with several seeds' }).click();
  await expect(table(page).locator('tbody tr')).toHaveCount(6);
  await expect(state(page)).toHaveText('Finished', { timeout: 90_000 });
  const spreads = page.getByRole('figure', { name: /^Mean ± standard deviation/ });
  await expect(spreads.getByRole('row')).toHaveCount(3);
  await expect(spreads.getByRole('row').nth(1)).toContainText(/3.*±/);
  await expect(page.getByText('A band reaches one standard deviation')).toBeVisible();
  await page.getByText('How this is judged').click();
  await expect(page.getByText('called noise')).toBeVisible();
});

test('test figures stay sealed until they are opened, and every opening is counted', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${page22}?${small}&seed=7`);
  await runAll(page);
  await expect(table(page).getByText('sealed')).toHaveCount(2);
  const sealed = await savedRun(page);
  expect(sealed).toContain('"validationAccuracy"');
  expect(sealed).not.toContain('"testAccuracy"');
  await page.getByRole('button', { name: 'Open the test set' }).click();
  await expect(table(page).getByText('sealed')).toHaveCount(0);
  await expect(table(page).locator('tbody tr').first().locator('td').last()).toHaveText(/^\d+\.\d\s%$/);
  expect(await savedRun(page)).toContain('"testAccuracy"');
  await page.reload();
  await expect(table(page).getByText('sealed')).toHaveCount(0);
  await page.getByText('Opened once').click();
  await expect(page.getByText(/Training loss for four learning rates: test accuracy of 2 runs/)).toBeVisible();
  // What is run next is sealed again: the four runs of the quick preset, with which the lab begins.
  await runAll(page);
  await expect(table(page).getByText('sealed')).toHaveCount(4);
});

async function savedRun(page: Page): Promise<string> {
  if (!(await page.getByRole('button', { name: /^Save as JSON/ }).isVisible())) await history(page).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save as JSON/ }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('runs can be named, drawn together, deleted and brought back; what was deleted stays so, though the page be left', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${page22}?${small}&seed=7`);
  await runAll(page);
  await history(page).click();
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('the first try');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^the first try/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Rename the first try/ })).toBeFocused();
  await page.getByLabel('Epochs', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(state(page)).toHaveText('Finished', { timeout: 90_000 });
  const lines = page.getByRole('list', { name: 'Lines' }).getByRole('listitem');
  await expect(lines).toHaveCount(2);
  await page.getByRole('checkbox', { name: /^Draw the first try/ }).check();
  await expect(lines).toHaveCount(4);
  await expect(lines.filter({ hasText: 'epochs 2' })).toHaveCount(2);
  await page.getByRole('button', { name: /^Delete the first try/ }).click();
  await expect(lines).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^the first try/ })).toBeVisible();
  await page.reload();
  await history(page).click();
  await expect(page.getByRole('button', { name: /^the first try/ })).toBeVisible();
  await page.getByRole('button', { name: /^Delete the first try/ }).click();
  await expect(page.getByText('The run was deleted.')).toBeVisible();
  await page.reload();
  await expect(history(page)).toHaveText('One run is kept in this browser');
});

test('a prediction is kept and set beside what came out; it can be skipped', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${page22}?${small}&seed=7`);
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await page.getByRole('button', { name: 'Predict the outcome' }).click();
  await page.getByRole('group', { name: 'Your prediction' }).getByRole('button', { name: '0.001' }).click();
  await expect(page.getByText('You predict 0.001.')).toBeVisible();
  // The link has another rate than those to choose from: only what was run is compared.
  await page.getByLabel('Learning rate (one run for each value)').fill('0.001, 0.01');
  await runAll(page);
  await expect(page.getByText(/^You said 0\.001, but the lowest training loss is that of 0\.01/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^You said 0\.001, but/)).toBeVisible();
});

test('the custom form names what is wrong by the field, and takes edits back', async ({ page }) => {
  await page.goto(page22);
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByLabel('Optimiser', { exact: true }).selectOption('adam');
  await expect(page.getByLabel('Decay of the mean, beta 1')).toHaveValue('0.9');
  await page.getByLabel('Batch size').fill('many');
  await expect(page.getByLabel('Batch size')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('needs a number, not "many"')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).include('[data-experiment]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)).toEqual(
    [],
  );
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByLabel('Batch size')).toHaveValue('256');
  await page.getByRole('button', { name: 'Reset to published' }).click();
  await expect(page.getByLabel('Optimiser', { exact: true })).toHaveValue('sgd');
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('100');
});
