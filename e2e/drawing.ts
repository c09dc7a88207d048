import { expect, type Locator, type Page } from 'playwright/test';

/** Across and down, in fractions of the pad. */
export type Point = readonly [x: number, y: number];

/** Digits as strokes in fractions of the pad. */
export const strokesOf: Readonly<Record<number, readonly (readonly Point[])[]>> = {
  1: [line([0.52, 0.15], [0.48, 0.85])],
  3: [[...arc([0.47, 0.34], 0.17, [-2.6, 1.5]), ...arc([0.47, 0.66], 0.19, [-1.5, 2.5])]],
  7: [[...line([0.25, 0.2], [0.75, 0.2]), ...line([0.75, 0.2], [0.42, 0.85])]],
};

/** Sixteen points from one to the other. */
export function line([x0, y0]: Point, [x1, y1]: Point): Point[] {
  return Array.from({ length: 16 }, (_, i) => [x0 + ((x1 - x0) * i) / 15, y0 + ((y1 - y0) * i) / 15]);
}

function arc([x, y]: Point, radius: number, [from, to]: Point): Point[] {
  return Array.from({ length: 20 }, (_, i) => {
    const angle = from + ((to - from) * i) / 19;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The canvas to draw on. */
export const pad = (page: Page) => page.getByLabel('Draw a digit', { exact: true });
/** A model's ten bars. */
export const meters = (page: Page, name: 'MLP' | 'CNN') =>
  page.getByRole('group', { name: `${name} probabilities`, exact: true }).getByRole('meter');

/** Where a point of the pad lies in the window. */
export async function placeOn(canvas: Locator): Promise<(point: Point) => [number, number]> {
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the pad is not shown');
  return ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
}

/** Draws strokes with the mouse. */
export async function draw(page: Page, strokes: readonly (readonly Point[])[]): Promise<void> {
  const at = await placeOn(pad(page));
  for (const [first, ...rest] of strokes) {
    await page.mouse.move(...at(first as Point));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...at(point));
    await page.mouse.up();
  }
}

/** A model's ten probabilities as its bars say them. */
export const values = (page: Page, name: 'MLP' | 'CNN') =>
  meters(page, name).evaluateAll((all) => all.map((meter) => Number(meter.getAttribute('aria-valuenow'))));

/** Of all numbers. */
export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** The digit a model gives the largest probability, once it gives any. */
export async function guess(page: Page, name: 'MLP' | 'CNN'): Promise<number> {
  await expect.poll(async () => sum(await values(page, name))).toBeCloseTo(1, 3);
  const found = await values(page, name);
  return found.indexOf(Math.max(...found));
}

/** How many pixels of the canvas carry ink, as a fraction. */
export const inked = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 127) count++;
    return (4 * count) / data.length;
  });

/** Collects what the browser complains about from now on. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Looking at the canvas's pixels is what these tests do; the browser has an opinion on that.
    if (message.text().includes('willReadFrequently')) return;
    // The configuration says no to it in the tests that are not about it.
    if (message.text().includes('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
