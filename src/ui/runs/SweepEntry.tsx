import { useId, useRef, useState } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { saveFile } from '../charts/export-picture.ts';
import { Button } from '../controls/Button.tsx';
import type { Sweep } from '../experiment/sweep.ts';
import { renameSweep } from '../experiment/sweeps-store.ts';
import { useVault } from '../vault/useVault.ts';
import { CopyLink } from './CopyLink.tsx';
import { deleteSoon } from './deletions.ts';
import { sweepCsv, sweepFileName, sweepJson } from './export-runs.ts';
import styles from './runs.module.css';
import { startedInWords, sweepFacts, sweepName } from './sweep-words.ts';

interface SweepEntryProps {
  readonly experiment: Experiment;
  readonly sweep: Sweep;
  readonly isShown: boolean;
  readonly isDrawn: boolean;
  readonly onShow: () => void;
  readonly onDraw: (on: boolean) => void;
}

/** One entry of the history: what was run, and what can be done with it. */
export function SweepEntry({ experiment, sweep, isShown, isDrawn, onShow, onDraw }: SweepEntryProps) {
  const id = useId();
  const entry = useRef<HTMLLIElement>(null);
  const [naming, setNaming] = useState(false);
  const named = () => {
    setNaming(false);
    // The field that had the focus is gone.
    entry.current?.querySelector<HTMLElement>('[data-rename]')?.focus();
  };
  const { opened } = useVault(sweep.problem, sweep.id);
  const name = sweepName(sweep, experiment);
  const called = `${name}, ${startedInWords(sweep)}`;
  const save = (kind: 'json' | 'csv') => {
    const content = kind === 'json' ? sweepJson(sweep, opened) : sweepCsv(sweep);
    const type = kind === 'json' ? 'application/json' : 'text/csv';
    saveFile(`${sweepFileName(sweep)}.${kind}`, new Blob([content], { type }));
  };
  return (
    <li ref={entry} className={styles.entry} data-shown={isShown || undefined}>
      <label className={styles.draw}>
        <input
          type="checkbox"
          checked={isDrawn}
          disabled={isShown}
          aria-label={`Draw ${called}`}
          onChange={({ target }) => onDraw(target.checked)}
        />
      </label>
      <div className={styles.facts}>
        {naming ? (
          <NameField id={id} sweep={sweep} onDone={named} />
        ) : (
          <button type="button" className={styles.name} aria-pressed={isShown} onClick={onShow}>
            {name} <small>{startedInWords(sweep)}</small>
          </button>
        )}
        <p>{sweepFacts(sweep)}</p>
        <div className={styles.actions}>
          <Button look="quiet" data-rename aria-label={`Rename ${called}`} onClick={() => setNaming(true)}>
            Rename
          </Button>
          <Button look="quiet" aria-label={`Save as JSON: ${called}`} onClick={() => save('json')}>
            JSON
          </Button>
          <Button look="quiet" aria-label={`Save curves as CSV: ${called}`} onClick={() => save('csv')}>
            CSV
          </Button>
          <CopyLink experiment={experiment} sweep={sweep} called={called} />
          <Button look="quiet" aria-label={`Delete ${called}`} onClick={() => deleteSoon(sweep)}>
            Delete
          </Button>
        </div>
      </div>
    </li>
  );
}

interface NameFieldProps {
  readonly id: string;
  readonly sweep: Sweep;
  readonly onDone: () => void;
}

function NameField({ id, sweep, onDone }: NameFieldProps) {
  const [text, setText] = useState(sweep.name ?? '');
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        void renameSweep(sweep.id, text);
        onDone();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    >
      <label htmlFor={`${id}-name`}>Name</label>
      {/* biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here */}
      <input id={`${id}-name`} value={text} maxLength={80} autoFocus onChange={({ target }) => setText(target.value)} />
      <Button type="submit">Keep</Button>
    </form>
  );
}
