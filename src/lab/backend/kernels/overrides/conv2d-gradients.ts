import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';
import { allFloat, convolution } from './convolution.ts';

/** The gradient of a convolution with respect to its filter, which the stock wasm backend does not have. */
export const conv2dFilterGradient: Override = {
  kernelName: 'Conv2DBackpropFilter',
  run(kernels, inputs, attrs) {
    const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
    const filter = attrs.filterShape as unknown as number[];
    const set = allFloat(x, dy) && convolution(kernels, { x: x.shape, filter, attrs });
    if (!set) return undefined;
    const out = kernels.output(filter);
    const { batchSize, outChannels } = set.info;
    const [from, g, to] = [x, dy, out].map(kernels.address) as [number, number, number];
    kernels.functions.convolveFilterGradient(from, g, to, batchSize, outChannels, set.patches, set.block, set.working);
    return out;
  },
};

/** The gradient of a convolution with respect to its images. */
export const conv2dInputGradient: Override = {
  kernelName: 'Conv2DBackpropInput',
  run(kernels, inputs, attrs) {
    const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
    const x = attrs.inputShape as unknown as number[];
    const set = allFloat(dy, filter) && convolution(kernels, { x, filter: filter.shape, attrs });
    if (!set) return undefined;
    const out = kernels.output(x);
    const { batchSize, outChannels } = set.info;
    const [g, w, to] = [dy, filter, out].map(kernels.address) as [number, number, number];
    kernels.functions.convolveInputGradient(g, w, to, batchSize, outChannels, set.patches, set.block, set.working);
    return out;
  },
};
