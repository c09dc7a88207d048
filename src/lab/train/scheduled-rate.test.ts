import { expect, it } from 'vitest';
import { scheduledRate } from './scheduled-rate.ts';

it('the staircase of D5 falls by 0.96 after every 1500 batches and stays level in between', () => {
  const rate = (step: number) =>
    scheduledRate({ kind: 'staircase', factor: 0.96, everySteps: 1500 }, 0.005, { step, epoch: 1 });
  expect([0, 1499].map(rate)).toEqual([0.005, 0.005]);
  expect([1500, 2999].map(rate)).toEqual([0.0048, 0.0048]);
  expect(rate(3000)).toBeCloseTo(0.004608, 12);
  // Ten epochs of 391 batches.
  expect(rate(3909)).toBeCloseTo(0.004608, 12);
});

it('the rule of D8 keeps the rate for ten epochs and then takes e⁻⁰·¹ of it in each', () => {
  const rate = (epoch: number) =>
    scheduledRate({ kind: 'perEpoch', factor: Math.exp(-0.1), afterEpoch: 10 }, 0.001, { step: 0, epoch });
  expect([1, 10].map(rate)).toEqual([0.001, 0.001]);
  expect(rate(11)).toBeCloseTo(0.001 * Math.exp(-0.1), 12);
  // The published log ends with 1.3534e-04 in epoch 30.
  expect(rate(30)).toBeCloseTo(1.3534e-4, 7);
});

it('a constant rate stays', () => {
  expect(scheduledRate({ kind: 'constant' }, 0.1, { step: 12_345, epoch: 67 })).toBe(0.1);
});
