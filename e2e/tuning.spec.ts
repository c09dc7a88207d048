import { expect, type Page, test } from 'playwright/test';

const page23 = '#/a/2-3-tuning';
const testSection = (page: Page) => page.getByRole('region', { name: 'The chosen setting' });
const accuracies = async (page: Page) =>
  (await page.getByRole('region', { name: 'Settings tried' }).locator('b').allTextContents()).map(Number);

/** Chooses a search of four settings with two epochs each. */
async function search(page: Page): Promise<void> {
  await page.goto(page23);
  await page.getByRole('radio', { name: 'Custom' }).check();
  // Four of the 162, drawn with the seed.
  const fields = { Epochs: '2', 'Combinations drawn at random': '4' };
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

test('A2.3 searches, sorts, filters, and measures the chosen setting on the test set once', async ({ page }) => {
  await search(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('[data-experiment="search"] p[role="status"]').first()).toHaveText('Finished', {
    timeout: 50_000,
  });
  const before = await accuracies(page);
  expect(before).toHaveLength(4);
  expect(before).toEqual(before.toSorted((a, b) => b - a));
  await page.getByRole('button', { name: /^validation/ }).click();
  expect(await accuracies(page)).toEqual(before.toReversed());
  const relu = await page
    .getByRole('region', { name: 'Settings tried' })
    .getByRole('cell', { name: 'relu', exact: true })
    .count();
  await page.getByRole('combobox', { name: 'activation' }).selectOption('relu');
  expect(await accuracies(page)).toHaveLength(relu);
  expect(relu).toBeLessThan(4);
  await page.getByRole('combobox', { name: 'activation' }).selectOption('any');
  await expect(testSection(page)).not.toContainText('new images');
  await page
    .getByRole('radio', { name: /^Choose learning rate/ })
    .last()
    .check();
  await testSection(page).getByRole('button', { name: 'Measure it on the test set' }).click();
  await expect(testSection(page)).toContainText('On 7,000 new images');
  // One setting was opened, and no other.
  await page
    .getByRole('radio', { name: /^Choose learning rate/ })
    .first()
    .check();
  await expect(testSection(page)).toContainText('opened once');
  await expect(testSection(page)).not.toContainText('new images');

  // No published tanh setting reaches the goal.
  await page.getByRole('radio', { name: 'published (162)' }).check();
  await page.getByRole('combobox', { name: 'validation' }).selectOption('≈ highest');
  await expect(page.getByText('19 of 162 settings', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'validation' }).selectOption('error < 5 %');
  await page.getByRole('combobox', { name: 'activation' }).selectOption('tanh');
  await expect(page.getByText('No setting has all of these.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all 162' }).click();
  await expect(page.getByText('162 settings', { exact: true })).toBeVisible();
});
