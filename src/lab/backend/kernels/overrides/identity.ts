import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';

/** A second name for the same values; the stock kernel copies them, and every tensor saved for a gradient is cloned. */
export const identity: Override = {
  kernelName: 'Identity',
  run(kernels, inputs) {
    const { x } = inputs as { x: TensorInfo };
    kernels.backend.incRef(x.dataId);
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
  },
};
