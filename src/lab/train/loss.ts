import * as tf from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy } from '../backend/kernels/softmax-cross-entropy.ts';
import type { TrainSpec } from './spec.ts';

type LossName = TrainSpec['loss'];

/** Whether the network is to put out its own (clean) input. */
export const isAutoencoder = ({ loss }: { readonly loss: LossName }): boolean => loss === 'binaryCrossEntropy';

/** Mean loss of a batch. `truth`: class numbers, [batch] int32; for an autoencoder the clean inputs, [batch, pixels]. */
export function batchLoss(kind: LossName, logits: tf.Tensor2D, truth: tf.Tensor): tf.Scalar {
  if (kind === 'binaryCrossEntropy') return binaryCrossEntropy(logits, truth as tf.Tensor2D);
  return crossEntropy(logits, truth as tf.Tensor1D, kind);
}

/** No sample counts more than −ln(2⁻⁵²): scikit-learn's log_loss clips probabilities at the epsilon of a double. */
const sklearnCeiling = 52 * Math.LN2;

/**
 * Mean cross-entropy of a batch in nats, with the gradient (softmax − truth)/batch.
 * `logits`: [batch, classes]; `labels`: [batch] int32. `sklearnLogLoss` differs in the reported value only.
 */
export function crossEntropy(
  logits: tf.Tensor2D,
  labels: tf.Tensor1D,
  kind: 'crossEntropy' | 'sklearnLogLoss' = 'crossEntropy',
): tf.Scalar {
  return softmaxCrossEntropy(logits, labels, kind === 'sklearnLogLoss' ? sklearnCeiling : Number.POSITIVE_INFINITY);
}

/**
 * Mean over batch and pixels of −t·ln p − (1−t)·ln(1−p) with p = sigmoid(z), in nats, with the gradient
 * (p − t)/(batch·pixels). It is computed from z as max(z, 0) − z·t + ln(1 + e^−|z|), which neither overflows nor takes the
 * logarithm of 0; Keras instead clips p at 1e-7, which changes a pixel's loss only beyond 16.
 */
export function binaryCrossEntropy(z: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar {
  const loss = tf.customGrad((...args) => {
    const [logits, save] = args as unknown as [tf.Tensor2D, tf.GradSaveFunc];
    save([logits]);
    const tail = tf.log1p(tf.exp(tf.neg(tf.abs(logits))));
    // Summed pixel by pixel first: 32-bit floats lose less so than along one long row.
    const perPixel = tf.sum(tf.add(tf.sub(tf.relu(logits), tf.mul(logits, targets)), tail), 0);
    const gradFunc = (dy: tf.Tensor, [saved]: tf.Tensor[]) =>
      tf.mul(tf.sub(tf.sigmoid(saved), targets), tf.div(dy, logits.size));
    return { value: tf.div(tf.sum(perPixel), logits.size), gradFunc };
  });
  return loss(z) as tf.Scalar;
}
