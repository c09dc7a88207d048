import { useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { removeModel, useOwnModels } from '../../ui/experiment/own-models.ts';
import { useStorageState } from '../../ui/storage/database.ts';
import { ImportModel } from './ImportModel.tsx';
import { ModelEntry } from './ModelEntry.tsx';
import styles from './models.module.css';
import { useShippedModels } from './useShippedModels.ts';

/** Every network that the pad can ask: the reader's own, to rename, delete and take away, and those of the site. */
export function ModelsPage() {
  const shipped = useShippedModels();
  return (
    <article className={styles.page} data-page="models">
      <h1>Models</h1>
      <p className={styles.lead}>
        Networks that read what you draw. Those you train on a problem’s page appear here by themselves; on the{' '}
        <a href="#/">pad</a> each can be asked.
      </p>
      <OwnModels />
      <section className={styles.section} aria-labelledby="bring">
        <h2 id="bring">Bring one in</h2>
        <ImportModel />
      </section>
      <section className={styles.section} aria-labelledby="shipped">
        <h2 id="shipped">With Inkling</h2>
        {shipped === null && <p>The cards of these models could not be fetched.</p>}
        <ul className={styles.list}>
          {shipped?.map((card) => (
            <ModelEntry key={card.id} model={{ card }} />
          ))}
        </ul>
      </section>
    </article>
  );
}

interface Deleted {
  readonly title: string;
  readonly undo: () => Promise<void>;
}

function OwnModels() {
  const models = useOwnModels((state) => state.models);
  const { unkept, reason } = useStorageState();
  const [deleted, setDeleted] = useState<Deleted>();
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (id: string, title: string) => {
    setDeleted({ title, undo: await removeModel(id) });
    // The button that had the focus is gone.
    heading.current?.focus();
  };
  const lost = models.filter(({ card }) => unkept.has(`models/${card.id}`)).length;
  return (
    <section className={styles.section} aria-labelledby="own">
      <h2 id="own" ref={heading} tabIndex={-1}>
        Your own
      </h2>
      <div role="status" className={styles.status}>
        {deleted && <DeletedNote {...deleted} onDone={() => setDeleted(undefined)} />}
        {lost > 0 && (
          <p className={styles.warn}>
            {lost === 1 ? 'One of these models' : `${lost} of these models`} will be gone when this page closes.{' '}
            {reason}
          </p>
        )}
      </div>
      {models.length === 0 && <p>None yet. Train a network on any problem’s page, or bring one in below.</p>}
      <ul className={styles.list}>
        {models.map((model) => (
          <ModelEntry key={model.card.id} model={model} onDelete={() => void remove(model.card.id, model.card.title)} />
        ))}
      </ul>
    </section>
  );
}

function DeletedNote({ title, undo, onDone }: Deleted & { readonly onDone: () => void }) {
  return (
    <p className={styles.undo}>
      Deleted: {title}.{' '}
      <Button onClick={() => void undo().then(onDone)} aria-label={`Undo: bring back ${title}`}>
        Undo
      </Button>
    </p>
  );
}
