import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { allPages, open } from './course-pages.ts';

/** What axe finds, one line per fault, naming the page and the element. */
async function faults(page: Page, where: string): Promise<string[]> {
  // Late parts fade in; half-faded text has too little contrast.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where} ${id}: ${target.join(' ')}`));
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong on any page, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto('./');
    const found: string[] = [];
    for (const place of await allPages(page)) {
      await open(page, place);
      found.push(...(await faults(page, place.address)));
    }
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(found).toEqual([]);
  });
}

test('axe finds nothing wrong in the open drawer of a phone, nor in lecture mode', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, { address: '#/a/1-1-forward-pass', heading: /^A1\.1/ });
  await page.getByRole('button', { name: 'Open the course' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faults(page, 'drawer')).toEqual([]);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: /^Leave lecture mode/ })).toBeVisible();
  expect(await faults(page, 'lecture mode')).toEqual([]);
});
