import type { Experiment } from '../../lab/experiment/experiment.ts';
import type { RunRequest } from '../../lab/experiment/plan-runs.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
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
}

/** Starts runs of the page's experiments on the reader's data and backend; the sweep, or why it cannot be, in words. */
export function useStartRuns(): (wanted: WantedRuns) => Sweep | string {
  const { id: problem, number, experiments } = useProblem();
  const { backend, dataset } = useSettings();
  return ({ name, experiment = experiments[name], ...request }) => {
    if (!experiment) throw new Error(`${problem}: there is no experiment "${name}" in problem.ts`);
    try {
      const sweep = startSweep({ problem, number, name, experiment, backend, dataset, ...request });
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
