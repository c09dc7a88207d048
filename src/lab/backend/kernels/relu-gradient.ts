import * as tf from '@tensorflow/tfjs-core';
import { boundKernels } from './bound-kernels.ts';
import { reluGradientKernel } from './overrides/relu-gradient.ts';

/** dy where y = relu(x) is above zero, else 0. */
export function reluGradient(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  const usable = boundKernels(tf.backend()) && dy.dtype === 'float32' && y.dtype === 'float32';
  if (!usable) return tf.mul(dy, tf.step(y));
  return tf.engine().runKernel(reluGradientKernel.kernelName, { dy, y });
}

/** Lets tf.relu itself, where it stands alone, use this gradient in place of tfjs's two passes over memory. */
export function replaceReluGradient(): void {
  tf.registerGradient({
    kernelName: 'Relu',
    outputsToSave: [true],
    gradFunc: (dy, [y]) => ({ x: () => reluGradient(dy as tf.Tensor, y as tf.Tensor) }),
  });
}
