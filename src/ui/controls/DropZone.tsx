import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import styles from './files.module.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Words, and a `FileButton` for everybody who does not drop. */
  readonly children: ReactNode;
}

/** Where files can be dropped. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  usePageKeptOnDrop();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
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
      {children}
    </div>
  );
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
