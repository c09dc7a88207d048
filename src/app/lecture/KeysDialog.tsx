import { useEffect, useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './KeysDialog.module.css';
import { lectureKeys } from './lecture-keys.ts';
import { showHelp, useLecture } from './useLecture.ts';

/** The keys of lecture mode over the page; closes by Escape, by its button, or by a press beside it. */
export function KeysDialog() {
  const { help } = useLecture();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (help && !dialog.current?.open) dialog.current?.showModal();
    if (!help) dialog.current?.close();
  }, [help]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog closes by Escape of itself.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="keys-title"
      onClose={() => showHelp(false)}
      onClick={({ target }) => target === dialog.current && showHelp(false)}
    >
      <div className={styles.inside}>
        <h2 id="keys-title">Keys of lecture mode</h2>
        <dl className={styles.keys}>
          {lectureKeys.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>
          A presenter’s clicker sends Page Up and Page Down. While you type in a field, keys are letters.
        </p>
        <Button autoFocus onClick={() => showHelp(false)}>
          Close
        </Button>
      </div>
    </dialog>
  );
}
