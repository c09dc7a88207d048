import { expect, it } from 'vitest';
import { doubtfulStandIn, validationIndices } from './doubtful-digit.ts';

it('X_val[592] is image 31,952 of the 70,000', () => {
  const indices = validationIndices({ count: 70_000, trainCount: 60_000 });
  expect(indices).toHaveLength(10_000);
  expect(indices[592]).toBe(31_952);
});

it('the stand-in is ink on the pad and a digit in MNIST’s field', () => {
  const { content, pixels } = doubtfulStandIn();
  expect(content.strokes[0].length).toBeGreaterThan(10);
  expect(pixels).toHaveLength(784);
  expect(pixels.some((pixel) => pixel > 200)).toBe(true);
});
