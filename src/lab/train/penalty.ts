import * as tf from '@tensorflow/tfjs-core';
import { sumOfSquares } from '../backend/kernels/sum-of-squares.ts';
import type { PenaltySpec } from './spec.ts';

/** Which weights a penalty acts on: kernels, never biases. */
export const isPenalised = (weight: tf.Tensor): boolean => weight.rank > 1;

/**
 * The penalty that is added to a batch's mean loss, as a scalar.
 * - sklearn: alpha/2 · Σ‖W‖² / batchSize (MLPClassifier, `_compute_loss_grad`).
 * - keras: Σ (l1·Σ|W| + l2·ΣW²), whatever the batch.
 */
export function penaltyOf(penalty: PenaltySpec, weights: readonly tf.Tensor[], batchSize: number): tf.Scalar {
  const terms = weights.filter(isPenalised).flatMap((W) => penaltyTerms(penalty, W, batchSize));
  return terms.length === 0 ? tf.scalar(0) : (tf.addN(terms) as tf.Scalar);
}

function penaltyTerms(penalty: PenaltySpec, W: tf.Tensor, batchSize: number): tf.Scalar[] {
  if (penalty.convention === 'none') return [];
  if (penalty.convention === 'sklearn') {
    return [tf.mul(sumOfSquares(W), penalty.alpha / 2 / batchSize)];
  }
  const l1 = penalty.l1 > 0 ? [tf.mul<tf.Scalar>(tf.sum(tf.abs(W)), penalty.l1)] : [];
  const l2 = penalty.l2 > 0 ? [tf.mul<tf.Scalar>(sumOfSquares(W), penalty.l2)] : [];
  return [...l1, ...l2];
}
