import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { enterLecture } from './lecture-parts.ts';

/** The card of a question, by its id in problem.ts. */
function card(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** Types a number into a question and checks it with Enter, without touching the mouse. */
async function answerNumber(page: Page, id: string, text: string): Promise<void> {
  await card(page, id).getByRole('textbox').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Walks to a choice with the arrow keys and checks it with the button after it. */
async function answerChoice(page: Page, id: string, place: number): Promise<void> {
  await card(page, id).getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 1; step < place; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

async function expectVerdict(page: Page, id: string, verdict: 'right' | 'wrong'): Promise<void> {
  await expect(card(page, id)).toHaveAttribute('data-verdict', verdict);
}

async function open(page: Page, problem: string): Promise<void> {
  await page.goto(`./#/${problem}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Questions' })).toBeVisible();
}

const node = (page: Page, id: string) => page.locator(`button[data-node="${id}"]`);

test('A1.1: the questions can be done by keyboard, and a usual slip gets its own hint', async ({ page }) => {
  await open(page, 'a/1-1-forward-pass');
  await answerNumber(page, 'h1', '-10');
  await expectVerdict(page, 'h1', 'wrong');
  await expect(card(page, 'h1')).toContainText('ReLU');
  for (const [id, text] of Object.entries({ h1: '0', h2: '2', r1: '7', f1: 'e^7/(2e^4+e^7)' })) {
    await answerNumber(page, id, text);
    await expectVerdict(page, id, 'right');
  }
  await answerChoice(page, 'class', 2);
  await expectVerdict(page, 'class', 'right');
  await page.reload();
  await expectVerdict(page, 'f1', 'right');
});

test('A1.1: an edited weight changes the outputs; undo and reset bring the numbers back', async ({ page }) => {
  await open(page, 'a/1-1-forward-pass');
  await expect(node(page, 'f1')).toHaveAccessibleName('f1, probability of class 1, value 0.909, predicted');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await page.getByLabel('W, h1, x3').fill('-5');
  await expect(node(page, 'h1')).toHaveAccessibleName('h1, hidden unit, value 10');
  // r = (4 − 10, 7, 4 + 10)
  await expect(node(page, 'f2')).toHaveAccessibleName('f2, probability of class 2, value 0.999, predicted');
  const compare = page.getByRole('region', { name: 'Compare' });
  await expect(compare.getByRole('row', { name: /prediction/ })).toContainText('class 2');

  await page.getByLabel('x3', { exact: true }).fill('4');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('x3', { exact: true })).toHaveValue('-2');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByLabel('x3', { exact: true })).toHaveValue('4');
  await page.reload();
  await expect(page.getByLabel('x3', { exact: true })).toHaveValue('4');
  await expect(node(page, 'h1')).toHaveAccessibleName('h1, hidden unit, value 0');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByLabel('x3', { exact: true })).toHaveValue('-2');
  await expect(node(page, 'h1')).toHaveAccessibleName('h1, hidden unit, value 0');
  await expect(page.getByLabel('W, h1, x3')).toHaveValue('5');
});

test('A1.1: a node shows its sum, and the arrow keys walk through the covered pass', async ({ page }) => {
  await open(page, 'a/1-1-forward-pass');
  const detail = page.getByRole('region', { name: 'Worked out' });
  await node(page, 'f1').focus();
  await page.keyboard.press('Enter');
  await expect(detail.locator('annotation')).toContainText('\\frac{e^{7}}{2e^{4} + e^{7}}');

  await page.getByRole('button', { name: 'Cover what comes next' }).press('Enter');
  await expect(node(page, 'h2')).toHaveAccessibleName('h2, hidden unit, still covered');
  await expect(detail.locator('annotation')).toContainText('\\max(0,\\; -10) = 0');
  await node(page, 'h1').focus();
  for (const id of ['h2', 'r0', 'r1']) {
    await page.keyboard.press('ArrowRight');
    await expect(node(page, id)).toBeFocused();
    await expect(node(page, id)).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(detail.getByRole('status')).toContainText('r1 = 7');
  await page.keyboard.press('ArrowLeft');
  await expect(node(page, 'r1')).toHaveAccessibleName('r1, sum of output 1, still covered');
});

test('A1.1: a clicker walks through the nodes and then goes on with the lecture', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, 'a/1-1-forward-pass');
  const turnTo = await enterLecture(page);
  await turnTo(/^Lab/);
  await node(page, 'f1').click();
  await page.keyboard.press('PageDown');
  await expect(node(page, 'f2')).toBeFocused();
  await turnTo(/^Compare/);
});

test('A1.1: a slip changes the prediction, beside the right one', async ({ page }) => {
  await open(page, 'a/1-1-forward-pass');
  const pitfall = page.getByRole('region', { name: /^Pitfall/ });
  await pitfall.getByRole('switch', { name: 'Forget the ReLU' }).press('Space');
  await expect(pitfall.getByRole('row', { name: /prediction/ })).toContainText(/class 1.*class 0/);
});

test('A1.2: the questions can be done by keyboard, and base 10 is recognised', async ({ page }) => {
  await open(page, 'a/1-2-log-loss');
  await answerNumber(page, 'loss-y1', '0.0412');
  await expectVerdict(page, 'loss-y1', 'wrong');
  await expect(card(page, 'loss-y1')).toContainText('base 10');
  for (const [id, text] of Object.entries({ 'loss-y1': '0.0949', 'loss-y2': '3+ln(1+2e^-3)', tenfold: 'ln(10)' })) {
    await answerNumber(page, id, text);
    await expectVerdict(page, id, 'right');
  }
  await answerChoice(page, 'never-negative', 1);
  await expectVerdict(page, 'never-negative', 'right');
});

test('A1.2: the point on the curve follows pointer and keys, and the loss has no upper bound', async ({ page }) => {
  await open(page, 'a/1-2-log-loss');
  const point = page.getByRole('slider', { name: /^Probability of the true class/ });
  const status = page.getByRole('region', { name: 'Lab' }).getByRole('status');
  await expect(status).toContainText('Loss 0.0949 nats');
  await page.getByRole('radio', { name: 'y = 2' }).check();
  await expect(status).toContainText('Loss 3.0949 nats');

  await point.press('End');
  await expect(status).toContainText('Loss 0 nats');
  await point.press('PageDown');
  await expect(point).toHaveAttribute('aria-valuenow', '0.9');

  const box = await point.boundingBox();
  if (!box) throw new Error('the point is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 40, { steps: 5 });
  await page.mouse.up();
  expect(Number(await point.getAttribute('aria-valuenow'))).toBeLessThan(0.8);

  await page.getByRole('radio', { name: 'bits' }).check();
  await page.getByRole('radio', { name: 'logarithmic' }).check();
  await point.press('Home');
  await expect(status).toContainText('Loss 39.8631 bits');
});

test('A1.3: the questions can be done by keyboard, and forgotten biases are recognised', async ({ page }) => {
  await open(page, 'a/1-3-network-size');
  await answerNumber(page, 'twelve', '36+36');
  await expectVerdict(page, 'twelve', 'wrong');
  await expect(card(page, 'twelve')).toContainText('biases are missing');
  for (const [id, text] of Object.entries({ twelve: '87', 'one-more': '7', mnist: '50,890' })) {
    await answerNumber(page, id, text);
    await expectVerdict(page, id, 'right');
  }
  await answerChoice(page, 'where', 1);
  await expectVerdict(page, 'where', 'right');
});

test('A1.3: widths and layers are counted as they change', async ({ page }) => {
  await open(page, 'a/1-3-network-size');
  const status = page.getByRole('region', { name: 'Lab' }).getByRole('status');
  await page.getByLabel('Hidden, nodes', { exact: true }).fill('12');
  await expect(status).toHaveText('3-12-3: 48 + 39 = 87 parameters');
  await expect(page.getByRole('region', { name: 'Compare' }).getByRole('row', { name: /in total/ })).toContainText(
    'none',
  );
  await page.getByRole('slider', { name: 'Hidden, nodes' }).press('ArrowLeft');
  await expect(status).toContainText('3-11-3');
  await page.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect(status).toContainText('3-11-11-3: 44 + 132 + 36 = 212');
  await page.getByRole('button', { name: 'Remove hidden 1' }).click();
  await page.getByRole('button', { name: '784-64-10' }).click();
  await expect(status).toHaveText('784-64-10: 50,240 + 650 = 50,890 parameters');
});

for (const problem of ['a/1-1-forward-pass', 'a/1-2-log-loss', 'a/1-3-network-size']) {
  test(`${problem}: nothing is wider than a phone, and axe agrees with the open pitfall`, async ({ page }) => {
    // axe measures every glyph of the typeset formulas: seconds on an idle machine, a minute on a busy one.
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, problem);
    for (const slip of await page.getByRole('switch').all()) await slip.check();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
