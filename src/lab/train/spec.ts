import * as v from 'valibot';
import { dataSchema } from '../data/data-spec.ts';
import { nonNegative, positive, positiveInteger, rate, seed } from './spec-numbers.ts';

const activation = v.optional(v.picklist(['linear', 'relu', 'tanh', 'sigmoid', 'leakyRelu', 'softmax']), 'linear');

/** Layers a network is made of; sizes of inputs follow from the layer before. */
export const layerSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('dense'),
    units: positiveInteger,
    activation,
    /** Slope of leakyRelu below zero; 0.3 where absent (Keras's default; torch's is 0.01). */
    slope: v.optional(nonNegative),
  }),
  v.strictObject({
    type: v.literal('conv2d'),
    filters: positiveInteger,
    kernelSize: positiveInteger,
    strides: v.optional(positiveInteger, 1),
    padding: v.optional(v.picklist(['valid', 'same']), 'valid'),
    activation,
    slope: v.optional(nonNegative),
  }),
  v.strictObject({
    type: v.literal('maxPool2d'),
    poolSize: positiveInteger,
    /** The pool size where absent. */
    strides: v.optional(positiveInteger),
    /** `valid` where absent. */
    padding: v.optional(v.picklist(['valid', 'same'])),
  }),
  v.strictObject({ type: v.literal('flatten') }),
  v.strictObject({ type: v.literal('dropout'), rate }),
  /** Constants are those of `library` where absent: momentum 0.99 and ε 1e-3 in Keras, 0.9 and 1e-5 in torch. */
  v.strictObject({
    type: v.literal('batchNorm'),
    library: v.optional(v.picklist(['keras', 'torch']), 'keras'),
    /** The share of the moving mean and variance that is kept at each step (Keras's sense; torch's momentum is 1 − this). */
    momentum: v.optional(rate),
    epsilon: v.optional(positive),
  }),
]);

/**
 * A network: the shape of one input (without the batch) and its layers. A classifier may end in `softmax` or, as is, in
 * `linear`; an autoencoder in `sigmoid` or `linear`. Either way it is trained by the sums before that (the logits).
 */
export const networkSchema = v.strictObject({
  inputShape: v.union([
    v.strictTuple([positiveInteger]),
    v.strictTuple([positiveInteger, positiveInteger, positiveInteger]),
  ]),
  layers: v.pipe(v.array(layerSchema), v.minLength(1), v.maxLength(100)),
});

/**
 * `library` says whose rule is followed where libraries differ: the place of ε, and its default (1e-7 in Keras, 1e-8 in
 * scikit-learn and torch).
 */
export const optimiserSchema = v.variant('name', [
  v.strictObject({
    name: v.literal('sgd'),
    learningRate: positive,
    momentum: v.optional(rate, 0),
    nesterov: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    name: v.literal('adam'),
    learningRate: positive,
    beta1: v.optional(rate, 0.9),
    beta2: v.optional(rate, 0.999),
    library: v.optional(v.picklist(['sklearn', 'keras', 'torch']), 'sklearn'),
    epsilon: v.optional(positive),
  }),
  v.strictObject({
    name: v.literal('rmsprop'),
    learningRate: positive,
    library: v.optional(v.picklist(['keras', 'torch']), 'keras'),
    /** How much of the mean square is kept: 0.9 in Keras, 0.99 in torch. */
    rho: v.optional(rate),
    epsilon: v.optional(positive),
  }),
  v.strictObject({
    name: v.literal('adamax'),
    learningRate: positive,
    beta1: v.optional(rate, 0.9),
    beta2: v.optional(rate, 0.999),
    library: v.optional(v.picklist(['keras', 'torch']), 'keras'),
    epsilon: v.optional(positive),
  }),
]);

/**
 * scikit-learn adds alpha/2·‖W‖²/n of the batch (weights only); Keras adds l2·‖W‖² per layer, whatever the batch, to all
 * layers or, as the assignments have it, to all but the last.
 */
export const penaltySchema = v.variant('convention', [
  v.strictObject({ convention: v.literal('none') }),
  v.strictObject({ convention: v.literal('sklearn'), alpha: nonNegative }),
  v.strictObject({
    convention: v.literal('keras'),
    l1: v.optional(nonNegative, 0),
    l2: v.optional(nonNegative, 0),
    layers: v.optional(v.picklist(['all', 'hidden']), 'all'),
  }),
]);

/** How the learning rate changes while training goes on. */
export const scheduleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('constant') }),
  /** Multiplied by `factor` after every `everySteps` batches (Keras's ExponentialDecay with staircase). */
  v.strictObject({ kind: v.literal('staircase'), factor: positive, everySteps: positiveInteger }),
  /** Multiplied by `factor` in every epoch after epoch `afterEpoch`. */
  v.strictObject({ kind: v.literal('perEpoch'), factor: positive, afterEpoch: positiveInteger }),
]);

/** When training ends before `epochs`. */
export const stopSchema = v.variant('rule', [
  v.strictObject({ rule: v.literal('epochs') }),
  v.strictObject({
    rule: v.literal('sklearn'),
    tolerance: v.optional(nonNegative, 1e-4),
    patience: v.optional(positiveInteger, 10),
  }),
  /** Ends when the validation loss has not improved for `patience` epochs (Keras's EarlyStopping). */
  v.strictObject({
    rule: v.literal('earlyStopping'),
    patience: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    /** Whether the weights of the best epoch are put back at the end. */
    restoreBest: v.optional(v.boolean(), false),
  }),
]);

/** One training run, complete: the same spec and seed give the same numbers. */
export const trainSpecSchema = v.strictObject({
  kind: v.literal('train'),
  data: dataSchema,
  network: networkSchema,
  initialiser: v.picklist(['keras', 'sklearn', 'torch']),
  /**
   * What is made small, and with it the task. `crossEntropy`: a classifier. `sklearnLogLoss` reports at most 36.04 per
   * sample, as scikit-learn does; the gradients are the same. `binaryCrossEntropy`: an autoencoder, whose target is its
   * own input as it was before any noise; the mean over pixels and images.
   */
  loss: v.optional(v.picklist(['crossEntropy', 'sklearnLogLoss', 'binaryCrossEntropy']), 'crossEntropy'),
  optimiser: optimiserSchema,
  schedule: v.optional(scheduleSchema, { kind: 'constant' }),
  penalty: v.optional(penaltySchema, { convention: 'none' }),
  /** At most the number of training images; with the `sklearn` initialiser a larger one is cut down, as scikit-learn does. */
  batchSize: positiveInteger,
  epochs: v.pipe(positiveInteger, v.maxValue(100_000)),
  stop: v.optional(stopSchema, { rule: 'epochs' }),
  /** Epochs between looks at the validation images; 0 looks once, at the end. */
  evaluateEvery: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
  seed,
});

export type LayerSpec = v.InferOutput<typeof layerSchema>;
export type NetworkSpec = v.InferOutput<typeof networkSchema>;
export type OptimiserSpec = v.InferOutput<typeof optimiserSchema>;
export type PenaltySpec = v.InferOutput<typeof penaltySchema>;
export type ScheduleSpec = v.InferOutput<typeof scheduleSchema>;
export type StopSpec = v.InferOutput<typeof stopSchema>;
export type TrainSpec = v.InferOutput<typeof trainSpecSchema>;
/** A spec as written by an author: defaults may be left out. */
export type TrainSpecInput = v.InferInput<typeof trainSpecSchema>;
