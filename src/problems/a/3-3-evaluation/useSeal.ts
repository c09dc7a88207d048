import { useSweeps } from '../../../ui/experiment/sweeps-store.ts';
import { trainedModelId } from '../../../ui/experiment/trained-models.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';

/** What the vault knows a model's test figures by: of a network trained on this page its run, else the model itself. */
export function useSeal(model: string): string {
  const { id } = useProblem();
  return useSweeps(({ sweeps }) => {
    const sweep = sweeps.find(
      ({ problem, runs }) => problem === id && runs.some((run) => trainedModelId(run) === model),
    );
    return sweep?.id ?? model;
  });
}
