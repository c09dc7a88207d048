import { useId } from 'react';
import { answers } from '../../ui/questions/answers-store.ts';
import { SavedNote } from '../../ui/questions/SavedNote.tsx';
import styles from './report.module.css';
import { collaborationKey } from './work.ts';

interface CollaborationProps {
  readonly assignment: string;
  readonly text: string;
  readonly own: boolean;
}

/** The statement of collaboration the assignments ask for, written on the report itself. */
export function Collaboration({ assignment, text, own }: CollaborationProps) {
  return (
    <section className={styles.collaboration} aria-labelledby="report-collaboration">
      <h2 id="report-collaboration">Statement of collaboration</h2>
      {own && <CollaborationField assignment={assignment} />}
      <p className={own ? styles.printed : styles.given}>{text || 'No statement was written.'}</p>
    </section>
  );
}

function CollaborationField({ assignment }: { readonly assignment: string }) {
  const key = collaborationKey(assignment);
  const text = answers.use((state) => state.answers[key]?.text ?? '');
  const saving = answers.use((state) => state.saving[key]);
  const id = useId();
  return (
    <div className={styles.field} data-screen-only>
      <label htmlFor={id}>Who helped, with what, and which sources and tools you used; or that you worked alone.</label>
      <textarea
        id={id}
        rows={4}
        maxLength={20_000}
        value={text}
        onChange={(event) => answers.set(key, event.target.value)}
      />
      <SavedNote saving={saving} />
    </div>
  );
}
