import type { LayerSpec } from '../train/spec.ts';

/** Slope of leaky relu below zero where a layer names none: Keras's default. */
export const defaultSlope = 0.3;

const defaults = {
  keras: { momentum: 0.99, epsilon: 1e-3 },
  torch: { momentum: 0.9, epsilon: 1e-5 },
} as const;

/** The constants of a layer: its own, or those of its library. */
export function batchNormConstants({ library, momentum, epsilon }: Extract<LayerSpec, { type: 'batchNorm' }>) {
  return { momentum: momentum ?? defaults[library].momentum, epsilon: epsilon ?? defaults[library].epsilon };
}
