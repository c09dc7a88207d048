import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const published = [
  [68, 23, 30, -24],
  [-54, -19, 0, 6],
  [38, 8, -17, 27],
  [20, -47, -19, -13],
];

const cell = (page: Page, row: number, column: number) =>
  page.getByRole('textbox', { name: new RegExp(`^Row ${row}, column ${column}\\b`) });
const lab = (page: Page) => page.getByRole('region', { name: 'Lab' });
const working = (page: Page) => page.getByRole('region', { name: 'Working' });

async function open(page: Page): Promise<void> {
  await page.goto('./#/b/3-convolution-by-hand');
  await expect(cell(page, 1, 1)).toBeVisible();
}

test('B3: the sixteen cells are filled by keyboard, a slip is explained, and a reload keeps them', async ({ page }) => {
  await open(page);
  await cell(page, 1, 1).focus();
  // The flipped kernel gives −6 here.
  await page.keyboard.type('-6');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 1)).toHaveAttribute('aria-invalid', 'true');
  await expect(working(page).getByRole('status')).toContainText('turned by half a turn');

  await page.keyboard.press('ControlOrMeta+A');
  for (const value of published.flat()) {
    await page.keyboard.type(String(value));
    await page.keyboard.press('Enter');
  }
  await expect(working(page).getByRole('status')).toContainText('All 16 cells are right.');
  await expect(lab(page)).toContainText('16 of 16 cells right');
  await expect(page.getByRole('region', { name: 'Compare' })).toContainText('16 of 16 cells agree');

  await page.reload();
  await expect(cell(page, 4, 4)).toHaveValue('-13');
  await expect(lab(page)).toContainText('16 of 16 cells right');
});

test('B3: arrow keys walk through the cells, undo and reset take back', async ({ page }) => {
  await open(page);
  await cell(page, 1, 1).focus();
  await page.keyboard.type('68');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 1, 2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 2, 2)).toBeFocused();
  await page.keyboard.type('-19');
  await lab(page).getByRole('button', { name: 'Undo' }).click();
  await expect(cell(page, 2, 2)).toHaveValue('');
  await expect(cell(page, 1, 1)).toHaveValue('68');
  await lab(page).getByRole('button', { name: 'Reset' }).click();
  await expect(cell(page, 1, 1)).toHaveValue('');
});

test('B3: the window follows keys and pointer, and shows the products under it', async ({ page }) => {
  await open(page);
  const frame = page.getByRole('slider', { name: 'Window' });
  await frame.press('ArrowRight');
  await frame.press('ArrowDown');
  await expect(frame).toHaveAttribute('aria-valuetext', 'for row 2, column 2 of the output');
  await frame.press('End');
  await expect(frame).toHaveAttribute('aria-valuenow', '16');

  const box = await lab(page).getByRole('table', { name: 'Image' }).boundingBox();
  if (!box) throw new Error('the image is not shown');
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.9);
  await page.mouse.down();
  await page.mouse.move(box.x + 5, box.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect(frame).toHaveAttribute('aria-valuenow', '1');
  await expect(working(page).locator('annotation')).toContainText('y_{11}');
  await working(page).getByRole('radio', { name: 'Sum' }).check();
  await expect(working(page).locator('annotation')).toContainText('68');
});

test('B3: played, the window walks by itself until it is held', async ({ page }) => {
  await open(page);
  const frame = page.getByRole('slider', { name: 'Window' });
  await lab(page).getByRole('button', { name: 'Play' }).click();
  await expect(frame).toHaveAttribute('aria-valuenow', '4');
  await lab(page).getByRole('button', { name: 'Pause' }).click();
  await lab(page).getByRole('button', { name: 'Window back' }).click();
  expect(Number(await frame.getAttribute('aria-valuenow'))).toBeLessThan(16);
  await expect(lab(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('B3: stride, padding and another exercise change the sheet; the course’s cells stay', async ({ page }) => {
  await open(page);
  await cell(page, 1, 1).fill('68');
  await lab(page).getByRole('group', { name: 'Stride s' }).getByRole('radio', { name: '2' }).check();
  await expect(lab(page)).toContainText('0 of 4 cells right');
  await lab(page).getByRole('group', { name: 'Padding p' }).getByRole('radio', { name: '1' }).check();
  await expect(lab(page)).toContainText('0 of 9 cells right');
  await lab(page).getByRole('button', { name: 'Another' }).click();
  await expect(page.getByLabel('Exercise number')).toHaveValue('1');
  await page.reload();
  await expect(page.getByLabel('Exercise number')).toHaveValue('1');
  await lab(page).getByRole('button', { name: 'The course’s' }).click();
  await lab(page).getByRole('group', { name: 'Stride s' }).getByRole('radio', { name: '1' }).check();
  await lab(page).getByRole('group', { name: 'Padding p' }).getByRole('radio', { name: '0' }).check();
  await expect(cell(page, 1, 1)).toHaveValue('68');
});

test('B3: nothing is wider than a phone, and axe agrees with cells right and wrong', async ({ page }) => {
  // axe measures every glyph of the typeset formulas: seconds on an idle machine, a minute on a busy one.
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await cell(page, 1, 1).fill('68');
  await cell(page, 1, 2).fill('5');
  await cell(page, 1, 3).focus();
  await page.getByRole('switch', { name: /Flip the kernel/ }).check();
  await expect(cell(page, 1, 2)).toHaveAttribute('aria-invalid', 'true');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await lab(page).getByRole('group', { name: 'Padding p' }).getByRole('radio', { name: '2' }).check();
  await expect(lab(page)).toContainText('0 of 64 cells right');
  expect(await overflow()).toBeLessThanOrEqual(0);
});
