import { useModelWeights } from '../../../ui/network-views/useModelWeights.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import type { Activated } from '../../../worker/pad/protocol.ts';
import styles from './lab.module.css';
import { StageViews } from './StageViews.tsx';
import { rowsInUse, type StageId, type Structure, stageIds, stagesOf } from './structure.ts';
import { useStructure } from './structure-store.ts';
import { typesetStage } from './typeset-stage.ts';

interface StageDetailProps {
  readonly session: PadSession;
  readonly model: string;
  readonly activated: Activated | null;
}

/** The chosen layer: what it does, its arithmetic with the numbers in force, and its pictures. */
export function StageDetail({ session, model, activated }: StageDetailProps) {
  const { structure, stage: chosen } = useStructure();
  const weights = useModelWeights(session, model);
  const stage = stagesOf(structure).find(({ id }) => id === chosen);
  if (!stage) return null;
  return (
    <section className={styles.detail} aria-label="The chosen layer">
      <h3 className={styles.detailTitle}>
        Layer {stageIds.indexOf(stage.id)} of {stageIds.length - 1}: {stage.name.toLowerCase()}
      </h3>
      <p>{does(stage.id, structure)}</p>
      <Tex display tex={typesetStage(stage, structure)} />
      <StageViews stage={stage.id} activated={activated} weights={weights} />
    </section>
  );
}

function does(stage: StageId, structure: Structure): string {
  const { filters, kernel, stride, pool, poolStride } = structure;
  const used = rowsInUse(structure).length;
  return {
    input: `The digit, every pixel standardised as in A2.0. ${used < 28 ? `Only ${used} of the 28 rows and as many columns lie under a window that counts: ${(784 - used * used).toLocaleString('en-GB')} pixels cannot change the answer.` : 'Every pixel lies under some window.'}`,
    conv: `${filters === 1 ? 'One filter of' : `${filters} filters of`} ${kernel}×${kernel} weights move over the digit ${steps(stride)}. At each place a filter multiplies what lies under it, adds its bias, and writes one number.`,
    relu: 'Numbers below zero become 0. Nothing is learnt here and no size changes.',
    pool: `Of every ${pool}×${pool} window only the largest number goes on; the window moves ${steps(poolStride)}${overlap(structure)}. Nothing is learnt here.`,
    flatten: 'The maps are written one after another into a single list. Nothing is computed.',
    linear: 'Ten weighted sums over the whole list, one per digit, each with its bias.',
    softmax: 'The ten sums become probabilities. Nothing is learnt here.',
  }[stage];
}

const steps = (stride: number) => (stride === 1 ? 'pixel by pixel' : `in steps of ${stride}`);

function overlap({ pool, poolStride }: Structure): string {
  if (poolStride < pool) return ', so neighbouring windows overlap';
  return poolStride > pool ? ', so some numbers are skipped' : '';
}
