import { expect, it } from 'vitest';
import { planRuns, type RunRequest } from '../../../lab/experiment/plan-runs.ts';
import { queuedRun } from '../../../lab/experiment/run-state.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import { groupRuns } from '../../../ui/runs/run-groups.ts';
import problem from './problem.ts';
import { comparableGroups, rateOf, requestFor } from './rate-runs.ts';

function sweepOf(id: string, request: RunRequest): Sweep {
  const runs = planRuns(problem.experiments.rates, request).map((run, i) => queuedRun(`${id}/${i}`, run));
  const { preset, changes = {}, holdBack = false } = request;
  const about = {
    problem: 'b/5-learning-rate',
    number: 'B5',
    experiment: 'rates',
    title: '',
    startedAt: '',
    workers: 1,
  };
  return { ...about, id, preset, changes, runs, ...(holdBack && { holdBack }) };
}

it('runs a rate of the reader’s own under the settings of the latest runs', () => {
  const latest = sweepOf('a', { preset: 'quick', changes: { seed: 7, epochs: 3 }, holdBack: true });
  const own = sweepOf('b', requestFor(0.05, latest, 1));
  expect(own.runs).toHaveLength(1);
  expect(own.runs[0]?.spec).toEqual({
    ...latest.runs[1]?.spec,
    optimiser: { ...latest.runs[1]?.spec.optimiser, learningRate: 0.05 },
  });
  const groups = comparableGroups(groupRuns([own, latest]), own);
  expect(groups.map(rateOf)).toEqual([1, 0.05, 0.01, 0.00001]);
});

it('begins with the quick settings on held-back images, and leaves out runs under other settings', () => {
  const own = sweepOf('b', requestFor(0.05, undefined, 1));
  expect(own.runs[0]?.spec.data).toMatchObject({ trainSize: 5000, validation: { count: 10_000 } });
  const published = sweepOf('c', { preset: 'published' });
  expect(comparableGroups(groupRuns([own, published]), own).map(rateOf)).toEqual([0.05]);
  expect(comparableGroups([], undefined)).toEqual([]);
});
