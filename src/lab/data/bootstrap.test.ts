import { expect, it } from 'vitest';
import { bootstrapSample } from './bootstrap.ts';

const values = Int32Array.from({ length: 5000 }, (_, i) => 3 * i);

it('draws as many values, only of those there are, and the same for the same seed', () => {
  const sample = bootstrapSample(values, 7);
  expect(sample.length).toBe(values.length);
  expect(sample.every((value) => value % 3 === 0 && value < 15_000)).toBe(true);
  expect(bootstrapSample(values, 7)).toEqual(sample);
  expect(bootstrapSample(values, 8)).not.toEqual(sample);
});

it('leaves out the share that drawing with replacement leaves out', () => {
  const missing = 1 - new Set(bootstrapSample(values, 1)).size / values.length;
  // (1 − 1/n)^n = 0.3678 with a standard deviation of about 0.0044 at n = 5000.
  expect(Math.abs(missing - Math.exp(-1))).toBeLessThan(0.02);
});

it('draws every place about equally often', () => {
  const few = Int32Array.of(0, 1, 2, 3);
  const drawn = [0, 0, 0, 0];
  for (let seed = 0; seed < 1000; seed++) for (const value of bootstrapSample(few, seed)) drawn[value]++;
  for (const times of drawn) expect(Math.abs(times - 1000)).toBeLessThan(140);
});
