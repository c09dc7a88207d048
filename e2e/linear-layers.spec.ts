import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const lab = (page: Page) => page.getByRole('region', { name: 'Lab' });

async function open(page: Page, part: 'Functions' | 'Two layers' | 'Training'): Promise<void> {
  await page.goto('./#/b/1-linear-and-activations');
  await lab(page).getByRole('radio', { name: part, exact: true }).check();
}

test('B1: the point on a curve follows keys and pointer, and tells the slope', async ({ page }) => {
  await open(page, 'Functions');
  await lab(page).getByRole('radio', { name: 'sigmoid' }).check();
  const point = page.getByRole('slider', { name: 'Point on sigmoid' });
  await point.press('PageDown');
  await expect(lab(page).getByRole('status')).toHaveText('x = 0: f(x) = 0.5, f′(x) = 0.25');
  await point.press('End');
  await expect(point).toHaveAttribute('aria-valuenow', '6');
  const box = await point.boundingBox();
  if (!box) throw new Error('the point is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 50, { steps: 4 });
  await page.mouse.up();
  expect(Number(await point.getAttribute('aria-valuenow'))).toBeLessThan(5);
});

test('B1: adding the same to all logits moves no probability', async ({ page }) => {
  await open(page, 'Functions');
  await lab(page).getByRole('radio', { name: 'softmax' }).check();
  const first = page.getByRole('meter', { name: 'p1' });
  await expect(first).toHaveAttribute('aria-valuenow', '0.8438');
  await lab(page).getByRole('button', { name: 'Add 1 to all' }).click();
  await expect(page.getByRole('slider', { name: 'Logit z1' })).toHaveValue('3');
  await expect(first).toHaveAttribute('aria-valuenow', '0.8438');
});

test('B1: two linear layers agree with one until ReLU stands between them', async ({ page }) => {
  await open(page, 'Two layers');
  const status = lab(page).getByRole('status');
  await lab(page).getByLabel('x, number 1').fill('-3');
  await expect(status).toContainText('agree, and will for every input');
  await lab(page).getByRole('switch', { name: 'ReLU between the layers' }).check();
  await expect(status).toContainText('They differ');
});

test('B1: linear units cannot part the circles, ReLU units can', async ({ page }) => {
  await open(page, 'Training');
  await lab(page).getByRole('radio', { name: 'circles' }).check();
  const figure = (name: string) => lab(page).locator('dt', { hasText: name }).locator('+ dd');
  const epoch = async () => Number(await figure('Epoch').textContent());
  const accuracy = async () => Number.parseFloat((await figure('Test').textContent()) ?? '');

  await lab(page).getByRole('button', { name: 'Train' }).click();
  await expect.poll(epoch).toBeGreaterThan(60);
  expect(await accuracy()).toBeLessThan(70);
  await lab(page).getByRole('button', { name: 'Pause' }).click();
  await expect(lab(page).getByRole('status')).toHaveText('Paused.');

  await lab(page).getByRole('radio', { name: 'ReLU' }).check();
  await expect.poll(epoch).toBe(0);
  await lab(page).getByRole('button', { name: 'One epoch' }).click();
  await expect.poll(epoch).toBe(1);
  await lab(page).getByRole('button', { name: 'Train' }).click();
  await expect.poll(accuracy).toBeGreaterThan(95);
});

for (const part of ['Functions', 'Two layers', 'Training'] as const) {
  test(`B1, ${part}: nothing is wider than a phone, and axe agrees`, async ({ page }) => {
    // axe measures every glyph of the typeset formulas: seconds on an idle machine, a minute on a busy one.
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, part);
    const marked = page.locator('td[data-differs="true"]');
    await expect(marked).toHaveCount(0);
    await page.getByRole('switch', { name: /as for the sigmoid/ }).check();
    await expect(marked).toHaveCount(2);
    if (part === 'Functions') await lab(page).getByRole('radio', { name: 'softmax' }).check();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
