import { expect, it } from 'vitest';
import { nearZeroBound, weightStatistics } from './weight-statistics.ts';

it('says of a weight its moments, its ends, and how much of it is near zero', () => {
  const values = Float32Array.of(-0.5, 0, nearZeroBound / 2, 0.5);
  const found = weightStatistics({ name: '0.kernel', shape: [4], values }, { histogram: true });
  expect(found).toMatchObject({ name: '0.kernel', min: -0.5, max: 0.5, nearZero: 0.5 });
  expect(found.norm).toBeCloseTo(Math.sqrt(0.5), 5);
  expect(found.histogram?.reduce((sum, n) => sum + n, 0)).toBe(4);
  expect(found.histogram?.[0]).toBe(1);
  expect(found.histogram?.at(-1)).toBe(1);
});
