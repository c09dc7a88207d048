import { Sfc32 } from '../../numerics/random/sfc32.ts';

/** Kept apart from the streams that noise and movement are drawn from. */
const stream = 3;

/**
 * A bootstrap sample: as many of the values, drawn with replacement, each draw independent and even. The same seed
 * draws the same places. About 1/e of the values are not drawn at all (Breiman, Bagging predictors, 1996).
 */
export function bootstrapSample(values: Int32Array, seed: number): Int32Array {
  const random = new Sfc32(stream, seed);
  return values.map(() => values[Math.floor(random.uniform() * values.length)]);
}
