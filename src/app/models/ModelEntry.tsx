import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { type OwnModel, renameModel } from '../../ui/experiment/own-models.ts';
import { familyNames } from '../../ui/pad/families.ts';
import { exportModel, type ModelFormat } from './export-model.ts';
import { factsOf } from './model-facts.ts';
import styles from './models.module.css';
import { RenameModel } from './RenameModel.tsx';

interface ModelEntryProps {
  readonly model: OwnModel;
  /** Deletes it; only the reader's own can be renamed and deleted. */
  readonly onDelete?: () => void;
}

/** A model's card, and what can be done with it. */
export function ModelEntry({ model, onDelete }: ModelEntryProps) {
  const { card } = model;
  const headingId = useId();
  const [renaming, setRenaming] = useState(false);
  const entry = useRef<HTMLLIElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasRenaming.current && !renaming) entry.current?.querySelector<HTMLElement>('[data-rename]')?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const rename = (title: string) => {
    void renameModel(card.id, title);
    setRenaming(false);
  };
  return (
    <li ref={entry} className={styles.entry} aria-labelledby={headingId} data-model={card.id}>
      <div className={styles.title}>
        <h3 id={headingId}>{card.title}</h3>
        <span className={styles.family} data-family={card.family}>
          {familyNames[card.family]}
        </span>
        {model.imported && <span className={styles.family}>imported</span>}
      </div>
      {renaming && <RenameModel title={card.title} onRename={rename} onCancel={() => setRenaming(false)} />}
      <dl className={styles.facts}>
        {factsOf(model).map(({ name, values }) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Exports id={card.id} title={card.title} />
        {onDelete && (
          <div className={styles.actions}>
            <Button
              data-rename
              aria-label={`Rename ${card.title}`}
              disabled={renaming}
              onClick={() => setRenaming(true)}
            >
              Rename
            </Button>
            <Button look="danger" aria-label={`Delete ${card.title}`} onClick={onDelete}>
              Delete
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function Exports({ id, title }: { readonly id: string; readonly title: string }) {
  const [failure, setFailure] = useState<string>();
  const save = (format: ModelFormat) => {
    setFailure(undefined);
    exportModel(id, format).catch((error: unknown) => {
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <>
      <Button aria-label={`Save ${title} as one file`} onClick={() => save('one-file')}>
        Save as one file
      </Button>
      <Button aria-label={`Save ${title} for tfjs, zipped`} onClick={() => save('layers')}>
        Save for tfjs
      </Button>
      {failure && (
        <p role="alert" className={styles.bad}>
          It could not be saved: {failure}
        </p>
      )}
    </>
  );
}
