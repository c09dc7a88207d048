import * as tf from '@tensorflow/tfjs-core';
import { boundKernels } from './bound-kernels.ts';
import { sumOfSquaresKernel } from './overrides/sum-of-squares.ts';

const { kernelName } = sumOfSquaresKernel;

if (!tf.getGradient(kernelName)) {
  tf.registerGradient({
    kernelName,
    inputsToSave: ['x'],
    gradFunc: (dy, [x]) => ({ x: () => tf.mul(x as tf.Tensor, tf.mul(dy as tf.Tensor, 2)) }),
  });
}

/** Σx², as penalties of weights need it, with its gradient 2x. */
export function sumOfSquares(x: tf.Tensor): tf.Scalar {
  if (!boundKernels(tf.backend()) || x.dtype !== 'float32') return tf.sum(tf.square(x));
  return tf.engine().runKernel(kernelName, { x });
}
