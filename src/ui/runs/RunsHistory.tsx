import { useState } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { Button } from '../controls/Button.tsx';
import type { Sweep } from '../experiment/sweep.ts';
import { undoDeletion, useDeletions } from './deletions.ts';
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
  const pending = useDeletions((state) => state.pending);
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
      <div role="status">
        {pending.length > 0 && (
          <p className={styles.undo}>
            {pending.length === 1 ? 'The run was deleted.' : `${pending.length} runs were deleted.`}
            <Button onClick={undoDeletion}>Undo</Button>
          </p>
        )}
      </div>
    </details>
  );
}
