import { useState } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import styles from './Experiment.module.css';
import { SweepView } from './SweepView.tsx';
import type { Sweep } from './sweep.ts';

interface SweepDetailsProps {
  readonly experiment: Experiment;
  readonly sweep: Sweep;
  readonly overlaid: readonly Sweep[];
}

/** The curves over the epochs and the state of every run, for pages that show something else first; made while open. */
export function SweepDetails({ experiment, sweep, overlaid }: SweepDetailsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Curves over the epochs, and where every run stands</summary>
      {open && <SweepView experiment={experiment} sweep={sweep} overlaid={overlaid} />}
    </details>
  );
}
