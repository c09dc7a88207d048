import { type FormEvent, useId, useState } from 'react';
import type { OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';
import { Button } from '../controls/Button.tsx';
import styles from './DigitBrowser.module.css';
import type { DigitChoice } from './filter-digits.ts';

/** The choice that shows everything. */
export const allDigits: DigitChoice = { label: 'all', part: 'all' };

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const parts = ['all', 'training', 'test'] as const;

interface DigitFilterProps {
  readonly filter: DigitChoice;
  readonly dataset: OpenedDataset;
  readonly found: number;
  readonly onChange: (filter: DigitChoice) => void;
  readonly onGoTo: (index: number) => void;
}

/** Chooses class and part, and leads to an image by its index. */
export function DigitFilter({ filter, dataset, found, onChange, onGoTo }: DigitFilterProps) {
  const partId = useId();
  return (
    <div className={styles.filter}>
      <fieldset className={styles.classes}>
        <legend className="visually-hidden">Digit</legend>
        {(['all', ...digits] as const).map((label) => (
          <Button
            key={label}
            look="quiet"
            className={styles.class ?? ''}
            aria-pressed={filter.label === label}
            onClick={() => onChange({ ...filter, label })}
          >
            {label === 'all' ? 'All' : label}
          </Button>
        ))}
      </fieldset>
      <label htmlFor={partId} className={styles.field}>
        Part
        <select
          id={partId}
          value={filter.part}
          onChange={({ target }) => onChange({ ...filter, part: target.value as DigitChoice['part'] })}
        >
          {parts.map((part) => (
            <option key={part} value={part}>
              {part}
            </option>
          ))}
        </select>
      </label>
      <GoTo count={dataset.count} onGoTo={onGoTo} />
      <span className={styles.found} role="status">
        {found.toLocaleString('en-GB')} digits
      </span>
    </div>
  );
}

function GoTo({ count, onGoTo }: { readonly count: number; readonly onGoTo: (index: number) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text !== '') onGoTo(Number(text));
  };
  return (
    <form className={styles.field} onSubmit={submit}>
      <label htmlFor={id}>Index</label>
      <input
        id={id}
        type="number"
        min={0}
        max={count - 1}
        step={1}
        placeholder={`0–${(count - 1).toLocaleString('en-GB')}`}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit">Go</Button>
    </form>
  );
}
