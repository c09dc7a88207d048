import { useEffect, useMemo } from 'react';
import { type Sweep, sweepStatus } from '../experiment/sweep.ts';
import { loadSweeps, useSweeps } from '../experiment/sweeps-store.ts';
import { groupRuns, type RunGroup } from './run-groups.ts';

/** What the reader has run of an experiment. */
export interface RunsOf {
  /** Latest first, running ones included. */
  readonly sweeps: readonly Sweep[];
  /** All runs of all of them, put together by setting and data: one group holds the seeds of one setting. */
  readonly groups: readonly RunGroup[];
  /** Whether something is being trained now. */
  readonly running: boolean;
}

/** The sweeps and runs of an experiment (of all experiments of the problem where none is named), kept ones included. */
export function useRunsOf(problem: string, experiment?: string): RunsOf {
  useEffect(() => void loadSweeps(), []);
  const all = useSweeps(({ sweeps }) => sweeps);
  return useMemo(() => {
    const sweeps = all.filter(
      (sweep) => sweep.problem === problem && (experiment === undefined || sweep.experiment === experiment),
    );
    const running = sweeps.some((sweep) => ['running', 'loading', 'queued'].includes(sweepStatus(sweep)));
    return { sweeps, groups: groupRuns(sweeps), running };
  }, [all, problem, experiment]);
}
