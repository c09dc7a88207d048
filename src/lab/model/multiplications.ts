import type { NetworkSpec } from '../train/spec.ts';
import { networkShapes } from './network-shapes.ts';

/** How many multiplications a forward pass takes for one sample: what its convolutions and dense layers do, the rest is little beside it. */
export function multiplications(network: NetworkSpec): number {
  return networkShapes(network).reduce((sum, { weights, output }) => {
    const kernel = weights.find(({ shape }) => shape.length > 1)?.shape;
    if (!kernel) return sum;
    const positions = output.slice(0, -1).reduce((product, n) => product * n, 1);
    return sum + positions * kernel.reduce((product, n) => product * n, 1);
  }, 0);
}
