import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { useStorageState } from '../../ui/storage/database.ts';
import { useUpdates } from '../updates/useUpdates.ts';
import { deleteEverything } from './delete-everything.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import styles from './settings.module.css';

const thingsInWords = (count: number) => (count === 1 ? 'one thing' : `${count} things`);

/** What Inkling keeps in this browser, and the way to be rid of it. */
export function KeptThings() {
  const { kept, reason, full, unkept } = useStorageState();
  const { offlineReady } = useUpdates();
  const [inventory, setInventory] = useState<Inventory>();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => void takeInventory().then(setInventory), []);
  return (
    <section className={styles.section}>
      <h2>What is kept here</h2>
      <p className={styles.note}>
        {kept
          ? 'Answers, runs and trained models are kept in this browser, on this device, and nowhere else.'
          : `${full ? `Not all is kept: ${thingsInWords(unkept.size)} will be gone when this page closes.` : 'Nothing outlives this visit.'} ${reason ?? ''}`}
      </p>
      <dl className={styles.inventory}>
        {inventory?.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Without a network</dt>
          <dd>{offlineReady ? 'Inkling opens all the same' : 'not ready yet'}</dd>
        </div>
      </dl>
      <Button look="danger" onClick={() => dialog.current?.showModal()}>
        Delete everything kept here …
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="delete-title">
        <h2 id="delete-title">Delete everything?</h2>
        <p>All answers, runs, trained models, downloaded images and settings in this browser. It cannot be undone.</p>
        <div className={styles.row}>
          <Button look="danger" onClick={() => void deleteEverything()}>
            Delete everything
          </Button>
          <Button autoFocus onClick={() => dialog.current?.close()}>
            Keep it
          </Button>
        </div>
      </dialog>
    </section>
  );
}
