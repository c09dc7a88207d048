import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './Experiment.module.css';
import { type Sweep, sweepStatus } from './sweep.ts';
import { forgetSweep } from './sweeps-store.ts';

interface SweepHistoryProps {
  readonly sweeps: readonly Sweep[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}

/** Earlier runs of this experiment, kept in this browser: show one again or delete it. */
export function SweepHistory({ sweeps, shown, onShow }: SweepHistoryProps) {
  const [asked, setAsked] = useState<string>();
  if (sweeps.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{sweeps.length === 1 ? 'One run is kept' : `${sweeps.length} runs are kept`} in this browser</summary>
      <ul>
        {sweeps.map((sweep) => (
          <li key={sweep.id} data-shown={sweep.id === shown || undefined}>
            <Button look="quiet" aria-pressed={sweep.id === shown} onClick={() => onShow(sweep.id)}>
              {describe(sweep)}
            </Button>
            {asked === sweep.id ? (
              <Button look="danger" onClick={() => void forgetSweep(sweep)}>
                Delete for good
              </Button>
            ) : (
              <Button
                look="quiet"
                onClick={() => setAsked(sweep.id)}
                aria-label={`Delete the run of ${describe(sweep)}`}
              >
                Delete
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function describe(sweep: Sweep): string {
  const count = sweep.runs.length === 1 ? '1 run' : `${sweep.runs.length} runs`;
  const epochs = sweep.runs[0].spec.epochs;
  return `${dateFormat.format(new Date(sweep.startedAt))}: ${count} of ${epochs} epochs, seed ${sweep.runs[0].spec.seed}, ${sweepStatus(sweep)}`;
}
