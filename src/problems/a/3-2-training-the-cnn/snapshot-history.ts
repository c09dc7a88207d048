import type { Snapshot } from '../../../lab/experiment/event.ts';
import type { NamedWeight } from '../../../lab/model/weights.ts';

/** Snapshots of a run that are kept for going back to, oldest first; the last is always the latest there is. */
export interface SnapshotHistory {
  readonly snapshots: readonly Snapshot[];
  /** Batches that lie between two of them at least, the last one aside. */
  readonly spacing: number;
}

export const emptyHistory: SnapshotHistory = { snapshots: [], spacing: 1 };

/** As many as are kept of one run: two megabytes of the course's CNN. */
export const keptAtMost = 120;

/** A history with a further snapshot. What is too many is thinned out evenly; the first one stays. */
export function withSnapshot({ snapshots, spacing }: SnapshotHistory, snapshot: Snapshot): SnapshotHistory {
  // A run that went on from a checkpoint comes by some batches a second time.
  const before = snapshots.filter(({ step }) => step < snapshot.step);
  const [last, previous] = [before.at(-1), before.at(-2)];
  const tooNear = last && previous && last.step - previous.step < spacing;
  const all = [...(tooNear ? before.slice(0, -1) : before), snapshot];
  if (all.length <= keptAtMost) return { snapshots: all, spacing };
  const wider = Math.max(2 * spacing, Math.ceil((2 * (snapshot.step - (all[0]?.step ?? 0))) / keptAtMost));
  return { snapshots: apart(all, wider), spacing: wider };
}

function apart(snapshots: readonly Snapshot[], spacing: number): Snapshot[] {
  const kept: Snapshot[] = [];
  for (const snapshot of snapshots.slice(0, -1)) {
    const last = kept.at(-1);
    if (!last || snapshot.step - last.step >= spacing) kept.push(snapshot);
  }
  return [...kept, ...snapshots.slice(-1)];
}

/** The kernel and the biases of the first convolution; undefined in a network without one. */
export function convolutionOf(
  weights: readonly NamedWeight[],
): { readonly kernel: NamedWeight; readonly bias: Float32Array | undefined } | undefined {
  const at = weights.findIndex(({ shape }) => shape.length === 4);
  const kernel = weights[at];
  const next = weights[at + 1];
  return kernel && { kernel, bias: next?.shape.length === 1 ? next.values : undefined };
}

/** The largest filter weight in any of the snapshots, so that all are shown on one scale. */
export function largestWeight(snapshots: readonly Snapshot[]): number {
  let largest = 0;
  for (const { weights } of snapshots) {
    for (const value of convolutionOf(weights)?.kernel.values ?? []) largest = Math.max(largest, Math.abs(value));
  }
  return largest || 1;
}

/** Where in its training a snapshot was taken: "After batch 120 of 2,000, in epoch 3". */
export function placeInWords({ step, epoch }: Pick<Snapshot, 'step' | 'epoch'>, totalSteps: number): string {
  if (step === 0) return 'Before the first update';
  const of = totalSteps > 0 ? ` of ${totalSteps.toLocaleString('en-GB')}` : '';
  return `After batch ${step.toLocaleString('en-GB')}${of}, in epoch ${epoch}`;
}
