import { useId } from 'react';
import type { CatalogGroup } from '../../problems/build-catalog.ts';
import { answers } from '../../ui/questions/answers-store.ts';
import styles from './head.module.css';
import { nameKey, type Work } from './work.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

interface ReportHeadProps {
  readonly group: CatalogGroup<unknown>;
  readonly work: Work;
  readonly own: boolean;
}

/** Title, source, name and date. */
export function ReportHead({ group, work, own }: ReportHeadProps) {
  return (
    <header className={styles.head}>
      <p className={styles.source}>{group.source}</p>
      <h1>
        Assignment{'\u00a0'}
        {group.letter.toUpperCase()}: {group.title}
      </h1>
      <dl className={styles.facts}>
        <div>
          <dt>Name</dt>
          <dd>{own ? <NameField /> : work.name || 'not given'}</dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>{dateFormat.format(new Date(work.savedAt))}</dd>
        </div>
      </dl>
    </header>
  );
}

function NameField() {
  const name = answers.use((state) => state.answers[nameKey]?.text ?? '');
  const noteId = useId();
  return (
    <>
      <input
        className={styles.name}
        aria-label="Name"
        aria-describedby={noteId}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={(event) => answers.set(nameKey, event.target.value)}
      />
      <span className={styles.printedName}>{name}</span>
      <small id={noteId} data-screen-only>
        Kept in this browser only; it goes into the file if you save one.
      </small>
    </>
  );
}
