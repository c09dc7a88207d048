import { PadBoard } from '../../ui/pad/PadBoard.tsx';
import { useNewPadSession } from '../../ui/pad/session-context.ts';
import { Begin } from './Begin.tsx';
import styles from './Landing.module.css';

/** The first page: the pad, what this is, where to begin. */
export function Landing() {
  const session = useNewPadSession();
  return (
    <div className={styles.page}>
      <header className={styles.header} data-not-in-lecture>
        <h1>What does a network see in your handwriting?</h1>
        <p className={styles.lede}>
          Draw a digit and watch an MLP and a CNN make up their minds. Nothing you draw leaves your browser.
        </p>
      </header>
      <PadBoard session={session} />
      <Begin />
    </div>
  );
}
