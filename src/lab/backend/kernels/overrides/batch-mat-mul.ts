import type { BatchMatMulAttrs, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { util } from '@tensorflow/tfjs-core';
import type { BoundKernels } from '../bound-kernels.ts';
import type { Override } from '../override-kernel.ts';
import { multiplyMatrices } from './multiply-matrices.ts';

/** The sizes of a (batched) matrix product, or undefined where our kernel is not the right one. */
export function productShape(a: TensorInfo, b: TensorInfo, attrs: NamedAttrMap) {
  const { transposeA, transposeB } = attrs as unknown as BatchMatMulAttrs;
  if (a.dtype !== 'float32' || b.dtype !== 'float32') return undefined;
  const outer = a.shape.slice(0, -2);
  if (!util.arraysEqual(outer, b.shape.slice(0, -2))) return undefined;
  const [aRows = 0, aColumns = 0] = a.shape.slice(-2);
  const [bRows = 0, bColumns = 0] = b.shape.slice(-2);
  const m = transposeA ? aColumns : aRows;
  const k = transposeA ? aRows : aColumns;
  const n = transposeB ? bRows : bColumns;
  // Packing B does not pay for a few rows; the stock kernel keeps a packed copy of weights that stay the same.
  if (m < 4 && !transposeA && !transposeB) return undefined;
  return { batch: util.sizeFromShape(outer), m, n, k, outShape: [...outer, m, n], transposeA, transposeB };
}

function run(kernels: BoundKernels, inputs: Record<string, TensorInfo>, attrs: NamedAttrMap): TensorInfo | undefined {
  const { a, b } = inputs as { a: TensorInfo; b: TensorInfo };
  const shape = productShape(a, b, attrs);
  if (!shape) return undefined;
  const { batch, m, n, k, outShape } = shape;
  const out = kernels.output(outShape);
  for (let i = 0; i < batch; i++) {
    multiplyMatrices(kernels, {
      ...shape,
      a: kernels.address(a) + 4 * i * m * k,
      b: kernels.address(b) + 4 * i * k * n,
      c: kernels.address(out) + 4 * i * m * n,
    });
  }
  return out;
}

/** Matrix products in all four transpositions; broadcast batches stay with the stock kernel. */
export const batchMatMul: Override = { kernelName: 'BatchMatMul', run };
