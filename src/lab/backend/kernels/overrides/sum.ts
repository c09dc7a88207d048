import { type SumAttrs, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';

/** Sums over the first axes, as the gradient of a bias needs them; others stay with the stock kernel. */
export const sumOverRows: Override = {
  kernelName: 'Sum',
  run(kernels, inputs, attrs) {
    const { x } = inputs as { x: TensorInfo };
    const { axis, keepDims } = attrs as unknown as SumAttrs;
    const axes = util.parseAxisParam(axis as number | number[], x.shape).sort((a, b) => a - b);
    const leading = axes.length > 0 && axes.length < x.shape.length && axes.every((a, i) => a === i);
    if (!leading || x.dtype !== 'float32') return undefined;
    const kept = x.shape.slice(axes.length);
    const out = kernels.output(keepDims ? [...axes.map(() => 1), ...kept] : kept);
    const rows = util.sizeFromShape(x.shape.slice(0, axes.length));
    kernels.functions.sumRows(kernels.address(x), rows, util.sizeFromShape(kept), kernels.address(out));
    return out;
  },
};
