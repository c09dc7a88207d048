import { expect, type Locator, type Page, test } from 'playwright/test';
import {
  collectComplaints,
  draw,
  guess,
  inked,
  line,
  meters,
  type Point,
  pad,
  placeOn,
  strokesOf,
  sum,
  values,
} from './drawing.ts';

const isBlank = async (page: Page) => sum([...(await values(page, 'MLP')), ...(await values(page, 'CNN'))]) === 0;

/** The CNN's answer to all that was drawn: it says the same a while later, not only what it thought halfway. */
async function settled(page: Page): Promise<readonly number[]> {
  let last: readonly number[] = [];
  const stays = async () => {
    const before = last;
    last = await values(page, 'CNN');
    return last.length > 0 && String(last) === String(before);
  };
  await expect.poll(stays, { intervals: [500] }).toBe(true);
  return last;
}

test.beforeEach(({ page }) => page.goto('./'));

test('a drawn 1, 3 and 7 are recognised by both models, and Clear empties the pad', async ({ page }) => {
  const complaints = collectComplaints(page);
  await page.reload();
  for (const name of ['MLP', 'CNN'] as const) {
    await expect(meters(page, name)).toHaveCount(10);
    await expect(page.getByRole('meter', { name: `${name}: 0`, exact: true })).toHaveAttribute(
      'aria-valuetext',
      'no prediction',
    );
  }
  for (const digit of [1, 3, 7]) {
    await draw(page, strokesOf[digit]!);
    await expect.poll(() => guess(page, 'MLP')).toBe(digit);
    await expect.poll(() => guess(page, 'CNN')).toBe(digit);
    await expect(page.getByRole('status').filter({ hasText: `MLP: ${digit},` })).toContainText(`CNN: ${digit},`);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => isBlank(page)).toBe(true);
    expect(await inked(pad(page))).toBe(0);
  }
  expect(complaints).toEqual([]);
});

test('the bars follow the pen before it is lifted', async ({ page }) => {
  const at = await placeOn(pad(page));
  const [stroke] = strokesOf[3]!;
  const seen: number[][] = [];
  await page.mouse.move(...at(stroke![0]!));
  await page.mouse.down();
  for (const [i, point] of stroke!.entries()) {
    await page.mouse.move(...at(point));
    if (i % 10 !== 9) continue;
    await expect.poll(async () => sum(await values(page, 'CNN'))).toBeCloseTo(1, 3);
    const before = seen.at(-1);
    await expect.poll(async () => JSON.stringify(await values(page, 'CNN'))).not.toBe(JSON.stringify(before));
    seen.push(await values(page, 'CNN'));
  }
  expect(seen.length).toBeGreaterThan(2);
  const transforms = await meters(page, 'CNN').evaluateAll((all) =>
    all.map((meter) => (meter.children[1]!.firstElementChild as HTMLElement).style.transform),
  );
  expect(new Set(transforms).size).toBeGreaterThan(1);
  await page.mouse.up();
});

test('undo takes strokes back one by one, also after clearing; C clears', async ({ page }) => {
  await draw(page, [...strokesOf[1]!, line([0.3, 0.5], [0.7, 0.5])]);
  const both = await inked(pad(page));
  await page.getByRole('button', { name: 'Undo' }).click();
  const one = await inked(pad(page));
  expect(one).toBeLessThan(both);
  await page.keyboard.press('c');
  expect(await inked(pad(page))).toBe(0);
  await expect.poll(() => isBlank(page)).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await inked(pad(page))).toBeCloseTo(one, 6);
  await expect.poll(() => guess(page, 'CNN')).toBe(1);
});

test('a 1 can be drawn with the keyboard alone', async ({ page }) => {
  await pad(page).focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  expect(await inked(pad(page))).toBeGreaterThan(0.01);
  await expect.poll(() => guess(page, 'MLP')).toBe(1);
  await expect.poll(() => guess(page, 'CNN')).toBe(1);
});

test('a digit of the gallery goes onto the pad', async ({ page }) => {
  await page
    .getByRole('button', { name: /^Put a 0 on the pad/ })
    .first()
    .press('Enter');
  await expect.poll(() => guess(page, 'CNN')).toBe(0);
  expect(await inked(pad(page))).toBeGreaterThan(0.01);
});

test('a test image goes onto the pad as it is', async ({ page }) => {
  await page.getByRole('radio', { name: 'Test images' }).check();
  await page
    .getByRole('button', { name: /^Put test image \d+, a 1,/ })
    .first()
    .click({ timeout: 60_000 });
  await expect.poll(() => guess(page, 'CNN')).toBe(1);
  expect(await inked(pad(page))).toBeGreaterThan(0.01);
  await expect(page.getByText('in MNIST’s form already')).toBeVisible();
});

test('a worker that cannot start is said, not hung on, and can be started again', async ({ page }) => {
  await page.route('**/assets/serve-pad*', (route) => route.abort());
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: 'crash' });
  await expect(alert).toContainText('keeps crashing');
  await page.unroute('**/assets/serve-pad*');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await draw(page, strokesOf[1]!);
  await expect.poll(() => guess(page, 'CNN')).toBe(1);
  await expect(alert).toBeHidden();
});

test('every step between ink and input can be left out, and the probabilities answer', async ({ page }) => {
  // Small, in a corner and heavier at the top, so that every step matters.
  await draw(
    page,
    strokesOf[7]!.map((stroke) => stroke.map(([x, y]) => [x * 0.45, y * 0.45] as const)),
  );
  await expect.poll(() => guess(page, 'CNN')).toBe(7);
  for (const name of ['Crop', '20 × 20', 'Centred']) {
    const before = JSON.stringify(await values(page, 'MLP'));
    const stage = page.getByRole('switch', { name, exact: true });
    await stage.uncheck();
    await expect.poll(async () => JSON.stringify(await values(page, 'MLP'))).not.toBe(before);
    await stage.check();
    await expect.poll(async () => JSON.stringify(await values(page, 'MLP'))).toBe(before);
  }
});

test('a stroke may leave the pad; other buttons draw nothing', async ({ page }) => {
  const at = await placeOn(pad(page));
  await page.mouse.move(...at([0.5, 0.5]));
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(...at([0.6, 0.6]));
  await page.mouse.up({ button: 'right' });
  expect(await inked(pad(page))).toBe(0);
  await page.mouse.down();
  await page.mouse.move(...at([1.3, 0.5]));
  const outside = await inked(pad(page));
  await page.mouse.move(...at([0.5, 0.8]), { steps: 5 });
  expect(await inked(pad(page))).toBeGreaterThan(outside);
  await page.mouse.up();
});

test('another window size keeps the ink and what it means', async ({ page }) => {
  await draw(page, strokesOf[7]!);
  await expect.poll(() => guess(page, 'CNN')).toBe(7);
  const before = { values: await settled(page), ink: await inked(pad(page)) };
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => inked(pad(page))).toBeCloseTo(before.ink, 1);
  expect(await inked(pad(page))).toBeGreaterThan(0.01);
  expect(await values(page, 'CNN')).toEqual(before.values);
});

test('the published models answer too, and say how extreme their input is', async ({ page }) => {
  await page.getByRole('radio', { name: 'As published' }).check();
  await draw(page, strokesOf[3]!);
  await expect.poll(() => guess(page, 'CNN')).toBe(3);
  await expect(page.getByText(/Largest scaled value: \d/)).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Clip extreme values' })).toBeChecked();
});

test('on a laptop pad, bars and sentence share one screen', async ({ page }) => {
  await draw(page, strokesOf[3]!);
  await page.evaluate(() => window.scrollTo(0, 0));
  const bottom = async (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().bottom);
  const sentence = page.locator('[data-comparison]');
  await expect(sentence).toHaveText(/3/);
  for (const part of [pad(page), meters(page, 'MLP').last(), meters(page, 'CNN').last(), sentence]) {
    expect(await bottom(part)).toBeLessThan(800);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a finger draws, a second one is ignored, and the page does not scroll away', async ({ page }) => {
    const at = await placeOn(pad(page));
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map((point, id) => ({ x: at(point)[0], y: at(point)[1], id })),
      });
    const [stroke] = strokesOf[1]!;
    const scroll = await page.evaluate(() => window.scrollY);
    await send('touchStart', [stroke![0]!]);
    for (const point of stroke!.slice(1, 8)) await send('touchMove', [point]);
    await send('touchStart', [stroke![7]!, [0.1, 0.5]]);
    for (const point of stroke!.slice(8)) await send('touchMove', [point, [0.1, 0.9]]);
    await send('touchEnd', []);
    await expect.poll(() => guess(page, 'CNN')).toBe(1);
    await expect.poll(() => guess(page, 'MLP')).toBe(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(scroll);
  });

  test('the pad is as wide as the page and nothing is wider', async ({ page }) => {
    const box = await pad(page).boundingBox();
    expect(box?.width).toBeGreaterThan(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const bars = await page.getByRole('group', { name: 'MLP probabilities', exact: true }).boundingBox();
    expect(bars!.y).toBeGreaterThan(box!.y + box!.height);
  });
});

test('models that are not on the site are named, and can be asked for again', async ({ page }) => {
  await page.route('**/models/cnn-pad/*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: 'The CNN cannot answer' });
  await expect(alert).toContainText('models/cnn-pad/');
  await draw(page, strokesOf[1]!);
  await expect.poll(() => guess(page, 'MLP')).toBe(1);
  await page.unroute('**/models/cnn-pad/*');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  await expect.poll(() => guess(page, 'CNN')).toBe(1);
});
