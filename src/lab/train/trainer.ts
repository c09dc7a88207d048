// tfjs-core knows no gradients by itself; tfjs-layers registers them all, in Node and in bundles alike.
import '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { RandomState } from '../../numerics/random/random-state.ts';
import type { Samples } from '../data/prepare-data.ts';
import { networkShapes } from '../model/network-shapes.ts';
import { initialWeights, type NamedWeight } from '../model/weights.ts';
import type { TrainerState } from './checkpoint.ts';
import { isAutoencoder } from './loss.ts';
import { createOptimiser, type Optimiser } from './optimiser.ts';
import { weightPenalties } from './penalty.ts';
import type { TrainSpec } from './spec.ts';
import type { StepFigures } from './step-figures.ts';
import { type Measuring, trainingStep } from './training-step.ts';

/** The part of a spec that says how to learn, whatever the images. */
export type LearningSpec = Omit<TrainSpec, 'kind' | 'data'>;

/** A network while it learns: weights, optimiser and the order of the samples. Owns its tensors until `dispose`. */
export class Trainer {
  readonly variables: readonly tf.Variable[];
  private readonly trainable: readonly tf.Variable[];
  private readonly penalties: ReturnType<typeof weightPenalties>;
  private readonly names: readonly string[];
  private readonly optimiser: Optimiser;
  private readonly random: RandomState;
  private readonly truth: tf.Tensor | undefined;
  private inputs: tf.Tensor2D;
  private order: Int32Array;
  private steps: number;
  private remembered: readonly tf.Tensor[];

  /** Begins afresh, or goes on from `state`. */
  constructor(
    private readonly spec: LearningSpec,
    private readonly samples: Samples,
    state?: TrainerState,
  ) {
    this.random = state ? RandomState.restore(state.random) : new RandomState(spec.seed);
    const weights = state?.weights ?? initialWeights(spec.network, spec.initialiser, this.random);
    this.names = weights.map(({ name }) => name);
    this.variables = weights.map(({ values, shape }) => tf.tidy(() => tf.variable(tf.tensor(values, [...shape]))));
    const shapes = networkShapes(spec.network).flatMap((layer) => layer.weights);
    this.trainable = this.variables.filter((_, i) => shapes[i].trainable);
    this.penalties = weightPenalties(spec.penalty, spec.network);
    this.optimiser = createOptimiser(spec.optimiser, this.trainable, state?.optimiser);
    this.inputs = rowsOf(samples.inputs, samples.count);
    this.truth = truthOf(spec, samples);
    this.order = state?.order ?? Int32Array.from({ length: samples.count }, (_, i) => i);
    this.steps = state?.steps ?? 0;
    this.remembered = state?.best?.map((values, i) => tf.tensor(values, this.variables[i].shape)) ?? [];
  }

  get stepsPerEpoch(): number {
    return Math.ceil(this.samples.count / this.batchSize);
  }

  /** scikit-learn's min(batch size, number of samples). */
  get batchSize(): number {
    return Math.min(this.spec.batchSize, this.samples.count);
  }

  /** Batches done over the whole run. */
  get stepsDone(): number {
    return this.steps;
  }

  /** Puts other inputs in the place of the samples', row by row. */
  replaceInputs(inputs: Float32Array): void {
    this.inputs.dispose();
    this.inputs = rowsOf(inputs, this.samples.count);
  }

  /** Shuffles what the last epoch shuffled, as scikit-learn's `shuffle(sample_idx, random_state)`. */
  shuffle(): void {
    const indices = this.random.permutation(this.samples.count);
    this.order = indices.map((index) => this.order[index]);
  }

  /** One update on batch number `batch` of the epoch; what was measured before it, which the caller disposes. */
  step(batch: number, learningRate: number, measuring: Measuring): { figures: StepFigures; size: number } {
    const rows = this.order.subarray(batch * this.batchSize, (batch + 1) * this.batchSize);
    const { spec, variables, trainable, optimiser, penalties, inputs, truth, samples } = this;
    const dropoutSeed = spec.seed + 7919 * this.steps++;
    const labels = isAutoencoder(spec) ? undefined : samples.labels;
    const figures = trainingStep(
      { spec, variables, trainable, optimiser, penalties, inputs, truth, labels },
      { rows, learningRate, dropoutSeed, ...measuring },
    );
    return { figures, size: rows.length };
  }

  /** The weights as they are now, on the host. */
  async weights(): Promise<readonly NamedWeight[]> {
    const values = await onHost(this.variables);
    return this.variables.map(({ shape }, i) => ({ name: this.names[i], shape: [...shape], values: values[i] }));
  }

  /** Everything needed to go on later, on the host; the trainer itself is not changed. */
  async save(): Promise<TrainerState> {
    const best = this.remembered.length > 0 ? { best: await onHost(this.remembered) } : {};
    return {
      weights: await this.weights(),
      optimiser: await this.optimiser.save(),
      random: this.random.save(),
      order: this.order.slice(),
      steps: this.steps,
      ...best,
    };
  }

  /** Keeps a copy of the weights as they are now, in place of the last one. */
  remember(): void {
    tf.dispose([...this.remembered]);
    this.remembered = this.variables.map((variable) => tf.clone(variable));
  }

  /** Puts the copy back that `remember` kept; without one the weights stay. */
  recall(): void {
    this.remembered.forEach((copy, i) => {
      this.variables[i].assign(copy);
    });
    tf.dispose([...this.remembered]);
    this.remembered = [];
  }

  dispose(): void {
    this.optimiser.dispose();
    tf.dispose([...this.variables, ...this.remembered, this.inputs, ...(this.truth ? [this.truth] : [])]);
  }
}

const rowsOf = (values: Float32Array, count: number) => tf.tensor2d(values, [count, values.length / count]);

/** What the network should put out, row by row; nothing where that is the input itself. */
function truthOf(spec: LearningSpec, { labels, targets, count }: Samples): tf.Tensor | undefined {
  if (!isAutoencoder(spec)) return tf.tensor1d(labels, 'int32');
  return targets && rowsOf(targets, count);
}

/** Copies of tensors' values. */
function onHost(tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  return Promise.all(tensors.map(async (tensor) => Float32Array.from(await tensor.data())));
}
