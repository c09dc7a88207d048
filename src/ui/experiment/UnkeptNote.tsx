import { useStorageState } from '../storage/database.ts';
import styles from './Experiment.module.css';
import type { Sweep } from './sweep.ts';
import { trainedModelId } from './trained-models.ts';
import { inList, unkeptOf } from './unkept.ts';

/** Says near a run what of it will be gone when the page closes, and why; nothing when all is kept. */
export function UnkeptNote({ sweep }: { readonly sweep: Sweep }) {
  const { unkept, reason } = useStorageState();
  const lost = unkeptOf(unkept, { sweep: sweep.id, models: sweep.runs.map(trainedModelId) });
  if (lost.length === 0) return null;
  return (
    <p role="status" className={styles.unkept}>
      When this page closes, {inList(lost)} will be gone. {reason}
    </p>
  );
}
