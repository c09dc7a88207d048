import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';

test('curves are drawn by tfjs-vis while training streams, under the strict policy, in both themes', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./#/a/2-2-optimisation-curves');
  await page.getByRole('button', { name: 'Run', exact: true }).click();

  const chart = page.getByRole('figure', { name: 'Training loss for four learning rates' });
  const picture = chart.locator('[data-picture][role="graphics-document"]');
  const lines = picture.locator('.mark-line path');
  await expect(lines).toHaveCount(4, { timeout: 150_000 });
  await expect(picture).toHaveAttribute('aria-label', /^Training loss for four learning rates\. /);
  // Dashes as well as colours tell the lines apart.
  const dashes = await lines.evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke-dasharray')));
  expect(new Set(dashes).size).toBe(4);

  const lightColour = await lines.first().getAttribute('stroke');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(lines.first()).not.toHaveAttribute('stroke', lightColour ?? '');

  // The keyboard reads what the pointer reads.
  const reader = chart.getByRole('slider', { name: 'Read along epoch' });
  await reader.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /^epoch 1: learning rate 0\.0005, [\d.]+; .*0\.01, [\d.]+$/);
  // Quick presses in one go, as a key held down makes them.
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowRight');
  await expect(reader).toHaveAttribute('aria-valuetext', /^epoch 3: /);
  await expect(chart.getByText('epoch 3', { exact: true })).toBeVisible();
  await reader.press('Tab');
  await expect(chart.getByText('epoch 3', { exact: true })).toHaveCount(0);

  await chart.getByRole('button', { name: /learning rate 0\.01$/ }).click();
  await expect(lines).toHaveCount(3);

  await chart.getByText('Numbers as a table').click();
  await expect(chart.getByRole('columnheader')).toHaveCount(5);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: /^Save as CSV/ }).click(),
  ]);
  const [heading, first] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(heading).toMatch(/^epoch,.*0\.0005.*,.*0\.001.*,.*0\.005.*,.*0\.01/);
  expect(Number(first?.split(',')[1])).toBeGreaterThan(1);
  expect(complaints).toEqual([]);
});
