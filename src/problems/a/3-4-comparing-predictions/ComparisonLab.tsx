import { useEffect } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { LoadingBar } from '../../../ui/dataset/LoadingBar.tsx';
import { PadBoard } from '../../../ui/pad/PadBoard.tsx';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { useNewPadSession } from '../../../ui/pad/session-context.ts';
import { useComparison } from './comparison-store.ts';
import type { DoubtfulDigit } from './doubtful-digit.ts';
import styles from './lab.module.css';
import { SideBySide } from './SideBySide.tsx';
import { TopClasses } from './TopClasses.tsx';
import { useDoubtfulDigit } from './useDoubtfulDigit.ts';

const asPublished = (session: PadSession) => session.choose({ mlp: 'published', cnn: 'published' });

/** The doubtful digit, or any that the reader draws, under the eyes of both models. */
export function ComparisonLab() {
  const session = useNewPadSession(asPublished);
  const doubtful = useDoubtfulDigit();
  useEffect(() => {
    useComparison.setState({ session });
    return () => useComparison.setState({ session: null });
  }, [session]);
  useEffect(() => {
    // A drawing that the reader has begun meanwhile stays.
    if (doubtful && session.sheet.isEmpty) session.sheet.place(doubtful.content);
  }, [session, doubtful]);
  return (
    <div className={styles.lab}>
      <div className={styles.subject}>
        <p className={styles.words}>{wordsFor(doubtful)}</p>
        <Button onClick={() => doubtful && session.sheet.place(doubtful.content)} disabled={!doubtful}>
          {doubtful?.origin === 'stand-in' ? 'Show the stand-in' : 'Show X_val[592]'}
        </Button>
      </div>
      <LoadingBar phases={['download', 'unpack']} />
      <PadBoard
        session={session}
        below={
          <>
            <TopClasses />
            <SideBySide />
          </>
        }
      />
    </div>
  );
}

function wordsFor(doubtful: DoubtfulDigit | null): string {
  if (!doubtful) return 'Getting the digit of the assignment. You can draw meanwhile.';
  return doubtful.origin === 'mnist'
    ? 'X_val[592] is on the pad. Clear it, or just draw, and the models look at your digit instead.'
    : 'You are on the built-in digits, so a doubtful 3 drawn for this page stands in for X_val[592]. Clear it, or draw your own.';
}
