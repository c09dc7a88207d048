import * as tf from '@tensorflow/tfjs-core';
import { sumOfSquares } from '../backend/kernels/sum-of-squares.ts';
import { forward } from '../model/forward.ts';
import { highest } from './assess.ts';
import { batchLoss } from './loss.ts';
import type { Optimiser } from './optimiser.ts';
import { penaltyTerms, type WeightPenalty } from './penalty.ts';
import type { TrainSpec } from './spec.ts';
import { gatherFigures, type StepFigures, type Term } from './step-figures.ts';

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

/** One update of the weights, and what was measured before it. The penalty is no part of what is differentiated. */
export function trainingStep(learning: Learning, batch: Batch): StepFigures {
  const { optimiser, trainable } = learning;
  let figures: StepFigures = { names: [], values: [] };
  tf.tidy(() => {
    const { measured, grads } = lossAndGradients(learning, batch);
    const penalties = learning.penalties(batch.rows.length);
    const decays = penalties.map(({ decay }) => decay);
    const penalty = penaltyTerms(penalties, trainable);
    const gradients = trainable.map((w, i) => withSign(grads[w.name], w, penalties[i].l1));
    const squaredNorm = batch.gradientNorm ? squares(gradients, trainable, decays) : undefined;
    figures = gatherFigures({ ...measured, penalty, squaredNorm }, batch.readsAreFree);
    tf.dispose(measured.hits?.map(({ of }) => of) ?? []);
    optimiser.apply(gradients, batch.learningRate, decays);
  });
  return figures;
}

function lossAndGradients({ spec, variables, trainable, inputs, truth, labels }: Learning, batch: Batch) {
  const { rows, dropoutSeed, readsAreFree } = batch;
  const places = tf.tensor1d(rows, 'int32');
  const x = tf.gather(inputs, places);
  const wanted = truth ? tf.gather(truth, places) : x;
  let hits: tf.Scalar | number | undefined;
  const objective = () => {
    const z = forward({ network: spec.network, weights: variables }, x, { training: true, dropoutSeed });
    // Kept, because the tape disposes all but the loss.
    if (labels) hits = readsAreFree ? hitsOnHost(z, labels, rows) : tf.keep(hitsOnDevice(z, wanted as tf.Tensor1D));
    return batchLoss(spec.loss, z, wanted);
  };
  const { value, grads } = tf.variableGrads(objective, [...trainable]);
  return { measured: { dataLoss: [once(value)], hits: hits === undefined ? undefined : [once(hits)] }, grads };
}

const once = (of: tf.Scalar | number): Term => ({ factor: 1, of });

function hitsOnHost(logits: tf.Tensor2D, labels: Int32Array, rows: Int32Array): number {
  const values = logits.dataSync<'float32'>();
  const classes = logits.shape[1];
  return rows.reduce((hits, row, i) => hits + Number(highest(values, i * classes, classes) === labels[row]), 0);
}

function hitsOnDevice(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  return tf.sum(tf.cast(tf.equal(tf.argMax(logits, 1), labels), 'float32'));
}

const withSign = (g: tf.Tensor, w: tf.Tensor, l1: number) => (l1 > 0 ? tf.add(g, tf.mul(tf.sign(w), l1)) : g);

/** The squared norm of the gradients with the penalties' part. */
function squares(
  gradients: readonly tf.Tensor[],
  weights: readonly tf.Tensor[],
  decays: readonly number[],
): readonly Term[] {
  const whole = gradients.map((g, i) => (decays[i] > 0 ? tf.add(g, tf.mul(weights[i], decays[i])) : g));
  return whole.map((g) => once(sumOfSquares(g)));
}
