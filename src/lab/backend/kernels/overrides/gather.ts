import type { GatherV2Attrs, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { util } from '@tensorflow/tfjs-core';
import type { BoundKernels } from '../bound-kernels.ts';
import type { Override } from '../override-kernel.ts';

function run(kernels: BoundKernels, inputs: Record<string, TensorInfo>, attrs: NamedAttrMap): TensorInfo | undefined {
  const { x, indices } = inputs as { x: TensorInfo; indices: TensorInfo };
  const { axis, batchDims } = attrs as unknown as GatherV2Attrs;
  const whole = x.dtype === 'float32' || x.dtype === 'int32';
  if (axis !== 0 || batchDims || !whole || indices.dtype !== 'int32') return undefined;
  const [rows = 1, ...row] = x.shape;
  const out = kernels.output([...indices.shape, ...row], x.dtype);
  const found = kernels.functions.gatherRows(
    kernels.address(x),
    rows,
    kernels.address(indices),
    util.sizeFromShape(indices.shape),
    4 * util.sizeFromShape(row),
    kernels.address(out),
  );
  if (!found) throw new Error(`GatherV2: an index is not in [0, ${rows - 1}]`);
  return out;
}

/** Rows picked along the first axis, each copied as a whole. */
export const gather: Override = { kernelName: 'GatherV2', run };
