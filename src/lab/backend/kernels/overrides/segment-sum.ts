import { type TensorInfo, type UnsortedSegmentSumAttrs, util } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';
import { allFloat } from './convolution.ts';

/** Sums of rows by segment: the gradient of gathering rows. */
export const segmentSum: Override = {
  kernelName: 'UnsortedSegmentSum',
  run(kernels, inputs, attrs) {
    const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
    if (!allFloat(x) || segmentIds.dtype !== 'int32' || segmentIds.shape.length !== 1) return undefined;
    const [count = 0, ...row] = x.shape;
    const out = kernels.output([numSegments, ...row]);
    const { address, functions } = kernels;
    functions.segmentSum(address(x), address(segmentIds), count, util.sizeFromShape(row), address(out), numSegments);
    return out;
  },
};
