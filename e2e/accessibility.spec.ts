import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { allPages, assignments, open } from './course-pages.ts';

/** What axe finds, one line per fault, naming the page and the element. */
async function faults(page: Page, where: string, axe = new AxeBuilder({ page })): Promise<string[]> {
  // Late parts fade in; half-faded text has too little contrast.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where} ${id}: ${target.join(' ')}`));
}

/** The same page in a theme; the system's choice, which the page follows. */
async function turn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Everything in a light theme; in a dark one only the colours are others. */
async function faultsInBothThemes(page: Page, where: string): Promise<string[]> {
  await turn(page, 'light');
  const light = await faults(page, where);
  await turn(page, 'dark');
  const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  return [...light, ...(await faults(page, `${where}, dark,`, colours))];
}

// Some pages for each worker: axe takes a second or two for a page of formulas.
for (const letter of [...assignments(), 'none']) {
  const which = letter === 'none' ? 'outside the assignments' : `of assignment ${letter.toUpperCase()}`;
  test(`axe finds nothing wrong on the pages ${which}, light or dark`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto('./');
    const places = (await allPages(page)).filter(({ assignment }) => assignment === letter);
    expect(places).not.toEqual([]);
    const found: string[] = [];
    for (const place of places) {
      await open(page, place);
      found.push(...(await faultsInBothThemes(page, place.address)));
    }
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
