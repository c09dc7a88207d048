import { useEffect } from 'react';
import { topClasses } from '../../../numerics/metrics/top-classes.ts';
import { useActivations } from '../../../ui/network-views/useActivations.ts';
import { percent } from '../../../ui/numbers/percent.ts';
import { Pad } from '../../../ui/pad/Pad.tsx';
import { PadTrouble } from '../../../ui/pad/PadTrouble.tsx';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { PadSessionContext, useNewPadSession } from '../../../ui/pad/session-context.ts';
import type { Activated } from '../../../worker/pad/protocol.ts';
import { DigitPicks, writeDigit } from './DigitPicks.tsx';
import styles from './lab.module.css';
import { NetworkDiagram } from './NetworkDiagram.tsx';
import { SharesTable } from './SharesTable.tsx';
import { StageDetail } from './StageDetail.tsx';
import { StructurePanel } from './StructurePanel.tsx';
import { isPublished, useStructure } from './structure-store.ts';

const model = 'cnn-published';
// Only one model is looked into here, so it answers in both columns that a pad has.
const onlyOne = (session: PadSession) => session.choose({ mlp: model, cnn: model });

/** The network layer by layer: its shapes, its arithmetic, and what the trained one makes of a digit. */
export function CnnStructureLab() {
  const session = useNewPadSession(onlyOne);
  const structure = useStructure((state) => state.structure);
  const seen = useActivations(session, model);
  const trained = isPublished(structure);
  const activated = trained ? seen : null;
  useEffect(() => {
    if (session.sheet.isEmpty) writeDigit(session.sheet, 3);
  }, [session]);
  return (
    <PadSessionContext value={session}>
      <div className={styles.frame}>
        <div className={styles.lab}>
          <div className={styles.subject}>
            <div className={styles.pad}>
              <Pad sheet={session.sheet} />
            </div>
            <div className={styles.words}>
              <PadTrouble />
              <p role="status">{wordsFor(activated, trained)}</p>
              <DigitPicks sheet={session.sheet} />
            </div>
          </div>
          <div>
            <NetworkDiagram activated={activated} />
            <p className={styles.key}>
              Vermilion above zero, teal below. The framed windows and the line follow the strongest value of one map.
            </p>
          </div>
          <StageDetail session={session} model={model} activated={activated} />
          <SharesTable />
          <StructurePanel />
        </div>
      </div>
    </PadSessionContext>
  );
}

function wordsFor(activated: Activated | null, trained: boolean): string {
  if (!trained) return 'This network has not been trained, so only its shapes are shown.';
  if (!activated) return 'Draw a digit, and every layer shows what it makes of it.';
  const [first = 0] = topClasses(activated.probabilities, 1);
  const share = percent(activated.probabilities[first] ?? 0);
  return `The published CNN reads a ${first} (${share}).`;
}
