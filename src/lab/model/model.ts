import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { type Preprocessing, preprocess } from '../../datasets/splits/preprocess.ts';
import type { Scaler } from '../../datasets/splits/standard-scaler.ts';
import { softmaxRows } from '../../numerics/softmax.ts';
import type { NetworkSpec } from '../train/spec.ts';
import { type ModelCard, modelCardSchema } from './card.ts';
import { forward } from './forward.ts';
import { decodeLayersModel } from './layers-format.ts';
import { networkShapes } from './network-shapes.ts';
import { scalerSchema } from './scaler-schema.ts';
import type { NamedWeight } from './weights.ts';

/** A trained network, ready to answer. Owns its tensors until `disposeModel`. */
export interface Model {
  readonly card: ModelCard;
  readonly preprocessing: Preprocessing;
  readonly weights: readonly tf.Tensor[];
}

/** The files of a model: tfjs layers format, its card and, where it standardises, the scaler. */
export interface ModelFiles {
  readonly modelJson: unknown;
  readonly weightsBin: ArrayBuffer;
  readonly cardJson: unknown;
  readonly scalerJson?: unknown;
}

/** A model from its files. Throws a sentence saying what does not fit; nothing is kept then. */
export function loadModel(files: ModelFiles): Model {
  const card = v.parse(modelCardSchema, files.cardJson);
  const weights = decodeLayersModel(files.modelJson, files.weightsBin);
  return createModel({
    card,
    weights,
    ...(files.scalerJson ? { scaler: v.parse(scalerSchema, files.scalerJson) } : {}),
  });
}

/** A model from weights at hand. Throws when they do not fit the card's network or are not finite. */
export function createModel({
  card,
  weights,
  scaler,
}: {
  card: ModelCard;
  weights: readonly NamedWeight[];
  scaler?: Scaler;
}): Model {
  checkWeights(card.network, weights);
  const preprocessing = preprocessingOf(card, scaler);
  return { card, preprocessing, weights: weights.map(({ values, shape }) => tf.tensor(values, [...shape], 'float32')) };
}

function preprocessingOf({ id, preprocessing }: ModelCard, scaler: Scaler | undefined): Preprocessing {
  if (preprocessing.kind !== 'standardise') return preprocessing;
  if (!scaler) throw new Error(`the model ${id} comes without its scaler`);
  return { kind: 'standardise', scaler, clip: preprocessing.clip };
}

function checkWeights(network: NetworkSpec, weights: readonly NamedWeight[]): void {
  const expected = networkShapes(network).flatMap((layer) => layer.weights);
  if (weights.length !== expected.length) {
    throw new Error(`the network has ${expected.length} weights, the file ${weights.length}`);
  }
  expected.forEach(({ name, shape }, i) => {
    if (shape.join() !== weights[i].shape.join()) {
      throw new Error(`weight ${name} should have the shape ${shape.join(' × ')}, not ${weights[i].shape.join(' × ')}`);
    }
    if (!weights[i].values.every(Number.isFinite)) throw new Error(`weight ${name} holds numbers that are not finite`);
    if (name.endsWith('.movingVariance') && weights[i].values.some((variance) => variance < 0)) {
      throw new Error(`weight ${name} holds negative variances`);
    }
  });
}

/** What the model sees of images 0..255: n × pixels numbers. `clip: false` leaves extreme scaled values as they are. */
export function modelInput(model: Model, images: Uint8Array, { clip = true } = {}): Float32Array {
  const pixels = model.card.network.inputShape.reduce((product, n) => product * n, 1);
  const indices = Array.from({ length: images.length / pixels }, (_, i) => i);
  const how = model.preprocessing;
  const unclipped = how.kind === 'standardise' && !clip ? { kind: how.kind, scaler: how.scaler } : how;
  return preprocess(unclipped, { images, indices, pixels });
}

/** Logits for inputs made by `modelInput`, n × classes, row by row. */
export function logitsOf(model: Model, inputs: Float32Array): Float32Array {
  const pixels = model.card.network.inputShape.reduce((product, n) => product * n, 1);
  return tf.tidy(() => {
    const x = tf.tensor2d(inputs, [inputs.length / pixels, pixels]);
    return forward({ network: model.card.network, weights: model.weights }, x).dataSync<'float32'>().slice();
  });
}

/** Class probabilities of images 0..255: n × classes, row by row. */
export function predict(model: Model, images: Uint8Array, options: { clip?: boolean } = {}): Float32Array {
  const logits = logitsOf(model, modelInput(model, images, options));
  const classes =
    logits.length / (images.length / model.card.network.inputShape.reduce((product, n) => product * n, 1));
  return softmaxRows(logits, classes);
}

/** Frees the model's tensors. */
export function disposeModel(model: Model): void {
  tf.dispose([...model.weights]);
}
