import { PadBoard } from '../../ui/pad/PadBoard.tsx';
import { useNewPadSession } from '../../ui/pad/session-context.ts';
import { Begin } from './Begin.tsx';
import styles from './Landing.module.css';

/** The first page: the pad, what this is, where to begin. */
export function Landing() {
  const session = useNewPadSession();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>What does a network see in your handwriting?</h1>
        <p className={styles.lede}>
          Draw a digit. A multilayer perceptron and a convolutional network say at every moment what they take it for,
          here in your browser; nothing you draw leaves it.
        </p>
      </header>
      <PadBoard session={session}>
        <Begin />
      </PadBoard>
    </div>
  );
}
