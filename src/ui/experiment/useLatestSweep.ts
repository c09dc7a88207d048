import { useEffect } from 'react';
import { useProblem } from '../problem/problem-context.ts';
import type { Sweep } from './sweep.ts';
import { loadSweeps, useSweeps } from './sweeps-store.ts';

/** The latest sweep of an experiment of this page's problem, kept ones included. */
export function useLatestSweep(experiment: string): Sweep | undefined {
  const { id: problem } = useProblem();
  useEffect(() => void loadSweeps(), []);
  return useSweeps(({ sweeps }) =>
    sweeps.find((sweep) => sweep.problem === problem && sweep.experiment === experiment),
  );
}
