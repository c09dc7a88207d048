import { expect, test } from 'playwright/test';
import { collectComplaints, draw, guess, strokesOf } from './drawing.ts';

test('A3.4 shows its digit, compares with the published figures and measures calibration', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints = collectComplaints(page);
  await page.goto('./#/a/3-4-comparing-predictions');
  await expect(page.getByRole('button', { name: /^Show (X_val|the stand-in)/ })).toBeEnabled({ timeout: 60_000 });
  expect(await guess(page, 'CNN')).toBe(3);
  await expect(page.getByRole('row', { name: /^CNN: 3 0\.981 0\.\d{3}/ })).toBeVisible();
  await draw(page, strokesOf[7]!);
  await expect.poll(() => guess(page, 'CNN')).toBe(7);
  await page.getByRole('button', { name: /^Show (X_val|the stand-in)/ }).click();
  await expect.poll(() => guess(page, 'CNN')).toBe(3);
  await page.getByRole('switch', { name: /Check confidence/ }).check();
  await expect(page.getByText(/Over all these digits the (MLP|CNN) is the sharper one/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('row', { name: /^expected calibration error/ })).toContainText('%');
  expect(complaints).toEqual([]);
});
