import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropyBits } from '../../../numerics/metrics/entropy.ts';
import { RandomState } from '../../../numerics/random/random-state.ts';
import { softmax } from '../../../numerics/softmax.ts';
import { fittedTemperature, meanOf, tempered, worthAt } from './tempered.ts';

describe('probabilities at a temperature', () => {
  const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 10, maxLength: 10 });
  const temperature = fc.double({ min: 0.2, max: 8, noNaN: true });

  it('are those of the divided logits', () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const expected = softmax(z.map((one) => one / T));
        tempered(softmax(z), T).forEach((p, c) => {
          expect(p).toBeCloseTo(expected[c] ?? 0, 5);
        });
      }),
    );
  });

  it('keep their order and become less decided with a higher temperature', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const [cold, hot] = [tempered(softmax(z), 0.5), tempered(softmax(z), 3)];
        expect(entropyBits(hot)).toBeGreaterThanOrEqual(entropyBits(cold) - 1e-5);
        const top = z.indexOf(Math.max(...z));
        expect(hot[top]).toBeCloseTo(Math.max(...hot), 6);
        expect(cold[top]).toBeCloseTo(Math.max(...cold), 6);
      }),
    );
  });

  it('survive probabilities of zero', () => {
    const p = new Float32Array(10);
    p[3] = 1;
    expect([...tempered(p, 2)].every(Number.isFinite)).toBe(true);
  });
});

it('takes the mean of several models and how far they lie apart', () => {
  const { mean, low, high } = meanOf([Float32Array.of(0.25, 0.75), Float32Array.of(0.75, 0.25)]);
  expect([...mean, ...low, ...high]).toEqual([0.5, 0.5, 0.25, 0.25, 0.75, 0.75]);
});

it('fits on one half and judges on the other, and an overconfident model gains by it', () => {
  const random = new RandomState(4);
  const count = 10_000;
  const labels = new Uint8Array(count);
  const probabilities = new Float32Array(10 * count);
  for (let row = 0; row < count; row++) {
    const z = Array.from({ length: 10 }, () => 2 * random.gauss());
    const honest = softmax(z);
    let left = random.random();
    labels[row] = Math.max(
      0,
      honest.findIndex((p) => {
        left -= p;
        return left < 0;
      }),
    );
    // Three times as sure as it may be.
    probabilities.set(softmax(z.map((one) => 3 * one)), 10 * row);
  }
  const answered = { probabilities, labels };
  const T = fittedTemperature(answered);
  expect(T).toBeGreaterThan(2.8);
  expect(T).toBeLessThan(3.2);
  const [before, after] = [worthAt(answered, 1), worthAt(answered, T)];
  expect(before.calibration.count).toBe(5000);
  expect(after.calibration.accuracy).toBe(before.calibration.accuracy);
  expect(after.calibration.expectedError).toBeLessThan(before.calibration.expectedError / 3);
  expect(after.loss).toBeLessThan(before.loss);
});
