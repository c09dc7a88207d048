import type { EpochDone } from '../experiment/event.ts';
import type { StepReading } from './step-readings.ts';

/** Sums over the batches of an epoch so far; plain data, part of a checkpoint. */
export interface EpochSums {
  /** Over samples. */
  readonly loss: number;
  readonly dataLoss: number;
  readonly hits: number;
  readonly samples: number;
  /** Over the batches where it was measured. */
  readonly norms: number;
  readonly normed: number;
  /** Whether there are classes, and `hits` means something. */
  readonly classes: boolean;
}

/** The sums before the first batch. */
export const noSums: EpochSums = { loss: 0, dataLoss: 0, hits: 0, samples: 0, norms: 0, normed: 0, classes: false };

/** The sums with one more batch. */
export function withStep(sums: EpochSums, { event, size }: StepReading): EpochSums {
  const { loss, dataLoss, accuracy, gradientNorm } = event;
  return {
    loss: sums.loss + loss * size,
    dataLoss: sums.dataLoss + dataLoss * size,
    hits: sums.hits + Math.round((accuracy ?? 0) * size),
    samples: sums.samples + size,
    norms: sums.norms + (gradientNorm ?? 0),
    normed: sums.normed + (gradientNorm === undefined ? 0 : 1),
    classes: accuracy !== undefined,
  };
}

/** The epoch's figures from its sums. */
export function meansOf(
  sums: EpochSums,
): Pick<EpochDone, 'loss' | 'dataLoss' | 'trainAccuracy' | 'gradientNorm'> & { readonly dataLoss: number } {
  return {
    loss: sums.loss / sums.samples,
    dataLoss: sums.dataLoss / sums.samples,
    ...(sums.classes && { trainAccuracy: sums.hits / sums.samples }),
    ...(sums.normed > 0 && { gradientNorm: sums.norms / sums.normed }),
  };
}
