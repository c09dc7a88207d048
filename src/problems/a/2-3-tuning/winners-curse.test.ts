import { expect, it } from 'vitest';
import { RandomState } from '../../../numerics/random/random-state.ts';
import { drawSearch, meanExcess } from './winners-curse.ts';

const search = { settings: 162, images: 10_000, accuracy: 0.95 };

it('draws shares of the images with the binomial’s mean and spread', () => {
  const drawn = drawSearch({ ...search, settings: 20_000 }, new RandomState(1));
  expect(drawn.every((share) => Number.isInteger(Math.round(share * 1e6) / 100))).toBe(true);
  const mean = drawn.reduce((sum, share) => sum + share, 0) / drawn.length;
  const sd = Math.sqrt(drawn.reduce((sum, share) => sum + (share - mean) ** 2, 0) / drawn.length);
  expect(mean).toBeCloseTo(0.95, 4);
  expect(sd).toBeCloseTo(Math.sqrt((0.95 * 0.05) / 10_000), 4);
});

it('the highest of 162 equal settings is about 2.7 standard errors too high, one alone not at all', () => {
  const standardError = Math.sqrt((0.95 * 0.05) / 10_000);
  // The expected maximum of 162 standard normal numbers is 2.68.
  expect(meanExcess(search) / standardError).toBeCloseTo(2.68, 0.9);
  expect(Math.abs(meanExcess({ ...search, settings: 1 }) / standardError)).toBeLessThan(0.15);
});
