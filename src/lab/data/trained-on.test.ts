import { expect, it } from 'vitest';
import { validationTrainedOn } from './trained-on.ts';

it('counts the validation images that are training images too', () => {
  const validation = { start: 10_000, count: 5000 };
  const counts = [9000, 10_000, 10_001, 12_000, 20_000].map((trainSize) =>
    validationTrainedOn({ trainSize, validation }),
  );
  expect(counts).toEqual([0, 0, 1, 2000, 5000]);
  expect(validationTrainedOn({ trainSize: 60_000, validation: 'test' })).toBe(0);
  expect(validationTrainedOn({ trainSize: 60_000, validation: 'none' })).toBe(0);
});
