import { expect, it } from 'vitest';
import { weightStatistics } from '../../../lab/train/weight-statistics.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import { weightBars } from './weight-bars.ts';

function group(label: string, values: readonly number[]): RunGroup {
  const weights = [
    weightStatistics(
      { name: '0.kernel', shape: [values.length], values: Float32Array.from(values) },
      { histogram: true },
    ),
  ];
  const runs = [{ epochs: [{ weights }] }] as unknown as RunGroup['runs'];
  return { key: label, label, runs, dataset: 'mnist' };
}

it('lays the weights of all runs over one axis, symmetric about zero', () => {
  const { bound, all } = weightBars([group('none', [-0.5, -0.25, 0.5]), group('L1', [0, 0, 0.0001, 0.25])]);
  expect(bound).toBe(0.5);
  expect(all.map(({ label, nearZero }) => [label, nearZero])).toEqual([
    ['none', 0],
    ['L1', 0.75],
  ]);
  expect(all[0]?.bars[0]?.from).toBeCloseTo(0, 6);
  expect(all[0]?.bars.at(-1)?.to).toBeCloseTo(1, 6);
  expect(all[1]?.bars[0]?.from).toBeCloseTo(0.5, 6);
  expect(all[1]?.bars[0]?.height).toBe(1);
});

it('is empty where no weights were observed', () => {
  expect(weightBars([{ key: 'a', label: 'a', runs: [], dataset: undefined }]).all).toEqual([]);
});
