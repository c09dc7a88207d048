import { type ChangeEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { href } from '../href.ts';
import { openWork } from './opened-work.ts';
import styles from './shell.module.css';

/** Chooses a file that a report was saved in, and shows it; says what is wrong with a file that is none. */
export function OpenWorkFile() {
  const [trouble, setTrouble] = useState('');
  const [, navigate] = useLocation();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    try {
      const { assignment } = await openWork(file);
      setTrouble('');
      navigate(href({ report: assignment }));
    } catch (error) {
      setTrouble(`${file.name} was not opened. ${(error as Error).message}`);
    }
    // The same file may be chosen again after it has been mended.
    target.value = '';
  };
  return (
    <>
      <label className={styles.open}>
        Open a saved file
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          aria-label="Open a saved file"
          onChange={(event) => void choose(event)}
        />
      </label>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </>
  );
}
