import { expect, type Page, test } from 'playwright/test';

const lab = (page: Page) => page.getByRole('region', { name: 'Remedies' });
const row = (page: Page, name: string | RegExp) =>
  page
    .getByRole('table', { name: 'What each remedy bought and cost' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('B2: a network without a remedy, one with L1 and a bagging are set beside each other, and a reload keeps them', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('./#/b/2-against-overfitting');
  await lab(page).getByLabel('Seeds', { exact: true }).fill('1');
  const run = lab(page).getByRole('button', { name: 'Run this combination' });

  await lab(page).getByRole('switch', { name: 'Dropout' }).uncheck();
  await run.click();
  // The built-in digits are made first.
  await expect(row(page, 'none')).toContainText('±', { timeout: 90_000 });
  // Five hundred images are learnt by heart: the gap to images not seen is more than two points.
  const gap = await row(page, 'none').getByRole('cell').nth(2).textContent();
  expect(Number.parseFloat(gap ?? '')).toBeGreaterThan(2);

  await lab(page).getByRole('switch', { name: 'L1 penalty' }).check();
  await run.click();
  await expect(row(page, /^L1/)).toContainText('points');
  // What L1 does that no other does: most weights end near zero.
  const nearZero = async (remedy: RegExp) =>
    Number(
      /([\d.]+)\s% near zero/.exec(
        (await lab(page).getByRole('img', { name: remedy }).getAttribute('aria-label')) ?? '',
      )?.[1],
    );
  expect(await nearZero(/^Weights with L1/)).toBeGreaterThan(2 * (await nearZero(/^Weights with none/)));

  await lab(page).getByRole('switch', { name: 'L1 penalty' }).uncheck();
  await lab(page).getByRole('switch', { name: 'Bagging' }).check();
  // Ten networks that end early are quick.
  await lab(page).getByRole('switch', { name: 'Early stopping' }).check();
  await lab(page).getByRole('spinbutton', { name: 'Patience in epochs' }).fill('1');
  await run.click();
  // Ten networks, one after the other where there is one core.
  await expect(row(page, /vote of 10$/)).toContainText('%', { timeout: 120_000 });
  const vote = (await row(page, /vote of 10$/).textContent()) ?? '';
  await page.reload();
  await expect(row(page, 'none')).toContainText('±');
  await expect(row(page, /vote of 10$/)).toHaveText(vote);
  await expect(lab(page).getByRole('switch', { name: 'Bagging' })).toBeChecked();
  await expect(lab(page).getByRole('switch', { name: 'Dropout' })).not.toBeChecked();
  await expect(lab(page).getByLabel('Seeds', { exact: true })).toHaveValue('1');
});
