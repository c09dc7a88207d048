import * as v from 'valibot';
import { fraction, nonNegative, positiveInteger, rate, seed } from '../train/spec-numbers.ts';

/**
 * Each pixel is replaced, with probability `amount`, by 0 or 1 (before preprocessing). The noise of an image depends on
 * `seed`, its place in the dataset and, with `everyEpoch`, the epoch: it is the same whatever the order of the batches.
 * Validation and test images keep one noise.
 */
const noiseSchema = v.strictObject({
  kind: v.literal('saltAndPepper'),
  amount: fraction,
  redraw: v.optional(v.picklist(['once', 'everyEpoch']), 'once'),
  seed: v.optional(seed, 1),
});

/** Every epoch moves each training image by amounts drawn evenly between minus and plus these bounds. */
const augmentationSchema = v.strictObject({
  /** Pixels, each way. */
  shift: v.optional(nonNegative, 0),
  /** Degrees. */
  rotate: v.optional(v.pipe(nonNegative, v.maxValue(180)), 0),
  /** Part of the size: 0.1 is 90 % to 110 %. */
  zoom: v.optional(rate, 0),
  seed: v.optional(seed, 1),
});

/** The training images are drawn anew with replacement, as many as there were: one bag of bagging. */
const bootstrapSchema = v.strictObject({ seed });

/**
 * Which images a run uses. `cs273a` is scikit-learn's train_test_split(test_size=.1, random_state=1234) of all 70,000;
 * `standard` the published 60,000 / 10,000. Training is the first `trainSize` of the split's training part.
 */
export const dataSchema = v.strictObject({
  dataset: v.optional(v.picklist(['mnist', 'cifar10']), 'mnist'),
  split: v.picklist(['cs273a', 'standard']),
  trainSize: positiveInteger,
  /** A slice of the split's training part, or the test part as some assignments did, or nothing. */
  validation: v.union([
    v.literal('none'),
    v.literal('test'),
    v.strictObject({ start: v.pipe(v.number(), v.integer(), v.minValue(0)), count: positiveInteger }),
  ]),
  preprocessing: v.picklist(['unit', 'standardise', 'symmetric']),
  /**
   * How the assignment codes its labels. The numbers are the same: of the sum −Σ tₖ·ln pₖ over the classes a one-hot t
   * leaves the single term −ln p of the true class, which is what the sparse form looks up.
   */
  labels: v.optional(v.picklist(['sparse', 'oneHot']), 'sparse'),
  noise: v.optional(noiseSchema),
  augmentation: v.optional(augmentationSchema),
  bootstrap: v.optional(bootstrapSchema),
});

export type DataSpec = v.InferOutput<typeof dataSchema>;
