import * as tf from '@tensorflow/tfjs-core';
import type { TrainSpec } from './spec.ts';

/** No sample counts more than −ln(2⁻⁵²): scikit-learn's log_loss clips probabilities at the epsilon of a double. */
const sklearnCeiling = 52 * Math.LN2;

/**
 * Mean cross-entropy of a batch in nats, with the gradient (softmax − truth)/batch.
 * `logits`: [batch, classes]; `labels`: [batch] int32. `sklearnLogLoss` differs in the reported value only.
 */
export function crossEntropy(
  logits: tf.Tensor2D,
  labels: tf.Tensor1D,
  kind: TrainSpec['loss'] = 'crossEntropy',
): tf.Scalar {
  const [batch, classes] = logits.shape;
  // wasm's oneHot writes integers whatever dtype it is asked for.
  const truth = tf.cast(tf.oneHot(labels, classes), 'float32');
  const loss = tf.customGrad((z, save) => {
    const logProbabilities = tf.logSoftmax(z as tf.Tensor2D);
    // What the gradient needs has to be saved: the forward pass frees everything else it made.
    (save as tf.GradSaveFunc)([logProbabilities, truth]);
    const each = tf.neg(tf.sum(tf.mul(truth, logProbabilities), 1));
    const value = tf.mean(kind === 'sklearnLogLoss' ? tf.minimum(each, sklearnCeiling) : each);
    const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) =>
      tf.mul(tf.sub(tf.exp(saved[0]), saved[1]), tf.div(dy, batch));
    return { value, gradFunc };
  });
  return loss(logits) as tf.Scalar;
}
