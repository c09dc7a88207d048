import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';

/** A kernel of our own: dx = dy where y = relu(x) is above zero. */
export const reluGradientKernel: Override = {
  kernelName: 'InklingReluGradient',
  run(kernels, inputs) {
    const { dy, y } = inputs as { dy: TensorInfo; y: TensorInfo };
    const dx = kernels.output(y.shape);
    const { address, functions } = kernels;
    functions.reluGradient(address(dy), address(y), address(dx), util.sizeFromShape(y.shape));
    return dx;
  },
};
