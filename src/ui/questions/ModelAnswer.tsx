import { useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Prose } from '../prose/Prose.tsx';
import styles from './questions.module.css';

/** A model answer that appears only on a deliberate click. */
export function ModelAnswer({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={styles.model}>
      <Button look="quiet" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {shown ? 'Hide the model answer' : 'Show a model answer'}
      </Button>
      <div id={id} hidden={!shown} className={styles.modelText}>
        {shown && (
          <p>
            <Prose text={text} />
          </p>
        )}
      </div>
    </div>
  );
}
