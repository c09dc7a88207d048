import type * as tf from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy } from '../backend/kernels/softmax-cross-entropy.ts';
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
  return softmaxCrossEntropy(logits, labels, kind === 'sklearnLogLoss' ? sklearnCeiling : Number.POSITIVE_INFINITY);
}
