import { expect, it } from 'vitest';
import { assess, figuresOf, predictionsOf } from './assess.ts';

/** Three classes; ln 2 makes the odds 2 : 1 : 1, ln 8 makes them 8 : 1 : 1. */
const [two, eight] = [Math.log(2), Math.log(8)];
const answers = {
  logits: Float32Array.from([two, 0, 0, 0, eight, 0, 0, 0, two, eight, 0, 0]),
  labels: Int32Array.from([0, 2, 2, 1]),
  classes: 3,
};

it('figures: mean of −ln p of the truth, and the share of right answers', () => {
  const { count, loss, accuracy } = figuresOf(answers);
  expect({ count, accuracy }).toEqual({ count: 4, accuracy: 0.5 });
  expect(loss).toBeCloseTo(-(Math.log(0.5) + Math.log(0.1) + Math.log(0.5) + Math.log(0.1)) / 4, 6);
});

it('figures of logits too large for exp are finite', () => {
  const large = { logits: Float32Array.from([1000, 0, -1000, 0]), labels: Int32Array.from([0, 0]), classes: 2 };
  expect(figuresOf(large)).toEqual({ count: 2, loss: 500, accuracy: 0.5 });
});

it('predictions: the likeliest class and its probability', () => {
  const { predicted, confidence } = predictionsOf(answers);
  expect([...predicted]).toEqual([0, 1, 2, 0]);
  [0.5, 0.8, 0.5, 0.8].forEach((p, i) => expect(confidence[i]).toBeCloseTo(p, 6));
});

it('an assessment: counts, reports, the wrong ones with the surest first, calibration', () => {
  const assessment = assess(answers);
  expect([...assessment.confusion.counts]).toEqual([1, 0, 0, 1, 0, 0, 0, 1, 1]);
  expect(assessment.classes[0]).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3, support: 1 });
  expect(assessment.wrongCount).toBe(2);
  expect(assessment.wrong.map(({ index, truth, predicted }) => ({ index, truth, predicted }))).toEqual([
    { index: 1, truth: 2, predicted: 1 },
    { index: 3, truth: 1, predicted: 0 },
  ]);
  // Two are sure to 0.5 and right, two to 0.8 and wrong.
  expect(assessment.calibration.expectedError).toBeCloseTo((2 * 0.5 + 2 * 0.8) / 4, 6);
  expect(assessment.scaled).toBeUndefined();
});

it('a temperature of 2 takes the square root of the odds', () => {
  const { scaled, loss } = assess(answers, 2);
  const [a, b] = [Math.SQRT2, Math.sqrt(8)];
  const wanted = -(2 * Math.log(a / (a + 2)) + 2 * Math.log(1 / (b + 2))) / 4;
  expect(scaled?.temperature).toBe(2);
  expect(scaled?.loss).toBeCloseTo(wanted, 6);
  expect(scaled?.loss).toBeLessThan(loss);
});

it('lists at most 100 wrong examples and counts them all', () => {
  const labels = new Int32Array(700).fill(1);
  const logits = Float32Array.from({ length: 1400 }, (_, i) => (i % 2 === 0 ? i / 1000 : 0)).fill(1, 0, 1);
  const { wrong, wrongCount } = assess({ logits, labels, classes: 2 });
  expect(wrongCount).toBe(700);
  expect(wrong).toHaveLength(100);
  expect(wrong[0].index).toBe(699);
});
