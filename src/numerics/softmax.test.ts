import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmax } from './softmax.ts';

test('is e^r over the sum of all e^r', () => {
  const sum = 2 * Math.exp(4) + Math.exp(7);
  const [f0, f1, f2] = softmax([4, 7, 4]);
  expect(f0).toBeCloseTo(Math.exp(4) / sum, 15);
  expect(f1).toBeCloseTo(Math.exp(7) / sum, 15);
  expect(f2).toBe(f0);
});

test('stays a distribution where e^x alone would overflow', () => {
  expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  expect(softmax([-1e6, 1e6])).toEqual([0, 1]);
});

test('sums to one, is largest where the logit is, and does not change when the same number is added to every logit', () => {
  const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(logits, fc.double({ min: -20, max: 20, noNaN: true }), (r, shift) => {
      const f = softmax(r);
      const shifted = softmax(r.map((value) => value + shift));
      expect(f.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
      expect(f[r.indexOf(Math.max(...r))]).toBe(Math.max(...f));
      for (const [index, value] of f.entries()) expect(shifted[index]).toBeCloseTo(value, 9);
    }),
  );
});
