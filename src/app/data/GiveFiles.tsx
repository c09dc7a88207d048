import { type ChangeEvent, type DragEvent, useEffect, useState } from 'react';
import { giveFiles } from '../../ui/dataset/useDataset.ts';
import styles from './DataPage.module.css';

/** Where the reader drops or chooses files of MNIST: together or one after another, packed or not. */
export function GiveFiles() {
  const [isOver, setIsOver] = useState(false);
  usePageKeptOnDrop();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    give(event.dataTransfer.files);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    give(target.files);
    // The same file may be chosen again after it has been mended.
    target.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the file chooser inside works for everybody
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>Have the files already? Drop them here, together or one by one, packed (.gz) or not.</p>
      <label className={styles.choose}>
        Choose files
        <input type="file" multiple className="visually-hidden" aria-label="Choose files of MNIST" onChange={choose} />
      </label>
    </div>
  );
}

function give(files: FileList | null): void {
  if (files && files.length > 0) void giveFiles([...files]);
}

/** A file dropped beside the zone would otherwise replace the page. */
function usePageKeptOnDrop(): void {
  useEffect(() => {
    const keep = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
}
