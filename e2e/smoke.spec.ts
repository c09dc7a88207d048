import { expect, test } from 'playwright/test';

// Nothing may ask another host, the service worker included.
test.use({ serviceWorkers: 'allow' });

test('the landing page takes a stroke for a 1, without a complaint and without asking any other host', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) strangers.push(request.url());
  });

  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const box = await page.getByLabel('Draw a digit').boundingBox();
  if (!box) throw new Error('the pad is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8, { steps: 12 });
  await page.mouse.up();
  for (const model of ['MLP', 'CNN']) {
    const meter = page.getByRole('meter', { name: `${model}: 1`, exact: true });
    await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow'))).toBeGreaterThan(0.5);
  }
  // By then the service worker has fetched everything that the app may need later.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('after one visit the app opens without a network', async ({ page, context }) => {
  await page.goto('./');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Course' }).getByRole('link').first()).toBeVisible();
});
