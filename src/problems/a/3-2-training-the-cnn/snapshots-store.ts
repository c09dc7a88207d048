import { create } from 'zustand';
import type { Snapshot } from '../../../lab/experiment/event.ts';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import { useSweeps } from '../../../ui/experiment/sweeps-store.ts';
import { emptyHistory, type SnapshotHistory, withSnapshot } from './snapshot-history.ts';

const problem = 'a/3-2-training-the-cnn';
/** Of how many runs snapshots are kept, the latest ones. */
const runsAtMost = 4;

/** What this visit has seen of the networks of this page while they learned, by run; the latest run comes last. */
export const useSnapshots = create<{ readonly histories: ReadonlyMap<string, SnapshotHistory> }>()(() => ({
  histories: new Map(),
}));

// Collected wherever the reader is: training goes on while another page is open.
useSweeps.subscribe(({ sweeps }) => {
  const runs = sweeps.filter((sweep) => sweep.problem === problem).flatMap((sweep) => sweep.runs);
  for (const run of runs) {
    for (const found of [run.snapshot, finalOf(run)]) if (found) note(run.id, found);
  }
});

/** The trained weights as the last snapshot. */
function finalOf({ trained, epochs, step }: RunState): Snapshot | undefined {
  return trained && { ...trained, type: 'snapshot', epoch: epochs.length, step };
}

const noted = new WeakSet<Snapshot['weights']>();

function note(run: string, snapshot: Snapshot): void {
  if (noted.has(snapshot.weights)) return;
  noted.add(snapshot.weights);
  useSnapshots.setState(({ histories }) => {
    const history = withSnapshot(histories.get(run) ?? emptyHistory, snapshot);
    const others = [...histories].filter(([id]) => id !== run);
    return { histories: new Map([...others, [run, history] as const].slice(-runsAtMost)) };
  });
}
