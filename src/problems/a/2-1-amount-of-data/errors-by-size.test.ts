import { expect, it } from 'vitest';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import { errorsBySize, pointsOf } from './errors-by-size.ts';

const run = (id: string, trainSize: number, trainAccuracy?: number, testAccuracy = 0.5) =>
  ({
    id,
    spec: { data: { trainSize }, epochs: trainSize / 10 },
    ...(trainAccuracy === undefined ? {} : { result: { trainAccuracy, testAccuracy, epochs: 10, steps: 40 } }),
  }) as unknown as RunState;
const open = () => true;

it('gives one row for each size that has finished, the sizes ascending', () => {
  const rows = errorsBySize([run('a', 1000, 0.75), run('b', 100, 1), run('c', 5000)], open);
  expect(pointsOf(rows, 'train')).toEqual([
    { x: 100, y: 0 },
    { x: 1000, y: 0.25 },
  ]);
  expect(pointsOf(rows, 'test').map(({ y }) => y)).toEqual([0.5, 0.5]);
  expect(rows[0]).toMatchObject({ epochs: [10], updates: [40], toTheLimit: true });
  expect(rows[1]?.toTheLimit).toBe(false);
});

it('joins the seeds of a size into a mean and a band of one standard deviation', () => {
  const [point] = pointsOf(errorsBySize([run('a', 100, 1, 0.5), run('b', 100, 1, 0.75)], open), 'test');
  expect(point).toMatchObject({ x: 100, y: 0.375 });
  expect((point?.high ?? 0) - 0.375).toBeCloseTo(0.25 / Math.SQRT2, 12);
});

it('leaves out the test errors of runs that are sealed', () => {
  const rows = errorsBySize([run('a', 100, 1), run('b', 1000, 1)], ({ id }) => id === 'b');
  expect(pointsOf(rows, 'test').map(({ x }) => x)).toEqual([1000]);
  expect(pointsOf(rows, 'train').map(({ x }) => x)).toEqual([100, 1000]);
});
