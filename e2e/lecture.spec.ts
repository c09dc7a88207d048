import { expect, type Page, test } from 'playwright/test';
import { draw, guess, strokesOf } from './drawing.ts';

const curves = './#/a/2-2-optimisation-curves';
const forwardPass = './#/a/1-1-forward-pass';

test.use({ viewport: { width: 1920, height: 1080 } });

const bar = (page: Page) => page.getByRole('banner');
const part = (page: Page) => bar(page).getByRole('status').first();
const state = (page: Page) => page.locator('[data-experiment="curves"] p[role="status"]').first();
const shownParts = (page: Page) =>
  page
    .locator('[data-page="problem"] > [data-part]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-part')));

/** Opens a page and begins lecturing at its first part. */
async function lecture(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-part="questions"]')).toBeAttached();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('l');
  await expect(part(page)).toContainText('1 of');
}

/** Presses the clicker until another part is on show; what is higher than the screen is scrolled through first. */
async function turn(page: Page, key: 'PageDown' | 'PageUp'): Promise<string> {
  const before = await bar(page).textContent();
  await expect(async () => {
    await page.keyboard.press(key);
    expect(await bar(page).textContent()).not.toBe(before);
  }).toPass({ intervals: [50] });
  return (await part(page).textContent()) ?? '';
}

test('a clicker goes from part to part, over to the next problem and back', async ({ page }) => {
  await lecture(page, forwardPass);
  await expect(page.getByRole('navigation', { name: 'Course' })).toBeHidden();
  expect(await shownParts(page)).toEqual(['statement']);
  for (const name of ['lab', 'compare', 'questions', 'pitfall']) {
    expect((await turn(page, 'PageDown')).toLowerCase()).toMatch(new RegExp(`^${name}, \\d of 5$`));
    expect(await shownParts(page)).toEqual([name]);
  }
  await turn(page, 'PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.2/);
  await expect(part(page)).toHaveText(/^Statement, 1 of/);
  await turn(page, 'PageUp');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.1/);
  await expect(part(page)).toHaveText(/^Pitfall, 5 of 5/);
});

test('no type is smaller than 24 pixels in a hall, and it can grow; the keys are listed on request', async ({
  page,
}) => {
  await lecture(page, curves);
  await turn(page, 'PageDown');
  const sizes = () =>
    page
      .locator('[data-part="lab"]')
      .locator('button, label, p, input, td, th, svg text')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      );
  expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('+');
  await expect.poll(async () => Math.min(...(await sizes()))).toBeGreaterThanOrEqual(26);
  await page.keyboard.press('-');

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of lecture mode' });
  await expect(keys).toContainText('Page Down');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(part(page)).toHaveText(/^Lab/);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-part="statement"]')).toBeVisible();
});

test('entering and leaving keep the place, a reload too, and letters in a field are letters', async ({ page }) => {
  await page.goto(forwardPass);
  const written = page.locator('[data-question] textarea').first();
  await written.pressSequentially('all? + well');
  await expect(written).toHaveValue('all? + well');
  await expect(page.locator('html[data-lecture]')).toHaveCount(0);
  await page.locator('[data-part="questions"] h2').click();
  await page.keyboard.press('l');
  await expect(part(page)).toHaveText(/^Questions/);
  await page.reload();
  await expect(part(page)).toHaveText(/^Questions/);
  await bar(page).getByRole('button', { name: 'Leave lecture mode' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Questions' })).toBeInViewport();
  await expect(written).toHaveValue('all? + well');
});

test('space runs and pauses what the lab trains, which goes on when lecture mode is left', async ({ page }) => {
  // Most of the time goes into making the built-in digits.
  test.setTimeout(120_000);
  await page.goto(curves);
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByLabel('Epochs', { exact: true }).fill('1000');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('l');
  await turn(page, 'PageDown');
  await page.keyboard.press(' ');
  await expect(state(page)).toContainText('Running', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-part="statement"]')).toBeVisible();
  await expect(state(page)).toContainText('Running');
  await page.keyboard.press('l');
  await expect(part(page)).toHaveText(/^Lab/);
  await page.keyboard.press(' ');
  await expect(state(page)).toContainText('Paused');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(state(page)).toContainText('Stopped');
});

test('a lecture: the statement, a recorded run, the comparison, and a digit drawn for the hall', async ({ page }) => {
  await lecture(page, curves);
  expect(await turn(page, 'PageDown')).toMatch(/^Lab/);
  await page.getByRole('button', { name: 'Replay a recorded run' }).click();
  const recorded = page.getByRole('region', { name: 'Recorded run' });
  await expect(recorded).toContainText(/\d{4}, on \d+ cores?, no GPU, wasm in Node \d+, with MNIST/);
  await recorded.getByRole('radio', { name: '1×' }).check();
  await recorded.getByText('Recorded run', { exact: true }).click();
  await page.keyboard.press(' ');
  await expect(recorded.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const shown = recorded.getByRole('progressbar');
  const at = await shown.getAttribute('value');
  await page.keyboard.press(' ');
  await expect(shown).not.toHaveAttribute('value', at ?? '');
  await recorded.getByRole('button', { name: 'To the end' }).click();
  const losses = page.getByRole('table', { name: /^Runs/ }).locator('tbody td:nth-child(4)');
  await expect(losses).toHaveText(['0.1791', '0.1152', '0.0184', '0.0062']);

  // A recording is nobody's own: the comparison has no figure of the lecturer's.
  expect(await turn(page, 'PageDown')).toMatch(/^Compare/);
  await expect(page.getByText('Yours appear when the lab has run with the published settings.')).toBeVisible();
  await turn(page, 'PageUp');
  await recorded.getByRole('button', { name: 'Back to your own runs' }).click();
  await expect(page.getByText('The curves appear here while the networks train.')).toBeVisible();

  await page.goto('./#/');
  await expect(bar(page).getByRole('heading', { name: 'Draw a digit' })).toBeVisible();
  await draw(page, strokesOf[7] ?? []);
  expect(await guess(page, 'CNN')).toBe(7);
  await turn(page, 'PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A1\.1/);
});
