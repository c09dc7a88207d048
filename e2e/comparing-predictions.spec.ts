import { expect, test } from 'playwright/test';
import { collectComplaints, draw, guess, meters, strokesOf } from './drawing.ts';

test('A3.4 shows its digit, compares with the published figures and measures calibration', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints = collectComplaints(page);
  await page.goto('./#/a/3-4-comparing-predictions');
  await expect(page.getByRole('button', { name: /^Show (X_val|the stand-in)/ })).toBeEnabled({ timeout: 60_000 });
  expect(await guess(page, 'CNN')).toBe(3);
  await expect(page.getByRole('row', { name: /^CNN: 3 0\.981 0\.\d{3}/ })).toBeVisible();
  const said = await meters(page, 'CNN').evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuenow')));
  // A doubtful digit has probabilities of one in a billion: they too are to be written as plain decimals.
  expect(said.filter((value) => !/^\d(\.\d+)?$/.test(value ?? ''))).toEqual([]);
  await draw(page, strokesOf[7]!);
  await expect.poll(() => guess(page, 'CNN')).toBe(7);
  await page.getByRole('button', { name: /^Show (X_val|the stand-in)/ }).click();
  await expect.poll(() => guess(page, 'CNN')).toBe(3);
  await page.getByRole('switch', { name: /Check confidence/ }).check();
  await expect(page.getByText(/Over all these digits the (MLP|CNN) as published is the sharpest/)).toBeVisible({
    timeout: 60_000,
  });
  const accuracy = page.getByRole('row', { name: /^accuracy/ }).first();
  const confidence = page.getByRole('row', { name: /^mean confidence/ }).first();
  const before = await accuracy.getByRole('cell').first().textContent();
  await page.getByRole('radio', { name: 'by hand' }).first().check();
  await page.getByRole('slider', { name: 'Temperature' }).first().fill('1');
  // Five times flatter: less sure, and right exactly as often.
  await expect(accuracy.getByRole('cell')).toHaveText([before ?? '', before ?? '']);
  const isFlatter = async () => {
    const [sure = 0, flat = 0] = (await confidence.getByRole('cell').allTextContents()).map(Number.parseFloat);
    return flat < sure;
  };
  await expect.poll(isFlatter).toBe(true);
  expect(complaints).toEqual([]);
});

test('A3.4 shows several seeds as one, with the spread on its bars', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./#/a/3-4-comparing-predictions');
  await draw(page, strokesOf[3]!);
  const experiment = page.locator('[data-experiment="seeds"]');
  await experiment.getByRole('button', { name: 'Run', exact: true }).click();
  await experiment.getByRole('spinbutton', { name: 'Again with' }).fill('3', { timeout: 60_000 });
  await experiment.getByRole('button', { name: 'Run with several seeds' }).click();
  const ensemble = page.getByRole('group', { name: /^Ensemble of 3: .* probabilities$/ });
  await expect(ensemble).toBeVisible({ timeout: 60_000 });
  const top = ensemble.locator('[data-top]');
  await expect(top).toHaveAttribute('aria-valuetext', /%, from [\d.]+\s% to [\d.]+\s%$/);
  const [mean = 0, low = 0, high = 0] = ((await top.getAttribute('aria-valuetext')) ?? '')
    .match(/[\d.]+/g)!
    .map(Number);
  expect(low).toBeLessThanOrEqual(mean);
  expect(high).toBeGreaterThanOrEqual(mean);
  expect(high).toBeGreaterThan(low);
});
