import type { FusedConv2DAttrs, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { BoundKernels } from '../bound-kernels.ts';
import type { Override } from '../override-kernel.ts';
import { allFloat, convolution } from './convolution.ts';
import { isFused } from './fused.ts';

interface Inputs {
  x: TensorInfo;
  filter: TensorInfo;
  bias?: TensorInfo | undefined;
  relu?: boolean;
}

function convolve(kernels: BoundKernels, { x, filter, bias, relu = false }: Inputs, attrs: NamedAttrMap) {
  const set = allFloat(x, filter) && convolution(kernels, { x: x.shape, filter: filter.shape, attrs });
  if (!set) return undefined;
  const { info, patches, block, working } = set;
  const out = kernels.output(info.outShape);
  kernels.functions.convolve(
    kernels.address(x),
    kernels.address(filter),
    kernels.address(out),
    info.batchSize,
    info.outChannels,
    bias ? kernels.address(bias) : 0,
    +relu,
    patches,
    block,
    working,
  );
  return out;
}

/** Convolutions without dilation. */
export const conv2d: Override = {
  kernelName: 'Conv2D',
  run: (kernels, inputs, attrs) => convolve(kernels, inputs as unknown as Inputs, attrs),
};

/** Convolutions with a bias per filter, and with relu or no activation. */
export const fusedConv2d: Override = {
  kernelName: 'FusedConv2D',
  run(kernels, inputs, attrs) {
    const { activation } = attrs as unknown as FusedConv2DAttrs;
    const { x, filter, bias } = inputs as unknown as Inputs;
    if (!isFused(activation, bias, filter.shape[3] ?? 0)) return undefined;
    return convolve(kernels, { x, filter, bias, relu: activation === 'relu' }, attrs);
  },
};
