import { expect, type Page } from 'playwright/test';

/** Enters lecture mode; what comes back turns on, as a clicker does, until the part of that name is shown. */
export async function enterLecture(page: Page): Promise<(name: RegExp) => Promise<void>> {
  await page.keyboard.press('l');
  const part = page.getByRole('banner').getByRole('status').first();
  return (name) =>
    expect(async () => {
      await page.keyboard.press('PageDown');
      expect(await part.textContent()).toMatch(name);
    }).toPass({ intervals: [50] });
}
