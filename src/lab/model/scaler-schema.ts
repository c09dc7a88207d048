import * as v from 'valibot';
import type { Scaler } from '../../datasets/splits/standard-scaler.ts';

const pixels = 784;
const means = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(pixels));
const scales = v.pipe(v.array(v.pipe(v.number(), v.finite(), v.gtValue(0))), v.length(pixels));

/** 784 means and scales as they stand in files. */
export const scalerSchema = v.pipe(
  v.object({ mean: means, scale: scales }),
  v.transform(({ mean, scale }): Scaler => ({ mean: Float64Array.from(mean), scale: Float64Array.from(scale) })),
);
