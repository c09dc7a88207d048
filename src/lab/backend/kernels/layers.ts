// Layers that are one kernel forward: product, bias and activation together. They are tfjs's own fused kernels, which
// every backend has; tfjs-core itself does not use them while it trains, because it has no gradients for them.
import * as tf from '@tensorflow/tfjs-core';
import { boundKernels } from './bound-kernels.ts';
import { registerFusedGradients } from './fused-gradients.ts';

registerFusedGradients();

/** What a layer can do to its sums within the same kernel. */
export type FusedActivation = 'linear' | 'relu';

interface Learnt {
  readonly kernel: tf.Tensor;
  readonly bias: tf.Tensor;
}

/** activation(x·kernel + bias) for x: [batch, inputs], kernel: [inputs, units], bias: [units]. */
export function dense(x: tf.Tensor2D, { kernel, bias }: Learnt, activation: FusedActivation): tf.Tensor2D {
  const attrs = { transposeA: false, transposeB: false, activation };
  const run = (a: tf.Tensor, b: tf.Tensor) => tf.engine().runKernel('_FusedMatMul', { a, b, bias }, attrs);
  if (boundKernels(tf.backend())) return run(x, kernel) as tf.Tensor2D;
  // The other backends want batches of matrices.
  const out = run(tf.expandDims(x, 0), tf.expandDims(kernel, 0));
  return tf.squeeze(out as tf.Tensor3D, [0]);
}

/** How a convolution walks over its images. */
export interface ConvolutionSteps {
  readonly strides: number;
  readonly padding: 'valid' | 'same';
  readonly activation: FusedActivation;
}

/** activation(x ∗ kernel + bias) for x: [batch, height, width, channels], kernel: [height, width, channels, filters]. */
export function convolution(x: tf.Tensor4D, { kernel, bias }: Learnt, steps: ConvolutionSteps): tf.Tensor4D {
  const { strides, padding: pad, activation } = steps;
  const attrs = { strides: [strides, strides], pad, dataFormat: 'NHWC', dilations: [1, 1], activation };
  return tf.engine().runKernel('FusedConv2D', { x, filter: kernel, bias }, attrs);
}
