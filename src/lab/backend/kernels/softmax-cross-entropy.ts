import * as tf from '@tensorflow/tfjs-core';
import { boundKernels } from './bound-kernels.ts';
import { softmaxCrossEntropyKernel } from './overrides/softmax-cross-entropy.ts';

/**
 * Mean softmax cross-entropy of a batch in nats, with the gradient (softmax − truth)/batch. `logits`: [batch, classes];
 * `labels`: [batch] int32. No sample's loss counts more than `ceiling`, which leaves the gradient as it is.
 */
export function softmaxCrossEntropy(
  logits: tf.Tensor2D,
  labels: tf.Tensor1D,
  ceiling = Number.POSITIVE_INFINITY,
): tf.Scalar {
  const forward = boundKernels(tf.backend()) ? inOnePass : throughOps;
  const loss = tf.customGrad((z, save) => {
    const [value, gradient] = forward(z as tf.Tensor2D, labels, ceiling);
    (save as tf.GradSaveFunc)([gradient]);
    return { value, gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => tf.mul(saved[0] as tf.Tensor, dy) };
  });
  return loss(logits) as tf.Scalar;
}

type LossAndGradient = [tf.Scalar, tf.Tensor2D];

function inOnePass(logits: tf.Tensor2D, labels: tf.Tensor1D, ceiling: number): LossAndGradient {
  return tf.engine().runKernel(softmaxCrossEntropyKernel.kernelName, { logits, labels }, { ceiling });
}

function throughOps(logits: tf.Tensor2D, labels: tf.Tensor1D, ceiling: number): LossAndGradient {
  const [batch, classes] = logits.shape;
  // wasm's oneHot writes integers whatever type it is asked for.
  const truth = tf.cast(tf.oneHot(labels, classes), 'float32');
  const logProbabilities = tf.logSoftmax(logits);
  const each = tf.neg(tf.sum(tf.mul(truth, logProbabilities), 1));
  const capped = Number.isFinite(ceiling) ? tf.minimum(each, ceiling) : each;
  return [tf.mean(capped), tf.div(tf.sub(tf.exp(logProbabilities), truth), batch)];
}
