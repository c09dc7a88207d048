import { useEffect, useMemo } from 'react';
import type { FigureSource } from '../../lab/experiment/experiment.ts';
import { useProblem } from '../problem/problem-context.ts';
import { ownFigure } from './sweep.ts';
import { loadSweeps, useSweeps } from './sweeps-store.ts';

/** The reader's own figure for each source, from the latest run that has it; undefined where there is none. */
export function useOwnFigures(sources: readonly (FigureSource | undefined)[]): readonly (number | undefined)[] {
  const { id: problem } = useProblem();
  useEffect(() => void loadSweeps(), []);
  const all = useSweeps(({ sweeps }) => sweeps);
  return useMemo(() => {
    const sweeps = all.filter((sweep) => sweep.problem === problem);
    return sources.map((source) => source && ownFigure(sweeps, source));
  }, [all, problem, sources]);
}
