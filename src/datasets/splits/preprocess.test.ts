import { expect, it } from 'vitest';
import { preprocess } from './preprocess.ts';
import { fitScaler } from './standard-scaler.ts';

const images = Uint8Array.from([0, 10, 255, /**/ 0, 20, 0, /**/ 0, 60, 0]);
const pixels = 3;

it('the scaler has the population deviation, and scale 1 where nothing varies', () => {
  const { mean, scale } = fitScaler(images, Int32Array.of(0, 1, 2), pixels);
  expect([...mean]).toEqual([0, 30, 85]);
  expect(scale[0]).toBe(1);
  expect(scale[1]).toBeCloseTo(Math.sqrt((400 + 100 + 900) / 3), 12);
  expect(scale[2]).toBeCloseTo(Math.sqrt((170 ** 2 + 2 * 85 ** 2) / 3), 12);
});

it('writes the rows asked for, in that order', () => {
  expect([...preprocess({ kind: 'unit' }, { images, indices: [2, 0], pixels })]).toEqual([
    ...Float32Array.of(0, 60 / 255, 0, 0, 10 / 255, 1),
  ]);
  expect([...preprocess({ kind: 'symmetric' }, { images, indices: [0], pixels })][2]).toBe(1);
});

it('clips scaled values where asked', () => {
  const scaler = { mean: Float64Array.of(0, 0, 0), scale: Float64Array.of(1, 1, 0.5) };
  const scaled = (clip?: number) => [
    ...preprocess({ kind: 'standardise', scaler, ...(clip ? { clip } : {}) }, { images, indices: [0], pixels }),
  ];
  expect(scaled()).toEqual([0, 10, 510]);
  expect(scaled(5)).toEqual([0, 5, 5]);
});
