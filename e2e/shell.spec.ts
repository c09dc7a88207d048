import { expect, type Page, test } from 'playwright/test';
import { allPages, open } from './course-pages.ts';

const forwardPass = './#/a/1-1-forward-pass';

/** The first question of a page that takes a number, and the first written one. */
const numberField = (page: Page) => page.locator('[data-question] input[type="text"]').first();
const writtenField = (page: Page) => page.locator('[data-question] textarea').first();

test('every link of the sidebar leads to its page, named by its number', async ({ page }) => {
  await page.goto('./');
  const links = page.getByRole('navigation', { name: 'Course' }).getByRole('link');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(5);
  for (const [index, text] of names.entries()) {
    const name = text.replace(/\s+/g, ' ').trim();
    expect(name).toMatch(/^[A-E]\d+(\.\d+)? \S/);
    await links.nth(index).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Inkling`);
    await expect(links.nth(index)).toHaveAttribute('aria-current', 'page');
    for (const part of ['Statement', 'Lab', 'Compare', 'Questions']) {
      await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible();
    }
  }
});

test('the pages before and after are one link away, and Back comes back', async ({ page }) => {
  await page.goto(forwardPass);
  const neighbours = page.getByRole('navigation', { name: 'Neighbouring pages' });
  await neighbours.getByRole('link', { name: /Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.2/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.1/);
});

test('an answer is checked, kept through a reload, and counted in the sidebar', async ({ page }) => {
  await page.goto(forwardPass);
  const field = numberField(page);
  await field.fill('123456');
  await field.press('Enter');
  const card = page
    .locator('[data-question]')
    .filter({ has: page.locator('input[type="text"]') })
    .first();
  await expect(card).toHaveAttribute('data-verdict', 'wrong');
  await expect(card.getByText('Saved', { exact: true })).toBeVisible();
  await writtenField(page).pressSequentially('a thought, half');
  await page.reload();
  await expect(writtenField(page)).toHaveValue('a thought, half');
  await expect(numberField(page)).toHaveValue('123456');
  await expect(card).toHaveAttribute('data-verdict', 'wrong');
  const link = page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: 'A1.1' });
  await expect(link).toHaveAccessibleDescription('begun');
});

test('text that is no number is not marked, and said so in words', async ({ page }) => {
  await page.goto(forwardPass);
  await numberField(page).fill('many');
  await numberField(page).press('Enter');
  await expect(page.getByText(/“many” is not known here/)).toBeVisible();
});

test('two tabs show the same answers, the newest winning', async ({ context }) => {
  const [here, there] = [await context.newPage(), await context.newPage()];
  await here.goto(forwardPass);
  await there.goto(forwardPass);
  await writtenField(here).fill('from the first tab');
  await expect(writtenField(there)).toHaveValue('from the first tab');
  await writtenField(there).fill('from the second');
  await expect(writtenField(here)).toHaveValue('from the second');
});

test('a model answer shows only when asked for', async ({ page }) => {
  await page.goto(forwardPass);
  const button = page.getByRole('button', { name: 'Show a model answer' }).first();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(page.getByRole('button', { name: 'Hide the model answer' })).toHaveAttribute('aria-expanded', 'true');
});

test('the theme follows the system, the quick switch and the settings, through a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./#/settings');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.getByRole('radio', { name: /^As the system/ }).check();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('a seed that is none is refused in words and changes nothing', async ({ page }) => {
  await page.goto('./#/settings');
  const seed = page.getByRole('textbox', { name: 'Seed' });
  await seed.fill('77');
  await seed.fill('7.5');
  await expect(page.getByRole('alert')).toContainText('whole number');
  await page.reload();
  await expect(seed).toHaveValue('77');
});

test('everything kept can be deleted, after a question', async ({ page }) => {
  await page.goto(forwardPass);
  await writtenField(page).fill('gone soon');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('./#/settings');
  await page.getByRole('button', { name: /^Delete everything kept here/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: /^Delete everything kept here/ }).click();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything', exact: true }).click();
  await reloaded;
  await page.goto(forwardPass);
  await expect(writtenField(page)).toHaveValue('');
});

test('an address that names nothing says so and offers a way back', async ({ page }) => {
  await page.goto('./#/z/99-nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await expect(page).toHaveTitle('No such page · Inkling');
  await page.getByRole('main').getByRole('link', { name: 'Go to the first page' }).click();
  await expect(
    page.getByRole('application', { name: 'Draw a digit' }).or(page.getByLabel('Draw a digit')).first(),
  ).toBeVisible();
});

test('the first tab stop skips the sidebar', async ({ page }) => {
  await page.goto(forwardPass);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.1/);
});

test('on a phone nothing is wider than the window and the course is in a drawer that keeps the focus', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the course' }).click();
  const places = await allPages(page);
  for (let stop = 0; stop < places.length + 12; stop += 1) {
    await page.keyboard.press('Tab');
    // The browser's own controls may have a turn; the page behind the dialog may not.
    expect(await page.evaluate(() => document.activeElement?.closest('main') === null)).toBe(true);
  }
  await page.getByRole('navigation', { name: 'Course' }).getByRole('link').first().click();
  await expect(page.getByRole('dialog')).toBeHidden();

  for (const place of places) {
    await open(page, place);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, place.address).toBeLessThanOrEqual(0);
  }
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after the first visit everything opens without a network', async ({ page, context }) => {
    await page.goto('./#/settings');
    await expect(page.getByText('Inkling opens all the same')).toBeVisible({ timeout: 45_000 });
    await context.setOffline(true);
    await page.reload();
    for (const place of await allPages(page)) await open(page, place);
  });
});
