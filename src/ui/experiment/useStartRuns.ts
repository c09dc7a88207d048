import type { Experiment } from '../../lab/experiment/experiment.ts';
import type { RunRequest } from '../../lab/experiment/plan-runs.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { useProblem } from '../problem/problem-context.ts';
import { useSettings } from '../settings/useSettings.ts';
import { openVault } from '../vault/vault-store.ts';
import type { Sweep } from './sweep.ts';
import { startSweep } from './train-sweep.ts';

/** Runs to start, of an experiment of the page. */
export interface WantedRuns extends RunRequest {
  /** The experiment's name in problem.ts. */
  readonly name: string;
  /** In place of the page's own, where it is changed in ways a request cannot. */
  readonly experiment?: Experiment;
  /** In place of the reader's choice: what was measured to be fastest, or what earlier runs trained on. */
  readonly backend?: BackendChoice | undefined;
  /** Runs that need not be trained again where they are finished and of the same spec. */
  readonly known?: Sweep | undefined;
}

/** Starts runs of the page's experiments on the reader's data and backend; the sweep, or why it cannot be, in words. */
export function useStartRuns(): (wanted: WantedRuns) => Sweep | string {
  const { id: problem, number, experiments } = useProblem();
  const { backend, dataset } = useSettings();
  return ({ name, experiment = experiments[name], known, backend: wanted = backend, ...request }) => {
    if (!experiment) throw new Error(`${problem}: there is no experiment "${name}" in problem.ts`);
    try {
      const sweep = startSweep({
        ...{ problem, number, name, experiment, dataset, ...request },
        backend: wanted,
        ...(known && { known: sameData(known, dataset) }),
      });
      if (sweep.runs.some(({ spec }) => spec.data.validation === 'test')) {
        openVault(problem, { reason: 'Trained with the test images as validation', keys: [sweep.id] });
      }
      return sweep;
    } catch (thrown) {
      if (thrown instanceof SpecError) return thrown.message;
      throw thrown;
    }
  };
}

/** Runs are taken over only where the data in use are certainly those they were trained on. */
function sameData({ runs }: Sweep, wanted: string): Sweep['runs'] {
  return runs.filter(({ dataset }) => wanted === 'auto' || dataset === wanted);
}
