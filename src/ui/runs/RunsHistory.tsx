import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { Button } from '../controls/Button.tsx';
import type { Sweep } from '../experiment/sweep.ts';
import { useProblem } from '../problem/problem-context.ts';
import { type Deletion, undoDeletion, useDeletions } from './deletions.ts';
import styles from './runs.module.css';
import { SweepEntry } from './SweepEntry.tsx';

interface RunsHistoryProps {
  readonly experiment: Experiment;
  readonly sweeps: readonly Sweep[];
  /** The one whose table is shown. */
  readonly shown: string | undefined;
  /** Those drawn together with it. */
  readonly overlaid: ReadonlySet<string>;
  readonly onShow: (id: string) => void;
  readonly onOverlay: (id: string, on: boolean) => void;
}

/** Everything the reader ran of an experiment: choose what is drawn together, name, export, share, delete. */
export function RunsHistory({ experiment, sweeps, shown, overlaid, onShow, onOverlay }: RunsHistoryProps) {
  const [open, setOpen] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const pending = usePending(experiment);
  const last = pending.at(-1);
  useFocusOn(status, last);
  if (sweeps.length === 0 && pending.length === 0) return null;
  return (
    <details className={styles.history} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{sweeps.length === 1 ? 'One run is kept' : `${sweeps.length} runs are kept`} in this browser</summary>
      {open && sweeps.length > 1 && <p className={styles.hint}>Tick the runs to be drawn in one chart.</p>}
      {open && (
        <ul>
          {sweeps.map((sweep) => (
            <SweepEntry
              key={sweep.id}
              experiment={experiment}
              sweep={sweep}
              isShown={sweep.id === shown}
              isDrawn={sweep.id === shown || overlaid.has(sweep.id)}
              onShow={() => onShow(sweep.id)}
              onDraw={(on) => onOverlay(sweep.id, on)}
            />
          ))}
        </ul>
      )}
      <div role="status" ref={status}>
        {last && (
          <p className={styles.undo}>
            {pending.length === 1 ? 'The run was deleted.' : `${pending.length} runs were deleted.`}
            <Button onClick={() => undoDeletion(last)}>Undo</Button>
          </p>
        )}
      </div>
    </details>
  );
}

/** What was deleted here a moment ago, and not on another page or in another lab. */
function usePending({ title }: Experiment): readonly Deletion[] {
  const { id } = useProblem();
  const all = useDeletions((state) => state.pending);
  return all.filter(({ sweep }) => sweep.problem === id && sweep.title === title);
}

/** The button that had the focus is gone with its run: the one that brings the run back takes it. */
function useFocusOn(status: RefObject<HTMLElement | null>, last: Deletion | undefined): void {
  const before = useRef(last);
  useEffect(() => {
    if (last && last !== before.current) status.current?.querySelector('button')?.focus();
    before.current = last;
  }, [status, last]);
}
