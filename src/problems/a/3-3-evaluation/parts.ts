import { splitIndices } from '../../../datasets/splits/split.ts';
import type { PartPredictions } from '../../../ui/evaluation/digit-example.ts';

/** The three parts on which a model is judged. */
export type Part = 'training' | 'validation' | 'test';

export const parts: readonly Part[] = ['training', 'validation', 'test'];

/** What a model took every image of a part for. */
export interface JudgedPart extends PartPredictions {
  /** Where the images of the part lie in the dataset. */
  readonly indices: Int32Array;
  /** Share of right answers, 0..1. */
  readonly accuracy: number;
}

/** The images of the assignment's parts: the first 10,000 of the CS273A training images, the next 10,000, the test images. */
export function partIndices(sizes: { count: number; trainCount: number }): Readonly<Record<Part, Int32Array>> {
  const { train, test } = splitIndices('cs273a', sizes);
  return { training: train.slice(0, 10_000), validation: train.slice(10_000, 20_000), test };
}

/** A part with what a model said of it, from its probabilities n × 10. */
export function judge(probabilities: Float32Array, indices: Int32Array, labels: ArrayLike<number>): JudgedPart {
  const n = indices.length;
  const predicted = new Uint8Array(n);
  const confidence = new Float32Array(n);
  const own = Uint8Array.from(indices, (index) => labels[index] ?? 0);
  let right = 0;
  for (let row = 0; row < n; row++) {
    const shares = probabilities.subarray(row * 10, row * 10 + 10);
    const best = shares.indexOf(Math.max(...shares));
    predicted[row] = best;
    confidence[row] = shares[best] ?? 0;
    if (best === own[row]) right++;
  }
  return { indices, labels: own, predicted, confidence, accuracy: right / n };
}
