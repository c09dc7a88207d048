import type { ChangeEvent } from 'react';
import styles from './files.module.css';

interface FileButtonProps {
  /** What stands on the button. */
  readonly label: string;
  /** A longer name for screen readers, where the label does not say which files. */
  readonly name?: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the system's file chooser. */
export function FileButton({ label, name, accept, multiple = false, onFiles }: FileButtonProps) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // The same file may be chosen again after it has been mended.
    target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <label className={styles.choose}>
      {label}
      <input
        type="file"
        className="visually-hidden"
        multiple={multiple}
        onChange={choose}
        {...(accept && { accept })}
        {...(name && { 'aria-label': name })}
      />
    </label>
  );
}
