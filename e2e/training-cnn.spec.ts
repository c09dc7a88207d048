import { expect, test } from 'playwright/test';

test('B6: the ball obeys the keyboard, and a small run with and without momentum is kept with what it validated on', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('#/b/6-momentum');

  const start = page.getByRole('button', { name: /^Start at/ });
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(start).toHaveAccessibleName(/^Start at -8.5 along the valley, 2.75 across/);
  const where = page.getByText(/: height /);
  await expect(where).toContainText('At the start');
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(where).toContainText('After step 1');
  const eta = page.getByRole('slider', { name: 'Step size η' });
  await page.getByRole('slider', { name: 'Momentum β' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^This settles/)).toBeVisible();
  await eta.focus();
  await page.keyboard.press('End');
  const outlook = page.getByText(/^This cannot settle: η = 4.47 is not below 2\(1 \+ β\)\/λmax = 2,/);
  await expect(outlook).toBeVisible();
  await page.reload();
  await expect(outlook).toBeVisible();
  await expect(start).toHaveAccessibleName(/^Start at -8.5 along the valley, 2.75 across/);

  const lab = page.locator('[data-experiment="momentum"]');
  await expect(lab.getByRole('switch', { name: 'As published: validate on the test set' })).not.toBeChecked();
  await lab.getByRole('radio', { name: 'Custom' }).check();
  for (const group of await lab.locator('details').all()) await group.evaluate((one) => one.setAttribute('open', ''));
  await lab.getByLabel('Epochs', { exact: true }).fill('1');
  await lab.getByLabel('Training images', { exact: true }).fill('960');
  await lab.getByLabel('Validation images, number').fill('500');
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(lab.locator('p[role="status"]').first()).toHaveText('Finished', { timeout: 90_000 });

  // Thirty steps are few: with momentum they lead further down.
  const losses = await lab.getByRole('table', { name: /^Runs/ }).locator('tbody tr td:nth-child(4)').allTextContents();
  expect(losses).toHaveLength(2);
  expect(Number(losses[1])).toBeLessThan(Number(losses[0]));
  await lab.getByText(/kept in this browser/).click();
  await expect(lab.getByText(/validated on held-back training images/)).toHaveCount(1);
  await page.goto('#/b/7-second-convolution');
  await expect(page.getByLabel('B4 to B7 together').getByText('B6, momentum 0.9')).toBeVisible();
});

test('B4: the engine refuses the printed network and says why', async ({ page }) => {
  await page.goto('#/b/4-baseline');
  await page.getByRole('button', { name: 'Try the printed network' }).click();
  const refusal = page.getByRole('status').filter({ hasText: 'The engine refuses' });
  await expect(refusal).toContainText('puts out 100 numbers; 10 classes need 10 outputs');
});

test('B5: a rate of one’s own that is too long gets its verdict, and is predicted before', async ({ page }) => {
  await page.goto('./#/b/5-learning-rate');
  const lab = page.locator('[data-experiment="rates"]');
  await lab.getByRole('radio', { name: 'Custom' }).check();
  for (const group of await lab.locator('details').all()) await group.evaluate((one) => one.setAttribute('open', ''));
  await lab.getByLabel('Epochs', { exact: true }).fill('1');
  await lab.getByLabel('Training images', { exact: true }).fill('960');
  await lab.getByLabel('Validation images, number').fill('500');
  await page.getByRole('group', { name: 'Your prediction' }).getByRole('button', { name: '0.01', exact: true }).click();
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
  const verdicts = page.getByRole('list', { name: 'Verdicts' }).getByRole('listitem');
  await expect(verdicts).toHaveCount(3);
  await expect(lab.getByText('Finished', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(lab.getByText(/^You said 0\.01[,;]/)).toBeVisible();

  await page.getByRole('slider', { name: 'A rate of your own' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Run with η = 10' }).click();
  await expect(verdicts).toHaveCount(4);
  await expect(verdicts.first()).toContainText('η = 10');
  await expect(verdicts.first()).toContainText(/Diverged|Stuck/);
  // One's own rate is none of the choices: the prediction stays judged.
  await expect(lab.getByText(/^You said 0\.01[,;]/)).toBeVisible();
});

test('B6: before a hall space rolls the ball, and the recorded runs of all four pages meet in one chart', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#/b/6-momentum');
  await expect(page.locator('[data-part="questions"]')).toBeAttached();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('l');
  await page.keyboard.press('PageDown');
  await page.keyboard.press(' ');
  await expect(page.getByText(/^After step \d+: height /)).toBeVisible();

  const together = page.getByRole('region', { name: 'B4 to B7 together' });
  await together.getByRole('button', { name: 'Show the recorded runs' }).click();
  await expect(together).toContainText(
    'Recorded runs, not your own, of B4, B5, B6, B7 on 60,000 images of MNIST, validated on the test images.',
  );
  // The baseline is run on three pages with the same settings: one line, under the first page's name.
  for (const label of ['B4, Training the baseline', 'B5, learning rate 1', 'B6, momentum 0.9', 'B7, Two convolutions'])
    await expect(together.getByText(label, { exact: true }).first()).toBeVisible();
  await expect(together.getByText('B6, momentum 0', { exact: true })).toHaveCount(0);
  await together.getByRole('button', { name: 'Back to your own runs' }).click();
  await expect(together).toContainText('Your runs of these pages meet here');
});
