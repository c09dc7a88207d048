import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';

/** A kernel of our own: Σx². */
export const sumOfSquaresKernel: Override = {
  kernelName: 'InklingSumOfSquares',
  run(kernels, inputs) {
    const { x } = inputs as { x: TensorInfo };
    const out = kernels.output([]);
    kernels.functions.sumOfSquares(kernels.address(x), util.sizeFromShape(x.shape), kernels.address(out));
    return out;
  },
};
