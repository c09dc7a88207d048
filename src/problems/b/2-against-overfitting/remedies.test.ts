import { describe, expect, it } from 'vitest';
import { planRuns, type RunRequest } from '../../../lab/experiment/plan-runs.ts';
import { queuedRun } from '../../../lab/experiment/run-state.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import problem from './problem.ts';
import { changesFor, firstStrengths, isBagging, type RemedyId, remediesInWords, remedyGroups } from './remedies.ts';

function sweepOf(id: string, name: 'remedies' | 'bagging', request: Omit<RunRequest, 'preset'>): Sweep {
  const runs = planRuns(problem.experiments[name], { preset: 'published', ...request }).map((run, i) =>
    queuedRun(`${id}/${i}`, run),
  );
  const about = { problem: 'b/2-against-overfitting', number: 'B2', title: '', startedAt: '', workers: 1 };
  return { ...about, id, experiment: name, preset: 'published', changes: {}, runs };
}
const wordsOf = (remedies: readonly RemedyId[]) =>
  remediesInWords(
    sweepOf('a', remedies.includes('bagging') ? 'bagging' : 'remedies', {
      changes: changesFor(remedies, firstStrengths),
    }).runs[0]?.spec as never,
  );

describe('remedies', () => {
  it('become settings that can be read back, alone and together', () => {
    expect(wordsOf([])).toBe('none');
    expect(wordsOf(['bagging'])).toBe('bagging');
    expect(wordsOf(['l1', 'l2'])).toBe('L1 0.0001 + L2 0.001');
    expect(wordsOf(['bagging', 'earlyStopping', 'dropout', 'l1', 'l2'])).toBe(
      'bagging + early stopping (5) + dropout 0.5 + L1 0.0001 + L2 0.001',
    );
  });

  it('put seeds and bags of one combination together, and leave out runs on other images', () => {
    const seeds = [1, 2, 3];
    const sweeps = [
      sweepOf('d', 'bagging', {}),
      sweepOf('c', 'remedies', { seeds, changes: changesFor(['dropout'], firstStrengths) }),
      sweepOf('b', 'remedies', { seeds }),
      sweepOf('a', 'remedies', { changes: { 'data.trainSize': 200 } }),
    ];
    const groups = remedyGroups(sweeps);
    expect(groups.map(({ label, runs }) => [label, runs.length])).toEqual([
      ['none', 3],
      ['dropout 0.5', 3],
      ['bagging', 10],
    ]);
    expect(groups.map(isBagging)).toEqual([false, false, true]);
    const bags = groups[2]?.runs.map(({ spec }) => [spec.seed, spec.data.bootstrap?.seed]);
    expect(new Set(bags?.map(String)).size).toBe(10);
    expect(remedyGroups([])).toEqual([]);
  });
});
