import { create } from 'zustand';
import type { Sweep } from '../experiment/sweep.ts';
import { forgetSweep } from '../experiment/sweeps-store.ts';

/** How long a deletion can be taken back. */
const undoMs = 10_000;

interface Deletion {
  readonly sweep: Sweep;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Sweeps that are about to be deleted: out of sight, and gone for good in a moment. */
export const useDeletions = create<{ readonly pending: readonly Deletion[] }>()(() => ({ pending: [] }));

/** Takes a sweep out of sight; unless that is undone, what was kept of it is deleted soon. */
export function deleteSoon(sweep: Sweep): void {
  const timer = setTimeout(() => finish(sweep), undoMs);
  useDeletions.setState(({ pending }) => ({ pending: [...pending, { sweep, timer }] }));
}

/** Takes the last deletion back. */
export function undoDeletion(): void {
  const last = useDeletions.getState().pending.at(-1);
  if (!last) return;
  clearTimeout(last.timer);
  useDeletions.setState(({ pending }) => ({ pending: pending.filter((one) => one !== last) }));
}

function finish(sweep: Sweep): void {
  void forgetSweep(sweep);
  useDeletions.setState(({ pending }) => ({ pending: pending.filter((one) => one.sweep.id !== sweep.id) }));
}
