import { useMemo } from 'react';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import { useLatestSweep } from '../../../ui/experiment/useLatestSweep.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { isRecorded } from '../../../ui/recorded/recorded-id.ts';
import { groupRuns } from '../../../ui/runs/run-groups.ts';
import { isOpen, useVaultStore } from '../../../ui/vault/vault-store.ts';
import type { AmountChoice, OwnErrors } from './amount-lines.ts';
import { errorsBySize } from './errors-by-size.ts';

/** The reader's own errors by experiment, and what of them is sealed. */
export interface OwnAmounts {
  readonly own: OwnErrors;
  /** Ids of the reader's sweeps that have test figures. */
  readonly tested: readonly string[];
  /** Whether some of their test figures are not open yet. */
  readonly sealed: boolean;
  /** The data they were trained on; undefined where nothing has run. */
  readonly dataset: string | undefined;
}

/** The sweeps on show of the chosen experiment, and the latest of the other two. */
export function useOwnErrors(choice?: AmountChoice, shown?: readonly Sweep[]): OwnAmounts {
  const { id } = useProblem();
  const openings = useVaultStore((state) => state.openings[id]);
  const sizes = useLatestSweep('sizes');
  const equalUpdates = useLatestSweep('equalUpdates');
  const logistic = useLatestSweep('logistic');
  return useMemo(() => {
    const latest = { sizes, equalUpdates, logistic };
    const sweepsOf = (of: AmountChoice) => (of === choice && shown ? shown : [latest[of] ?? []].flat());
    const runsOf = (of: AmountChoice) => groupRuns(sweepsOf(of)).flatMap(({ runs }) => runs);
    const isUnsealed = (run: RunState) => isOpen(openings ?? [], run.id);
    const all = choices.flatMap(runsOf);
    const tested = all.filter((run) => run.result?.testAccuracy !== undefined && !isRecorded(run.id));
    const own = Object.fromEntries(choices.map((of) => [of, errorsBySize(runsOf(of), isUnsealed)]));
    return {
      own: own as unknown as OwnErrors,
      tested: [...new Set(tested.map((run) => run.id.split('/')[0] as string))],
      sealed: !tested.every(isUnsealed),
      dataset: (choice ? runsOf(choice) : all).find((run) => run.dataset)?.dataset,
    };
  }, [choice, shown, openings, sizes, equalUpdates, logistic]);
}

const choices: readonly AmountChoice[] = ['sizes', 'equalUpdates', 'logistic'];
