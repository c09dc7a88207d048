import { type TensorInfo, util } from '@tensorflow/tfjs-core';

/** True for what our fused kernels can add to a product of n columns: one bias per column, and relu or nothing. */
export function isFused(activation: string, bias: TensorInfo | undefined, n: number): boolean {
  if (activation !== 'relu' && activation !== 'linear') return false;
  return !bias || (bias.dtype === 'float32' && util.sizeFromShape(bias.shape) === n && bias.shape.at(-1) === n);
}
