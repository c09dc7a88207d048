import { useState } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { Button } from '../controls/Button.tsx';
import type { Sweep } from '../experiment/sweep.ts';
import { choiceOfSweep, writeRunLink } from './run-link.ts';
import styles from './runs.module.css';

interface CopyLinkProps {
  readonly experiment: Experiment;
  readonly sweep: Sweep;
  readonly called: string;
}

/** Copies a link that brings exactly these settings into the lab; where the clipboard is closed, the link is shown. */
export function CopyLink({ experiment, sweep, called }: CopyLinkProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkTo(experiment, sweep));
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <>
      <Button look="quiet" aria-label={`Copy a link to ${called}`} onClick={() => void copy()}>
        Copy link
      </Button>
      <span role="status" className={styles.copied}>
        {state === 'copied' && 'Copied'}
      </span>
      {state === 'shown' && (
        <input
          className={styles.link}
          readOnly
          aria-label={`Link to ${called}`}
          value={linkTo(experiment, sweep)}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}

/** The address that brings a sweep's settings into the lab. */
function linkTo(experiment: Experiment, sweep: Sweep): string {
  const choice = choiceOfSweep(experiment, sweep);
  const dataset = sweep.runs.find((run) => run.dataset)?.dataset;
  const page = window.location.href.split('#')[0] ?? '';
  return `${page}#/${sweep.problem}?${writeRunLink({ experiment: sweep.experiment, choice, dataset })}`;
}
