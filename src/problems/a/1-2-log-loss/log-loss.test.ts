import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenOutputs, givenSums, logLoss, logLossOfSums, lossWithSlips, withProbability } from './log-loss.ts';
import problem from './problem.ts';

test('gives the published losses', () => {
  expect(logLoss(givenOutputs[1] ?? 0)).toBeCloseTo(0.09492295642096098, 14);
  expect(logLoss(givenOutputs[2] ?? 0)).toBeCloseTo(3.094922956420961, 14);
  expect(problem.published.map(({ value }) => Number(value))).toEqual([0.09492295642096098, 3.094922956420961]);
});

test('from the sums it is the same loss, and two classes differ by the difference of their sums', () => {
  for (const y of [0, 1, 2]) expect(logLossOfSums(givenSums, y)).toBeCloseTo(logLoss(givenOutputs[y] ?? 0), 14);
  expect(logLossOfSums(givenSums, 2) - logLossOfSums(givenSums, 1)).toBeCloseTo(3, 14);
  expect(logLossOfSums([1000, 0], 1)).toBe(1000);
});

test('halving f adds one bit; a certain and right prediction costs nothing', () => {
  expect(logLoss(0.25, 'bits') - logLoss(0.5, 'bits')).toBe(1);
  expect(Object.is(logLoss(1), 0)).toBe(true);
});

test('is never negative and grows as f falls', () => {
  const probability = fc.double({ min: 1e-12, max: 1, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (a, b) => {
      expect(logLoss(a)).toBeGreaterThanOrEqual(0);
      if (a < b) expect(logLoss(a)).toBeGreaterThanOrEqual(logLoss(b));
    }),
  );
});

test('setting one probability keeps the sum at one and the ratio of the others', () => {
  const f = withProbability(givenOutputs, 1, 0.5);
  expect(f).toEqual([0.25, 0.5, 0.25].map((value) => expect.closeTo(value, 14)));
});

test('the slips give the usual wrong answers', () => {
  expect(lossWithSlips(givenOutputs, 1, ['log10'])).toBeCloseTo(0.0412, 4);
  expect(lossWithSlips(givenOutputs, 2, ['predicted'])).toBeCloseTo(0.0949, 4);
  expect(lossWithSlips(givenOutputs, 2, ['no-minus'])).toBeCloseTo(-3.0949, 4);
  expect(lossWithSlips(givenOutputs, 2, [])).toBeCloseTo(3.0949, 4);
});
