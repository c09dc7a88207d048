import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibration } from './calibration.ts';
import { entropyBits } from './entropy.ts';
import { margin } from './margin.ts';
import { topClasses } from './top-classes.ts';

// What the published MLP says of X_val[592], to three digits.
const doubtfulThree = [0.0146, 0.0125, 0.0705, 0.641, 0, 0.0542, 0, 0.0457, 0.0593, 0.102];

it('entropy is 0 for certainty, log₂ n for none, and 1 bit for a coin', () => {
  expect(entropyBits([0, 0, 1])).toBe(0);
  expect(entropyBits(Array.from({ length: 10 }, () => 0.1))).toBeCloseTo(Math.log2(10), 12);
  expect(entropyBits([0.5, 0.5])).toBe(1);
  expect(entropyBits(doubtfulThree)).toBeCloseTo(1.858, 3);
});

it('the margin is the lead of the first over the second, in any order', () => {
  expect(margin(doubtfulThree)).toBeCloseTo(0.539, 10);
  expect(margin([0.4, 0.4, 0.2])).toBe(0);
  expect(margin([1])).toBe(1);
});

it('top classes come likeliest first, ties by number', () => {
  expect(topClasses(doubtfulThree, 3)).toEqual([3, 9, 2]);
  expect(topClasses([0.2, 0.4, 0.4], 2)).toEqual([1, 2]);
});

it('margin and top classes agree on any numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }), (p) => {
      const [first, second] = topClasses(p, 2);
      expect(margin(p)).toBe(p[first] - p[second]);
    }),
  );
});

it('calibration counts confidence against hits per bin', () => {
  // Two answers at .95 (both right), two at .65 (one right).
  const probabilities = [0.95, 0.05, 0.05, 0.95, 0.65, 0.35, 0.35, 0.65];
  const result = calibration({ probabilities, labels: [0, 1, 0, 0], classes: 2 });
  expect(result.accuracy).toBe(0.75);
  expect(result.meanConfidence).toBeCloseTo(0.8, 12);
  expect(result.bins[9]).toMatchObject({ count: 2, accuracy: 1 });
  expect(result.bins[6]).toMatchObject({ count: 2, accuracy: 0.5 });
  expect(result.bins[0].accuracy).toBeNaN();
  expect(result.expectedError).toBeCloseTo(0.5 * 0.05 + 0.5 * 0.15, 12);
});

it('a confidence of 1 belongs to the last bin', () => {
  expect(calibration({ probabilities: [1, 0], labels: [0], classes: 2 }).bins[9].count).toBe(1);
});
