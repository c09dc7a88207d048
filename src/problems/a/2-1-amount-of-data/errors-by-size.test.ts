import { expect, it } from 'vitest';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import { errorsBySize } from './errors-by-size.ts';

const run = (trainSize: number, trainAccuracy?: number, testAccuracy = 0.5) =>
  ({
    spec: { data: { trainSize } },
    ...(trainAccuracy === undefined ? {} : { result: { trainAccuracy, testAccuracy } }),
  }) as unknown as RunState;

it('gives one point for each size that has finished, the sizes ascending', () => {
  const runs = [run(1000, 0.75), run(100, 1), run(5000)];
  expect(errorsBySize(runs, 'train')).toEqual([
    { x: 100, y: 0 },
    { x: 1000, y: 0.25 },
  ]);
  expect(errorsBySize(runs, 'test').map(({ y }) => y)).toEqual([0.5, 0.5]);
});

it('joins the seeds of a size into a mean and a band', () => {
  expect(errorsBySize([run(100, 1, 0.5), run(100, 1, 0.75)], 'test')).toEqual([
    { x: 100, y: 0.375, low: 0.25, high: 0.5 },
  ]);
});
