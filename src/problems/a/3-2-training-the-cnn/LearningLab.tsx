import { useEffect } from 'react';
import { DigitGallery } from '../../../ui/pad/DigitGallery.tsx';
import { Pad } from '../../../ui/pad/Pad.tsx';
import { PadControls } from '../../../ui/pad/PadControls.tsx';
import { PadTrouble } from '../../../ui/pad/PadTrouble.tsx';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { PadSessionContext, useNewPadSession } from '../../../ui/pad/session-context.ts';
import { Answers } from './Answers.tsx';
import { FiltersAndMaps } from './FiltersAndMaps.tsx';
import { firstDigit } from './first-digit.ts';
import styles from './lab.module.css';
import { SnapshotScrubber } from './SnapshotScrubber.tsx';
import { useLookedAt } from './useLookedAt.ts';

// The column for MLPs holds whatever trained network is set beside the learning one.
const asPublished = (session: PadSession) => session.choose({ mlp: 'cnn-published', cnn: 'cnn-published' });

/** The network while it learns: its filters, their maps of the digit on the pad, and what it takes the digit for; a recording has no weights to show. */
export function LearningLab({ isReplay }: { readonly isReplay: boolean }) {
  const session = useNewPadSession(asPublished);
  const lookedAt = useLookedAt(session);
  const { sheet } = session;
  const { model, history, snapshot } = lookedAt;
  useEffect(() => {
    const digit = firstDigit();
    if (sheet.isEmpty && digit) sheet.place({ strokes: [], digit });
  }, [sheet]);
  return (
    <PadSessionContext value={session}>
      <section className={styles.frame} aria-labelledby="while-it-learns">
        <div className={styles.lab}>
          <h3 id="while-it-learns" className={styles.heading}>
            While it learns
          </h3>
          <SnapshotScrubber lookedAt={lookedAt} isReplay={isReplay} />
          <div className={styles.bench}>
            <div className={styles.pad}>
              <Pad sheet={sheet} />
              <PadControls sheet={sheet} />
            </div>
            <div className={styles.answers}>
              <PadTrouble />
              <Answers lookedAt={lookedAt} />
            </div>
            <FiltersAndMaps {...{ session, model, history, snapshot }} />
          </div>
          <details className={styles.more}>
            <summary>No pen at hand? Choose a digit</summary>
            <DigitGallery sheet={sheet} />
          </details>
        </div>
      </section>
    </PadSessionContext>
  );
}
