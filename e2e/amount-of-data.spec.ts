import { expect, test } from 'playwright/test';

test('A2.1 gives nothing away before a run; a recording shows its test errors and opens no test set', async ({
  page,
}) => {
  await page.goto('./#/a/2-1-amount-of-data');
  const chart = page.getByRole('figure', { name: 'Error against the number of training images' });
  await expect(chart.getByText('The errors appear here as the runs end')).toBeVisible();
  await expect(chart.getByRole('button', { name: 'scikit-learn, test' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Replay a recorded run' }).click();
  await page.getByRole('button', { name: 'To the end' }).click();
  await expect(chart.getByRole('button', { name: 'scikit-learn, test' })).toBeVisible();
  const reader = chart.getByRole('slider', { name: 'Read along training images' });
  await reader.press('End');
  await expect(reader).toHaveAttribute('aria-valuetext', /^training images 63,000: .*MLP here, test, 0\.03/);
  await expect(page.getByText(/^With 100 images logistic regression gets 31\.8\s% wrong/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the test set' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Back to your own runs' }).click();
  await expect(chart.getByText('The errors appear here as the runs end')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('inkling.vault'))).toBeNull();
});
