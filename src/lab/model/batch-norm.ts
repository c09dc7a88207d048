import * as tf from '@tensorflow/tfjs-core';
import type { LayerSpec } from '../train/spec.ts';
import { batchNormConstants } from './layer-constants.ts';

type BatchNormSpec = Extract<LayerSpec, { type: 'batchNorm' }>;

/** The four weights of a batch normalisation, one number per unit or channel each. */
export interface BatchNormWeights {
  /** γ and β, which are learnt. */
  readonly gamma: tf.Tensor;
  readonly beta: tf.Tensor;
  /** The moving statistics, which are only followed. */
  readonly movingMean: tf.Tensor;
  readonly movingVariance: tf.Tensor;
}

/** γ·(x − μ)/√(σ² + ε) + β with the moving mean and variance. `x`: […, channels]. */
export function normaliseForUse(layer: BatchNormSpec, x: tf.Tensor, weights: BatchNormWeights): tf.Tensor {
  const { epsilon } = batchNormConstants(layer);
  const scale = tf.mul(weights.gamma, tf.rsqrt(tf.add(weights.movingVariance, epsilon)));
  return tf.add(tf.mul(x, scale), tf.sub(weights.beta, tf.mul(weights.movingMean, scale)));
}

/**
 * γ·(x − μ)/√(σ² + ε) + β with the mean and population variance of the batch (Ioffe and Szegedy 2015, algorithm 1).
 * Moving statistics that are variables take a step towards them: with the population variance as Keras 3 and tfjs have
 * it, with the unbiased one in torch.
 */
export function normaliseInTraining(layer: BatchNormSpec, x: tf.Tensor, weights: BatchNormWeights): tf.Tensor {
  const { gamma, beta } = weights;
  const channels = gamma.size;
  const rows = tf.reshape(x, [x.size / channels, channels]);
  const normalise = tf.customGrad((...args) => {
    const save = args.pop() as unknown as tf.GradSaveFunc;
    return normaliseRows(args as tf.Tensor[], save, {
      epsilon: batchNormConstants(layer).epsilon,
      follow: (mean, variance, n) => follow(layer, weights, { mean, variance, n }),
    });
  });
  return tf.reshape(normalise(rows, gamma, beta), x.shape);
}

interface Normalising {
  readonly epsilon: number;
  readonly follow: (mean: tf.Tensor, variance: tf.Tensor, n: number) => void;
}

/** Value and gradients for x: [n, channels]. */
function normaliseRows([x, gamma, beta]: tf.Tensor[], save: tf.GradSaveFunc, { epsilon, follow }: Normalising) {
  const n = x.shape[0];
  const mean = tf.div(tf.sum(x, 0), n);
  const centred = tf.sub(x, mean);
  const variance = tf.div(tf.sum(tf.square(centred), 0), n);
  follow(mean, variance, n);
  const inverse = tf.rsqrt(tf.add(variance, epsilon));
  const normal = tf.mul(centred, inverse);
  save([normal, tf.mul(gamma, inverse)]);
  const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) => {
    const [xHat, scale] = saved;
    const dBeta = tf.sum(dy, 0);
    const dGamma = tf.sum(tf.mul(dy, xHat), 0);
    // dx = scale·(dy − mean(dy) − x̂·mean(dy·x̂)): what moves the batch's mean and variance changes nothing.
    const dx = tf.mul(tf.sub(tf.sub(dy, tf.div(dBeta, n)), tf.mul(xHat, tf.div(dGamma, n))), scale);
    return [dx, dGamma, dBeta];
  };
  return { value: tf.add(tf.mul(normal, gamma), beta), gradFunc };
}

interface BatchStatistics {
  readonly mean: tf.Tensor;
  readonly variance: tf.Tensor;
  readonly n: number;
}

function follow(layer: BatchNormSpec, weights: BatchNormWeights, { mean, variance, n }: BatchStatistics): void {
  const { momentum } = batchNormConstants(layer);
  const correction = layer.library === 'torch' ? n / Math.max(1, n - 1) : 1;
  stepTowards(weights.movingMean, mean, momentum);
  stepTowards(weights.movingVariance, tf.mul(variance, correction), momentum);
}

function stepTowards(moving: tf.Tensor, now: tf.Tensor, momentum: number): void {
  if (moving instanceof tf.Variable) moving.assign(tf.add(tf.mul(moving, momentum), tf.mul(now, 1 - momentum)));
}
