import { type RefObject, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { applyMerge } from './apply-merge.ts';
import { mergeWork, type Preference } from './merge-work.ts';
import styles from './shell.module.css';
import { useOwnWork } from './useOwnWork.ts';
import type { Work } from './work.ts';

const choices = [
  { value: 'mine', label: 'Keep my answer where both of us answered' },
  { value: 'theirs', label: 'Take theirs where both of us answered' },
] as const;

interface MergeDialogProps {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly work: Work;
  readonly onDone: (words: string) => void;
}

/** Asks how an opened work is to join the reader's own, and says beforehand what will change. */
export function MergeDialog({ ref, work, onDone }: MergeDialogProps) {
  const own = useOwnWork(work.assignment);
  const [preference, setPreference] = useState<Preference>('mine');
  const merge = own && mergeWork(own, work, preference);
  const replaced = own && merge ? Object.keys(merge.answers).filter((key) => own.answers[key]).length : 0;
  const take = async () => {
    ref.current?.close();
    if (merge) onDone(await applyMerge(merge));
  };
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby="merge-title">
      <h2 id="merge-title">Take this work into your own?</h2>
      <fieldset className={styles.choices}>
        <legend>Answers</legend>
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="preference"
              checked={preference === value}
              onChange={() => setPreference(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {merge && (
        <p>
          {Object.keys(merge.answers).length} answers will be written ({replaced} of them in place of yours) and{' '}
          {merge.sweeps.length} experiments added. Openings of the test set are put together. Your name stays.
        </p>
      )}
      <div className={styles.bannerButtons}>
        <Button look={replaced > 0 ? 'danger' : 'main'} disabled={!merge} onClick={() => void take()}>
          Take it over
        </Button>
        <Button autoFocus onClick={() => ref.current?.close()}>
          Leave all as it is
        </Button>
      </div>
    </dialog>
  );
}
