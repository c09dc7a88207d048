import { type BrowserContext, expect, type Page, test } from 'playwright/test';

const page22 = './#/a/2-2-optimisation-curves';
const experiment = (page: Page) => page.locator('[data-experiment="curves"]');
const state = (page: Page) => experiment(page).locator('p[role="status"]').first();
const rows = (page: Page) => page.getByRole('table', { name: /^Runs/ }).locator('tbody tr');
const button = (page: Page, name: string | RegExp) => experiment(page).getByRole('button', { name });

/** Runs the page's experiment with one learning rate, so small that it begins at once. */
async function run(page: Page, { epochs, rate = 0.001 }: { epochs: number; rate?: number }): Promise<void> {
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByLabel('Epochs', { exact: true }).fill(String(epochs));
  await page.getByLabel('Learning rate (one run for each value)').fill(String(rate));
  await button(page, /^Run( again)?$/).click();
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(page22);
  return page;
}

/** What is kept in a store of this browser. */
function kept(page: Page, store: string): Promise<{ id?: string; name?: string }[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('inkling');
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}

test('a run can be paused, stepped batch by batch and steered by hand, and says so', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(page22);
  await run(page, { epochs: 400 });
  await expect(state(page)).toContainText(/^Running/, { timeout: 60_000 });
  await button(page, 'Pause').click();
  await expect(state(page)).toContainText(/^Paused at .*batch \d/);
  const paused = batchOf(await state(page).textContent());
  await button(page, 'Step').click();
  await expect.poll(async () => batchOf(await state(page).textContent())).toBe(paused + 1);
  await button(page, 'Step').click();
  await expect.poll(async () => batchOf(await state(page).textContent())).toBe(paused + 2);

  await page.getByText('Change the learning rate while it runs').click();
  const slider = page.getByRole('slider', { name: 'Learning rate' });
  await expect(slider).toHaveAttribute('aria-valuetext', '0.001');
  await slider.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.01');
  await button(page, 'Step').click();
  await expect(rows(page).first()).toContainText(/changed by hand: 0\.001, .*0\.01 from batch/);

  await button(page, 'Resume').click();
  await expect(state(page)).toContainText(/^Running/);
  await button(page, 'Stop').click();
  await expect(state(page)).toContainText(/^Stopped/);
  await expect(button(page, 'Run again')).toBeVisible();
});

const batchOf = (text: string | null) => Number(/batch ([\d,]+)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));

test('running work is seen and reached from every page: sidebar, phone, folded sidebar, lecture', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(page22);
  await run(page, { epochs: 2000 });
  await expect(state(page)).toContainText(/^Running/, { timeout: 60_000 });
  await page.goto('./#/settings');
  const link = page.getByRole('link', { name: /^A2\.2 running, \d+ %/ });
  await expect(link).toBeInViewport();
  await page.getByRole('button', { name: 'Hide the course' }).click();
  await expect(link).toBeInViewport();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(link).toBeInViewport();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('l');
  await expect(link).toBeInViewport();
  await link.click();
  await page.keyboard.press('Escape');
  await button(page, 'Stop').click();
  await expect(link).toHaveCount(0);
});

test('a run belongs to the tab that started it; another watches, and may go on when that one closes', async ({
  context,
}) => {
  test.setTimeout(120_000);
  const here = await open(context);
  await run(here, { epochs: 2000 });
  await expect(state(here)).toContainText(/^Running/, { timeout: 60_000 });
  await expect.poll(async () => (await kept(here, 'checkpoints')).length, { timeout: 30_000 }).toBe(1);

  const there = await open(context);
  await expect(state(there)).toContainText('In another tab: Running');
  await expect(button(there, /^(Pause|Stop|Resume)/)).toHaveCount(0);
  const seen = await rows(there).first().locator('td:nth-child(3)').textContent();
  await expect(rows(there).first().locator('td:nth-child(3)')).not.toHaveText(seen ?? '');
  await expect(state(here)).toContainText(/^Running/);

  await here.close();
  await expect(state(there)).toContainText('Interrupted');
  await button(there, /^Resume from epoch/).click();
  await expect(state(there)).toContainText(/^Running/, { timeout: 60_000 });

  // And the other way round: what the second tab has taken over, the first may not resume.
  const again = await open(context);
  await expect(state(again)).toContainText('In another tab');
  await button(there, 'Stop').click();
  await expect(state(again)).toContainText(/^Stopped/);
});

test('two tabs that train at once keep both histories', async ({ context }) => {
  test.setTimeout(120_000);
  const [here, there] = [await open(context), await open(context)];
  await run(here, { epochs: 2 });
  await run(there, { epochs: 3 });
  await expect(state(here)).toHaveText('Finished', { timeout: 60_000 });
  await expect(state(there)).toHaveText('Finished', { timeout: 60_000 });
  await expect.poll(async () => (await kept(here, 'runs')).length).toBe(2);
  await expect.poll(async () => (await kept(here, 'models')).length).toBe(2);
  await there.reload();
  await expect(there.getByText('2 runs are kept', { exact: false })).toBeVisible();
  await expect(here.getByText('2 runs are kept', { exact: false })).toBeVisible();
});

test('without IndexedDB an experiment runs, and is said to last only as long as the page', async ({ page }) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(page22);
  await run(page, { epochs: 2 });
  await expect(state(page)).toHaveText('Finished', { timeout: 60_000 });
  await expect(experiment(page)).toContainText(
    'When this page closes, what this run recorded and the network it trained will be gone. This browser offers no storage',
  );
  await page.goto('./#/settings');
  await expect(page.getByText('Nothing outlives this visit.')).toBeVisible();
  await page.goto('./#/models');
  await expect(page.getByText('One of these models will be gone when this page closes.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a full disk costs nothing that was kept, and what did not fit is kept as soon as there is room', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(page22);
  await run(page, { epochs: 2 });
  await expect(state(page)).toHaveText('Finished', { timeout: 60_000 });
  await expect.poll(async () => (await kept(page, 'models')).length).toBe(1);
  const before = await kept(page, 'runs');

  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if ((globalThis as { roomy?: boolean }).roomy) return put.apply(this, given);
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await run(page, { epochs: 3 });
  await expect(state(page)).toHaveText('Finished', { timeout: 60_000 });
  await expect(experiment(page)).toContainText('The storage of this browser is full.');
  expect(await kept(page, 'runs')).toEqual(before);

  // The reader deletes a model, which makes room.
  await page.evaluate(() => Object.assign(globalThis, { roomy: true }));
  await page.goto('./#/models');
  await page
    .getByRole('button', { name: /^Delete A2\.2/ })
    .last()
    .click();
  await expect(page.getByText(/^Deleted:/)).toBeVisible();
  await expect.poll(async () => (await kept(page, 'runs')).length).toBe(2);
  await page.goto(page22);
  await expect(experiment(page)).not.toContainText('is full');
});

test('a database of a newer Inkling is left alone, and the reader is told', async ({ page }) => {
  await page.goto('./#/settings');
  await expect(page.getByRole('heading', { name: 'What is kept here' })).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // The tab lets go of its own connection when a newer one asks.
        indexedDB.open('inkling', 99).onsuccess = (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('A newer Inkling has been open in this browser.', { exact: false })).toBeVisible();
  const version = await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'inkling'));
  expect(version?.version).toBe(99);
});
