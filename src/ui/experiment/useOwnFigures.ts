import { useEffect, useMemo } from 'react';
import type { FigureSource } from '../../lab/experiment/experiment.ts';
import { useDataset } from '../dataset/useDataset.ts';
import { useProblem } from '../problem/problem-context.ts';
import { type OwnFigures, ownFigures } from './own-figure.ts';
import { loadSweeps, useSweeps } from './sweeps-store.ts';

/**
 * The reader's own figures for each source, of all seeds on the data in use; undefined where there are none. With
 * `heldBack` those of runs that hold back training images where the published ones validate on the test images.
 */
export function useOwnFigures(
  sources: readonly (FigureSource | undefined)[],
  { heldBack = false } = {},
): readonly (OwnFigures | undefined)[] {
  const { id: problem, experiments } = useProblem();
  useEffect(() => void loadSweeps(), []);
  const all = useSweeps(({ sweeps }) => sweeps);
  const dataset = useDataset(({ overview }) => overview?.name);
  return useMemo(() => {
    const sweeps = all.filter((sweep) => sweep.problem === problem);
    return sources.map((source) => {
      const experiment = source && experiments[source.experiment];
      return experiment && ownFigures({ sweeps, experiment, source, dataset, heldBack });
    });
  }, [all, problem, experiments, sources, dataset, heldBack]);
}
