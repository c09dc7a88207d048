import { useMemo, useState } from 'react';
import { useDeletions } from '../runs/deletions.ts';
import { useRunsOf } from '../runs/useRunsOf.ts';

/** The sweeps of an experiment, latest first, the one being looked at, and those drawn together with it. */
export function useShownSweeps(problem: string, name: string) {
  const { sweeps: all } = useRunsOf(problem, name);
  const pending = useDeletions((state) => state.pending);
  const sweeps = useMemo(() => {
    const gone = new Set(pending.map(({ sweep }) => sweep.id));
    return all.filter(({ id }) => !gone.has(id));
  }, [all, pending]);
  const [shownId, show] = useState<string>();
  const [overlaidIds, setOverlaid] = useState<ReadonlySet<string>>(new Set());
  const sweep = sweeps.find(({ id }) => id === shownId) ?? sweeps[0];
  const shown = sweep?.id;
  const overlaid = useMemo(
    () => sweeps.filter(({ id }) => id !== shown && overlaidIds.has(id)),
    [sweeps, shown, overlaidIds],
  );
  const overlay = (id: string, on: boolean) =>
    setOverlaid((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  return { sweep, sweeps, overlaid, overlaidIds, show, overlay };
}
