import { expect, it } from 'vitest';
import type { PenDigit } from '../../src/datasets/formats/pendigits.ts';
import { isHeldBack, replayOnPad } from './pen-writers.ts';

const one = (writer: number): PenDigit => ({
  label: 1,
  writer,
  strokes: [
    [
      { x: 0.5, y: 0.2 },
      { x: 0.45, y: 0.8 },
    ],
  ],
});

it('holds five of thirty writers back', () => {
  const writers = Array.from({ length: 30 }, (_, i) => i + 1);
  expect(writers.filter((writer) => isHeldBack(one(writer)))).toEqual([6, 12, 18, 24, 30]);
});

it('draws every digit once, the same for the same seed', () => {
  const digits = [one(1), { ...one(2), label: 7 }];
  const { images, labels } = replayOnPad(digits, 1);
  expect([...labels]).toEqual([1, 7]);
  expect(images.length).toBe(2 * 784);
  expect(Math.max(...images.subarray(784))).toBe(255);
  expect(replayOnPad(digits, 1).images).toEqual(images);
  expect(replayOnPad(digits, 2).images).not.toEqual(images);
});
