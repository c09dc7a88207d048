import { useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { removeMnist } from '../../ui/dataset/useDataset.ts';
import styles from './DataPage.module.css';

/** Removes MNIST from this browser, after asking. */
export function RemoveMnist() {
  const dialog = useRef<HTMLDialogElement>(null);
  const remove = () => {
    dialog.current?.close();
    void removeMnist();
  };
  return (
    <>
      <Button look="danger" onClick={() => dialog.current?.showModal()}>
        Remove from this browser
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="remove-mnist">
        <h3 id="remove-mnist">Remove MNIST from this browser?</h3>
        <p>The four files are deleted here and have to be fetched or given again. Answers, runs and models stay.</p>
        <div className={styles.actions}>
          <Button look="danger" onClick={remove}>
            Remove
          </Button>
          <Button onClick={() => dialog.current?.close()}>Keep</Button>
        </div>
      </dialog>
    </>
  );
}
