import { create } from 'zustand';
import { doomSweep } from '../experiment/doomed-sweeps.ts';
import type { Sweep } from '../experiment/sweep.ts';
import { forgetSweep } from '../experiment/sweeps-store.ts';

/** How long a deletion can be taken back. */
const undoMs = 10_000;

/** A sweep that is about to be deleted, and what will do it. */
export interface Deletion {
  readonly sweep: Sweep;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Sweeps that are about to be deleted: out of sight, and gone for good in a moment. */
export const useDeletions = create<{ readonly pending: readonly Deletion[] }>()(() => ({ pending: [] }));

/** Takes a sweep out of sight; unless that is undone, what was kept of it is deleted soon, though the page be left. */
export function deleteSoon(sweep: Sweep): void {
  doomSweep(sweep.id, true);
  const timer = setTimeout(() => finish(sweep), undoMs);
  useDeletions.setState(({ pending }) => ({ pending: [...pending, { sweep, timer }] }));
}

/** Takes a deletion back. */
export function undoDeletion({ sweep, timer }: Deletion): void {
  clearTimeout(timer);
  doomSweep(sweep.id, false);
  useDeletions.setState(({ pending }) => ({ pending: pending.filter((one) => one.sweep !== sweep) }));
}

function finish(sweep: Sweep): void {
  void forgetSweep(sweep).then(() => doomSweep(sweep.id, false));
  useDeletions.setState(({ pending }) => ({ pending: pending.filter((one) => one.sweep.id !== sweep.id) }));
}
