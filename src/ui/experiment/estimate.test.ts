import { expect, it } from 'vitest';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { estimateSeconds, quickEpochs } from './estimate.ts';

const spec = (epochs: number) => ({ epochs, batchSize: 256, data: { trainSize: 10_000 } }) as TrainSpec;
const four = [spec(10), spec(10), spec(10), spec(10)];

it('counts every batch, the smaller last one too, and shares runs among workers', () => {
  expect(estimateSeconds(four, 100, 1)).toBeCloseTo(16);
  expect(estimateSeconds(four, 100, 2)).toBeCloseTo(8);
  expect(estimateSeconds([spec(10)], 100, 8)).toBeCloseTo(4);
});

it('takes fewer epochs on a machine that would need longer than half a minute, never fewer than two', () => {
  expect(quickEpochs(four, 100, 2)).toBe(10);
  expect(quickEpochs(four, 20, 2)).toBe(7);
  expect(quickEpochs(four, 0.1, 2)).toBe(2);
});
