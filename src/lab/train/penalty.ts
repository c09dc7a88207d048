import * as tf from '@tensorflow/tfjs-core';
import { sumOfSquares } from '../backend/kernels/sum-of-squares.ts';
import { networkShapes } from '../model/network-shapes.ts';
import type { NetworkSpec, PenaltySpec } from './spec.ts';
import type { Term } from './step-figures.ts';

/** What a penalty does to one weight: it adds ½·decay·Σw² + l1·Σ|w| to the loss, and decay·w + l1·sign(w) to the gradient. */
export interface WeightPenalty {
  readonly decay: number;
  readonly l1: number;
}

const nothing: WeightPenalty = { decay: 0, l1: 0 };

/**
 * The penalty of every trainable weight, in the order of `networkShapes`, for a batch of a size; kernels only.
 * - sklearn: alpha/2 · Σ‖W‖² / batchSize (MLPClassifier, `_compute_loss_grad`).
 * - keras: Σ (l1·Σ|W| + l2·ΣW²), whatever the batch.
 */
export function weightPenalties(
  penalty: PenaltySpec,
  network: NetworkSpec,
): (batchSize: number) => readonly WeightPenalty[] {
  const layers = networkShapes(network);
  const last = layers.findLastIndex(({ weights }) => weights.some(({ name }) => name.endsWith('.kernel')));
  const spared = penalty.convention === 'keras' && penalty.layers === 'hidden' ? last : -1;
  const penalised = layers.flatMap(({ weights }, i) =>
    weights.filter(({ trainable }) => trainable).map(({ name }) => i !== spared && name.endsWith('.kernel')),
  );
  return (batchSize) => {
    const own = ofKernel(penalty, batchSize);
    return penalised.map((isPenalised) => (isPenalised ? own : nothing));
  };
}

function ofKernel(penalty: PenaltySpec, batchSize: number): WeightPenalty {
  switch (penalty.convention) {
    case 'none':
      return nothing;
    case 'sklearn':
      return { decay: penalty.alpha / batchSize, l1: 0 };
    case 'keras':
      return { decay: 2 * penalty.l2, l1: penalty.l1 };
  }
}

/** What all penalties add to the loss; undefined where that is nothing. */
export function penaltyTerms(
  penalties: readonly WeightPenalty[],
  weights: readonly tf.Tensor[],
): readonly Term[] | undefined {
  const terms = penalties.flatMap(({ decay, l1 }, i) => [
    ...(decay > 0 ? [{ factor: decay / 2, of: sumOfSquares(weights[i]) }] : []),
    ...(l1 > 0 ? [{ factor: l1, of: tf.sum<tf.Scalar>(tf.abs(weights[i])) }] : []),
  ]);
  return terms.length === 0 ? undefined : terms;
}
