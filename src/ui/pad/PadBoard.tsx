import { type ReactNode, useId } from 'react';
import { Comparison } from './Comparison.tsx';
import { DigitGallery } from './DigitGallery.tsx';
import { families } from './families.ts';
import { ModelColumn } from './ModelColumn.tsx';
import { ModelPicker } from './ModelPicker.tsx';
import { Pad } from './Pad.tsx';
import styles from './PadBoard.module.css';
import { PadControls } from './PadControls.tsx';
import { PadTrouble } from './PadTrouble.tsx';
import type { PadSession } from './pad-session.ts';
import { StageStrip } from './StageStrip.tsx';
import { PadSessionContext } from './session-context.ts';

interface PadBoardProps {
  readonly session: PadSession;
  /** More about the predictions, between them and the strip. */
  readonly below?: ReactNode;
}

/** The whole of the pad: ink left, answers right (or below), then how the ink became the models' input. */
export function PadBoard({ session, below }: PadBoardProps) {
  const { sheet } = session;
  const headings = { strip: useId(), gallery: useId() };
  return (
    <PadSessionContext value={session}>
      <div className={styles.board}>
        <div className={styles.top}>
          <div className={styles.pad}>
            <Pad sheet={sheet} />
          </div>
          <div className={styles.controls}>
            <PadControls sheet={sheet} />
          </div>
          <div className={styles.answers}>
            <PadTrouble />
            <div className={styles.columns}>
              {families.map((family) => (
                <ModelColumn key={family} family={family} />
              ))}
            </div>
            <Comparison />
          </div>
          <div className={styles.picker}>
            <ModelPicker />
          </div>
        </div>
        {below}
        <section aria-labelledby={headings.strip} className={styles.section}>
          <h2 id={headings.strip} className={styles.heading}>
            From ink to input
          </h2>
          <StageStrip />
        </section>
        <section aria-labelledby={headings.gallery} className={styles.section}>
          <h2 id={headings.gallery} className={styles.heading}>
            No pen at hand? Choose a digit
          </h2>
          <DigitGallery sheet={sheet} />
        </section>
      </div>
    </PadSessionContext>
  );
}
