import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';

const forwardPass = './#/a/1-1-forward-pass';
const report = './#/report/a';
const sheet = (page: Page) => page.getByRole('article');

/** Answers A1.1's first numeric question wrongly and its written one. */
async function answer(page: Page, words: string): Promise<void> {
  await page.goto(forwardPass);
  const number = page.locator('[data-question] input[type="text"]').first();
  await number.fill('123456');
  await number.press('Enter');
  await page.locator('[data-question] textarea').first().fill(words);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
}

/** Saves the report as a file; its content. */
async function saved(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const fileField = (page: Page) => page.locator('input[type="file"]');

test('what is missing comes first, with the way there; what was written stays', async ({ page }) => {
  await answer(page, 'ReLU cuts off what is negative');
  await page.goto(report);
  const headings = sheet(page).getByRole('heading', { level: 2 });
  await expect(headings.first()).toHaveText('What is missing');
  await expect(sheet(page)).toContainText('The name is not filled in.');
  await expect(sheet(page)).toContainText('ReLU cuts off what is negative');
  const wrong = sheet(page)
    .getByRole('listitem')
    .filter({ hasText: /^A1\.1 Forward pass: .*not right yet/ });
  await expect(wrong).toHaveCount(1);

  await page.getByLabel('Name').fill('Ada Lovelace');
  await page.getByLabel(/^Who helped/).fill('I worked alone.');
  await expect(sheet(page)).not.toContainText('The name is not filled in.');
  await expect(sheet(page)).not.toContainText('The statement of collaboration is empty.');
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('Ada Lovelace');

  await wrong.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.1/);
  await expect(page.getByRole('heading', { level: 2, name: 'Questions' })).toBeInViewport();
});

test('on paper: A4, the sheet alone, with every written word, light in a dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const words = 'as long as the answer needs, line by line\n'.repeat(30);
  await answer(page, words);
  await page.goto(report);
  await page.getByLabel(/^Who helped/).fill('Worked with Grace Hopper.');
  await expect(sheet(page)).toContainText('Worked with Grace Hopper.');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  for (const name of ['Print or save as PDF', 'Save as a file']) {
    await expect(page.getByRole('button', { name, includeHidden: true })).toBeHidden();
  }
  await expect(page.getByRole('complementary', { name: 'Sidebar', includeHidden: true })).toBeHidden();
  await expect(page.getByText('Skip to the page')).toBeHidden();
  await expect(sheet(page).getByText('Worked with Grace Hopper.').last()).toBeVisible();
  expect(await sheet(page).evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});

test('another browser opens the file to look at it, keeps its own, and takes it over only when asked', async ({
  page,
  browser,
}) => {
  await answer(page, 'written by Ada');
  await page.goto(report);
  await page.getByLabel('Name').fill('Ada Lovelace');
  const file = await saved(page);
  expect(file.name).toMatch(/^inkling-a-ada-lovelace-\d{4}-\d\d-\d\d\.json$/);

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL(forwardPass, page.url()).href);
  await answer(other, 'written by Grace');
  await other.goto('./#/report');
  await fileField(other).setInputFiles(asFile(file.name, file.text));
  const banner = other.getByRole('complementary', { name: 'Opened file' });
  await expect(banner).toContainText('Work of Ada Lovelace');
  await expect(sheet(other)).toContainText('written by Ada');
  await expect(sheet(other).getByRole('textbox')).toHaveCount(0);
  await banner.getByRole('button', { name: 'Back to your own report' }).click();
  await expect(sheet(other)).toContainText('written by Grace');
  await expect(sheet(other)).not.toContainText('written by Ada');

  await fileField(other).setInputFiles(asFile(file.name, file.text));
  await banner.getByRole('button', { name: /^Take it into your own/ }).click();
  const dialog = other.getByRole('dialog', { name: 'Take this work into your own?' });
  await dialog.getByRole('radio', { name: /^Take theirs/ }).check();
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(banner.getByRole('status')).toContainText('Taken over: 1 answer ');
  await banner.getByRole('button', { name: 'Back to your own report' }).click();
  await expect(sheet(other)).toContainText('written by Ada');
  await other.context().close();
});

test('a file that is none is refused in words, and nothing is shown or lost', async ({ page }) => {
  await answer(page, 'still here');
  await page.goto(report);
  const file = await saved(page);
  const alert = page.getByRole('alert');
  for (const [text, says] of [
    ['once upon a time', 'it is not JSON'],
    ['{"format":"something else"}', 'not saved by a report of Inkling'],
    [file.text.replace('"version":1', '"version":9'), 'another version'],
    [file.text.replace('"text":"still here"', '"text":7'), 'damaged at “answers.'],
  ] as const) {
    await fileField(page).setInputFiles(asFile('work.json', text));
    await expect(alert).toContainText(says);
  }
  await expect(page.getByRole('complementary', { name: 'Opened file' })).toHaveCount(0);
  await expect(sheet(page)).toContainText('still here');
});
