import type { MaxPoolAttrs, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { backend_util } from '@tensorflow/tfjs-core';
import type { BoundKernels } from '../bound-kernels.ts';
import type { Override } from '../override-kernel.ts';
import { setGeometry } from './set-geometry.ts';

/** Sets the pooling geometry; answers its sizes, or undefined for what our kernel does not do. */
function pooling({ functions }: BoundKernels, x: TensorInfo, attrs: NamedAttrMap) {
  if (x.dtype !== 'float32') return undefined;
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as MaxPoolAttrs;
  const shape = x.shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  setGeometry(functions, info);
  return info;
}

/** Max pooling, forward. */
export const maxPool: Override = {
  kernelName: 'MaxPool',
  run(kernels, inputs, attrs) {
    const { x } = inputs as { x: TensorInfo };
    const info = pooling(kernels, x, attrs);
    if (!info) return undefined;
    const out = kernels.output(info.outShape);
    kernels.functions.maxPool(kernels.address(x), kernels.address(out), info.batchSize);
    return out;
  },
};

/** Max pooling, backward: the gradient goes to the first maximum of each window. */
export const maxPoolGradient: Override = {
  kernelName: 'MaxPoolGrad',
  run(kernels, inputs, attrs) {
    const { dy, input, output } = inputs as { dy: TensorInfo; input: TensorInfo; output: TensorInfo };
    const info = pooling(kernels, input, attrs);
    if (!info) return undefined;
    const dx = kernels.output(input.shape);
    const [x, y, g, to] = [input, output, dy, dx].map(kernels.address) as [number, number, number, number];
    kernels.functions.maxPoolGradient(x, y, g, to, info.batchSize);
    return dx;
  },
};
