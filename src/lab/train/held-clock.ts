import type { RunControl } from './run-control.ts';

/** A run's control, and its clock: seconds since now and `before`, without those it was held at safe points. */
export function withHeldClock(control: RunControl, before: number): { control: RunControl; clock: () => number } {
  const started = performance.now() - 1000 * before;
  let heldMs = 0;
  const safePoint: RunControl['safePoint'] = (place) => {
    const waiting = control.safePoint?.(place);
    if (!waiting) return undefined;
    const since = performance.now();
    return waiting.then(() => {
      heldMs += performance.now() - since;
    });
  };
  // Delegates instead of copying: the learning rate is read through a getter.
  const watched: RunControl = Object.create(control, { safePoint: { value: safePoint } });
  return { control: watched, clock: () => (performance.now() - started - heldMs) / 1000 };
}
