import { useState } from 'react';
import { useLocation } from 'wouter';
import { FileButton } from '../../ui/controls/FileButton.tsx';
import { href } from '../href.ts';
import { openWork } from './opened-work.ts';
import styles from './shell.module.css';

/** Chooses a file that a report was saved in, and shows it; says what is wrong with a file that is none. */
export function OpenWorkFile() {
  const [trouble, setTrouble] = useState('');
  const [, navigate] = useLocation();
  const open = async (file: File) => {
    try {
      const { assignment } = await openWork(file);
      setTrouble('');
      navigate(href({ report: assignment }));
    } catch (error) {
      setTrouble(`${file.name} was not opened. ${(error as Error).message}`);
    }
  };
  return (
    <>
      <FileButton
        label="Open a saved file"
        accept=".json,application/json"
        onFiles={([file]) => file && void open(file)}
      />
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </>
  );
}
