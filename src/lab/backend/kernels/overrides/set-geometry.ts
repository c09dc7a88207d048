import type { backend_util } from '@tensorflow/tfjs-core';
import type { KernelFunctions } from '../kernel-functions.ts';

/** Tells the compiled kernels the geometry of the convolution or pooling that comes next. */
export function setGeometry(functions: KernelFunctions, info: backend_util.Conv2DInfo): void {
  functions.setGeometry(
    info.inHeight,
    info.inWidth,
    info.inChannels,
    info.filterHeight,
    info.filterWidth,
    info.strideHeight,
    info.strideWidth,
    info.padInfo.top,
    info.padInfo.left,
    info.outHeight,
    info.outWidth,
  );
}
