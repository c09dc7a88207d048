import * as tf from '@tensorflow/tfjs-core';
import { sumOfSquares } from '../backend/kernels/sum-of-squares.ts';
import { forward } from '../model/forward.ts';
import { highest } from './assess.ts';
import { batchLoss } from './loss.ts';
import type { Optimiser } from './optimiser.ts';
import { penaltyValue, type WeightPenalty } from './penalty.ts';
import type { TrainSpec } from './spec.ts';

/** A network that learns, and what it learns from. */
export interface Learning {
  readonly spec: Pick<TrainSpec, 'network' | 'loss'>;
  readonly variables: readonly tf.Variable[];
  /** Those of the variables that the optimiser changes. */
  readonly trainable: readonly tf.Variable[];
  readonly optimiser: Optimiser;
  /** The penalties of the trainable variables for a batch of this size. */
  readonly penalties: (batchSize: number) => readonly WeightPenalty[];
  readonly inputs: tf.Tensor2D;
  /** Row by row what the network should put out: class numbers or targets; absent where that is the input itself. */
  readonly truth: tf.Tensor | undefined;
  /** The class numbers once more, on the host; absent where there are no classes. */
  readonly labels: Int32Array | undefined;
}

/** What is measured in a step, and how. */
export interface Measuring {
  /** Whether reading from the device costs nothing, so that what is cheaper on the host is done there. */
  readonly readsAreFree: boolean;
  readonly gradientNorm: boolean;
}

/** One batch: the samples' places, the rate and the dropout of this step. */
export interface Batch extends Measuring {
  readonly rows: Int32Array;
  readonly learningRate: number;
  readonly dropoutSeed: number;
}

/** What a step measured before its update; whoever gets it disposes the scalars. */
export interface Measured {
  readonly size: number;
  readonly dataLoss: tf.Scalar;
  readonly penalty: tf.Scalar | undefined;
  /** How many of the batch were right. */
  readonly hits: tf.Scalar | number | undefined;
  /** The gradient's squared norm, the penalty's part included. */
  readonly squares: tf.Scalar | undefined;
}

/** One update of the weights. The penalty acts in the update and is no part of what is differentiated. */
export function trainingStep(learning: Learning, batch: Batch): Measured {
  let measured: Measured | undefined;
  tf.tidy(() => {
    const { optimiser, trainable } = learning;
    const { dataLoss, hits, grads } = lossAndGradients(learning, batch);
    const penalties = learning.penalties(batch.rows.length);
    const decays = penalties.map(({ decay }) => decay);
    const penalty = penaltyValue(penalties, trainable);
    const gradients = trainable.map((w, i) => withSign(grads[w.name], w, penalties[i].l1));
    const squares = batch.gradientNorm ? squaredNorm(gradients, trainable, decays) : undefined;
    optimiser.apply(gradients, batch.learningRate, decays);
    for (const scalar of [dataLoss, penalty, squares]) if (scalar) tf.keep(scalar);
    measured = { size: batch.rows.length, dataLoss, penalty, hits, squares };
  });
  return measured as Measured;
}

function lossAndGradients({ spec, variables, trainable, inputs, truth, labels }: Learning, batch: Batch) {
  const { rows, dropoutSeed, readsAreFree } = batch;
  let hits: Measured['hits'];
  const places = tf.tensor1d(rows, 'int32');
  const x = tf.gather(inputs, places);
  const wanted = truth ? tf.gather(truth, places) : x;
  const objective = () => {
    const logits = forward({ network: spec.network, weights: variables }, x, { training: true, dropoutSeed });
    if (labels) {
      hits = readsAreFree ? hitsOnHost(logits, labels, rows) : tf.keep(hitsOnDevice(logits, wanted as tf.Tensor1D));
    }
    return batchLoss(spec.loss, logits, wanted);
  };
  const { value, grads } = tf.variableGrads(objective, [...trainable]);
  return { dataLoss: value, hits, grads };
}

function hitsOnHost(logits: tf.Tensor2D, labels: Int32Array, rows: Int32Array): number {
  const values = logits.dataSync<'float32'>();
  const classes = logits.shape[1];
  return rows.reduce((hits, row, i) => hits + Number(highest(values, i * classes, classes) === labels[row]), 0);
}

function hitsOnDevice(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  return tf.sum(tf.cast(tf.equal(tf.argMax(logits, 1), labels), 'float32'));
}

const withSign = (g: tf.Tensor, w: tf.Tensor, l1: number) => (l1 > 0 ? tf.add(g, tf.mul(tf.sign(w), l1)) : g);

function squaredNorm(
  gradients: readonly tf.Tensor[],
  weights: readonly tf.Tensor[],
  decays: readonly number[],
): tf.Scalar {
  const whole = gradients.map((g, i) => (decays[i] > 0 ? tf.add(g, tf.mul(weights[i], decays[i])) : g));
  return tf.addN(whole.map(sumOfSquares));
}
