import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Locator, type Page, test } from 'playwright/test';
import { countCheckpoints } from './count-checkpoints.ts';
import { collectComplaints, draw, guess, strokesOf } from './drawing.ts';

/** All that a student touches, by the words they read. */
const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const question = (page: Page, asks: RegExp) => page.locator('[data-question]').filter({ hasText: asks });
const state = (page: Page) => page.locator('[data-experiment] progress + p[role="status"]');
const sheet = (page: Page) => page.getByRole('article');
const section = (page: Page, title: string) => sheet(page).getByRole('region', { name: title, exact: true });

const words = 'Softmax keeps the order of the sums, so it could be left out.';

async function openProblem(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Course' })
    .getByRole('link', { name: new RegExp(`^${number.replace('.', '\\.')} `) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
}

async function answerNumber(asked: Locator, text: string): Promise<void> {
  await asked.getByRole('textbox').fill(text);
  await asked.getByRole('button', { name: 'Check' }).click();
}

async function choose(asked: Locator, label: string): Promise<void> {
  await asked.getByRole('radio', { name: label }).check();
  await asked.getByRole('button', { name: 'Check' }).click();
}

/** Settings of one's own, by the labels of their fields. */
async function customise(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const lab = part(page, 'Lab');
  await lab.getByRole('radio', { name: 'Custom' }).check();
  for (const [label, value] of Object.entries(fields)) {
    const field = lab.getByLabel(label, { exact: true });
    if (!(await field.isVisible())) await lab.locator('summary', { hasText: /^Images/ }).click();
    await field.fill(value);
  }
}

async function runToTheEnd(page: Page): Promise<void> {
  await part(page, 'Lab').getByRole('button', { name: 'Run', exact: true }).click();
  await expect(state(page)).toHaveText('Finished', { timeout: 90_000 });
}

async function answerQuestions(page: Page): Promise<void> {
  await test.step('A1.1: an expression is accepted, a usual slip gets its hint, written words are kept', async () => {
    await openProblem(page, 'A1.1');
    await answerNumber(question(page, /What probability/), 'e^7/(2e^4+e^7)');
    await expect(question(page, /What probability/)).toContainText('Right');
    const predicted = question(page, /Which class does the network predict/);
    await choose(predicted, 'Class 0');
    await expect(predicted).toContainText('one class has more');
    await choose(predicted, 'Class 1');
    await expect(predicted).toContainText('Right');
    const written = question(page, /Which part of the forward pass could be left out/);
    await written.getByRole('textbox').pressSequentially(words);
    await expect(written.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(written.getByRole('textbox')).toHaveValue(words);
  });
  await test.step('A1.3: the biases forgotten, then not', async () => {
    await openProblem(page, 'A1.3');
    const twelve = page.locator('[data-question="twelve"]');
    await answerNumber(twelve, '72');
    await expect(twelve).toContainText('biases are missing');
    await answerNumber(twelve, '48 + 39');
    await expect(twelve).toContainText('Right');
  });
}

/** Two sizes, a moment each, with the test figures sealed until they are asked for. */
async function predictAndSweep(page: Page): Promise<void> {
  await openProblem(page, 'A2.1');
  await test.step('A2.1: sketch the curve first', async () => {
    const sketch = page.getByRole('group', { name: /^Your sketch of test error/ });
    await sketch.getByRole('slider', { name: 'training images 100', exact: true }).press('End');
    await sketch.getByRole('slider', { name: 'training images 1,000', exact: true }).press('Home');
    await page.getByRole('button', { name: 'Keep my sketch' }).click();
    await expect(page.getByText('Your sketch is kept.')).toBeVisible();
  });
  await test.step('A2.1: run two sizes', async () => {
    await customise(page, { Epochs: '25', 'Training images (one run for each value)': '100, 1000' });
    await runToTheEnd(page);
    await expect(page.getByText('Your prediction is kept.')).toBeVisible();
  });
  await test.step('A2.1: open the test set, once', async () => {
    await part(page, 'Lab').getByRole('button', { name: 'Open the test set' }).click();
    await expect(part(page, 'Lab').getByText('Opened once')).toBeVisible();
    await expect(page.getByText('Your prediction is kept.')).toHaveCount(0);
    await expect(page.getByRole('figure', { name: 'Predicted and measured test error' })).toBeVisible();
  });
}

async function trainThroughAReload(page: Page): Promise<void> {
  await openProblem(page, 'A2.2');
  await test.step('A2.2: train, pause, go on batch by batch', async () => {
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await customise(page, { Epochs: '30', 'Learning rate (one run for each value)': '0.001' });
    await part(page, 'Lab').getByRole('button', { name: 'Run', exact: true }).click();
    await expect(state(page)).toContainText('Running', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(state(page)).toContainText('Paused');
    // A checkpoint is taken with the first batch after three seconds.
    await expect(async () => {
      await page.getByRole('button', { name: 'Step', exact: true }).click();
      expect(await page.evaluate(countCheckpoints)).toBe(1);
    }).toPass();
  });
  await test.step('A2.2: a reload in the middle; the run goes on from there to its end', async () => {
    await page.reload();
    await expect(state(page)).toContainText('Interrupted');
    await page.getByRole('button', { name: /^Resume from epoch \d+$/ }).click();
    await expect(state(page)).toHaveText('Finished', { timeout: 90_000 });
  });
  await test.step('A2.2: the own figure stands beside the measured one', async () => {
    const row = part(page, 'Compare').getByRole('row', { name: /^loss, learning rate 0\.001, epoch 10 / });
    await expect(row.getByRole('cell')).toHaveText([/0\.4406/, /^0\.\d+/, /\S/]);
  });
}

async function trainAndAsk(page: Page): Promise<void> {
  await test.step('A3.2: a CNN of one’s own, trained for a moment', async () => {
    await openProblem(page, 'A3.2');
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await customise(page, { Epochs: '3', 'Training images': '2000' });
    await runToTheEnd(page);
  });
  await test.step('It reads what is drawn on the pad', async () => {
    await draw(page, strokesOf[1] ?? []);
    const own = page.getByRole('group', { name: 'Learning CNN probabilities' }).getByRole('meter');
    await expect
      .poll(() =>
        own.evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.getAttribute('aria-valuenow')), 0)),
      )
      .toBeCloseTo(1, 3);
  });
  await test.step('A3.4: the published models read a 7 drawn here', async () => {
    await openProblem(page, 'A3.4');
    await expect(page.getByRole('button', { name: /^Show (X_val|the stand-in)/ })).toBeEnabled({ timeout: 60_000 });
    await expect.poll(() => guess(page, 'CNN')).toBe(3);
    await draw(page, strokesOf[7] ?? []);
    await expect.poll(() => guess(page, 'CNN')).toBe(7);
  });
}

/** What a report says of the work above, whoever looks at it. */
async function expectReport(page: Page): Promise<void> {
  const first = section(page, 'A1.1 Forward pass');
  await expect(first).toContainText('e^7/(2e^4+e^7)');
  await expect(first).toContainText('Class 1');
  await expect(first).toContainText(words);
  const amount = section(page, 'A2.1 Amount of data');
  await expect(amount).toContainText('Predicted on');
  await expect(amount).toContainText('The test set was opened once');
  await expect(amount.getByRole('row', { name: /^images 1,000 finished 25 / })).toBeVisible();
  const curves = section(page, 'A2.2 Optimisation curves');
  await expect(curves.getByRole('row', { name: /^learning rate 0\.001 finished 30 / })).toContainText('sealed');
  await expect(curves.getByRole('row', { name: /^loss, learning rate 0\.001, epoch 10 / })).toContainText(
    /0\.4406\s*0\.\d+/,
  );
  await expect(section(page, 'A3.2 Training the CNN')).toContainText('finished');
}

async function handIn(page: Page): Promise<{ name: string; text: string }> {
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  const toA = page.getByRole('link', { name: /Assignment A|MLP versus CNN/ }).first();
  if (!(await sheet(page).isVisible())) await toA.click();
  const missing = section(page, 'What is missing').getByRole('listitem');
  await expect(missing.filter({ hasText: 'The name is not filled in.' })).toHaveCount(1);
  await page.getByLabel('Name').fill('Ada Lovelace');
  await page.getByLabel(/^Who helped/).fill('I worked alone.');
  await expect(missing.filter({ hasText: /name is not|collaboration/ })).toHaveCount(0);
  await expect(missing.filter({ hasText: 'A1.1' })).toHaveText(
    'A1.1 Forward pass: Questions 1, 2 and 3 are not answered.',
  );
  await expect(missing.filter({ hasText: 'A2.3' })).toContainText([
    'not answered',
    'has not been run',
    'has not been run',
  ]);
  await expect(missing.filter({ hasText: 'A2.2' })).toHaveText(/not answered/);
  await expectReport(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function openElsewhere(browser: Browser, site: string, file: { name: string; text: string }): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('#/report', site).href);
  const content = { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) };
  await page.locator('input[type="file"]').setInputFiles(content);
  await expect(page.getByRole('complementary', { name: 'Opened file' })).toContainText('Work of Ada Lovelace');
  await expect(section(page, 'What is missing')).not.toContainText('The name is not filled in.');
  await expectReport(page);
  await expect(sheet(page)).toContainText('I worked alone.');
  await context.close();
}

test('a student works through assignment A and hands it in', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const complaints = collectComplaints(page);
  await page.goto('./');
  await answerQuestions(page);
  await predictAndSweep(page);
  await trainThroughAReload(page);
  await trainAndAsk(page);
  const file = await test.step('The report has it all, and what is missing', () => handIn(page));
  await test.step('The file shows the same work in another browser', () => openElsewhere(browser, page.url(), file));
  expect(complaints).toEqual([]);
});
