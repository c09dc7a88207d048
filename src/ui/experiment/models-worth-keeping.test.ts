import { expect, it } from 'vitest';
import { testSweep } from '../runs/test-sweep.ts';
import { modelsWorthKeeping } from './models-worth-keeping.ts';

const seeds = [1, 2, 3, 4];
const { runs } = testSweep({ preset: 'quick', seeds, changes: { learningRate: 0.1 } }, ({ spec }) => spec.seed / 10);

it('keeps the networks of the best finished runs only', () => {
  expect([...modelsWorthKeeping(runs, 2)]).toEqual(['s/3', 's/2']);
  const unfinished = runs.map((run, i) => (i === 3 ? { ...run, status: 'running' as const } : run));
  expect([...modelsWorthKeeping(unfinished, 2)]).toEqual(['s/2', 's/1']);
});

it('goes by the loss where there are no validation images, and keeps all of a small sweep', () => {
  const blind = runs.map(({ result, ...run }) => {
    const { validationAccuracy: _, ...rest } = result as NonNullable<typeof result>;
    return { ...run, result: rest };
  });
  expect([...modelsWorthKeeping(blind, 1)]).toEqual(['s/3']);
  expect(modelsWorthKeeping(runs).size).toBe(4);
});
