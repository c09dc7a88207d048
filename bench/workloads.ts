import type { TrainingData } from '../src/lab/data/prepare-data.ts';
import { parseTrainSpec } from '../src/lab/train/parse-spec.ts';
import type { LayerSpec, OptimiserSpec, TrainSpec } from '../src/lab/train/spec.ts';

/** The five workloads of the bench: what the assignments train, on 28×28 images of 10 classes. */
export type WorkloadName = 'W1' | 'W2' | 'W3' | 'W4' | 'W5';

/** Images in the training set, as in the assignments. */
export const imageCount = 10_000;

interface Workload {
  readonly title: string;
  readonly spec: TrainSpec;
  /** Steps timed per round: about a second or two of the slower side. */
  readonly steps: number;
}

const flatten: LayerSpec = { type: 'flatten' };
const dense = (units: number, activation: 'relu' | 'linear' = 'relu'): LayerSpec => ({
  type: 'dense',
  units,
  activation,
});
const conv = (filters: number, kernelSize: number, strides = 1): LayerSpec => ({
  type: 'conv2d',
  filters,
  kernelSize,
  strides,
  padding: 'valid',
  activation: 'relu',
});
const pool = (poolSize: number, strides: number): LayerSpec => ({ type: 'maxPool2d', poolSize, strides });
const logits = dense(10, 'linear');
const adam: OptimiserSpec = { name: 'adam', library: 'keras', learningRate: 0.001, beta1: 0.9, beta2: 0.999 };
const sgd = (learningRate: number, momentum: number): OptimiserSpec => ({
  name: 'sgd',
  learningRate,
  momentum,
  nesterov: false,
});

function learning(layers: LayerSpec[], optimiser: OptimiserSpec, batchSize: number): TrainSpec {
  return parseTrainSpec({
    kind: 'train',
    data: { split: 'standard', trainSize: imageCount, validation: 'none', preprocessing: 'unit' },
    network: { inputShape: layers[0]?.type === 'conv2d' ? [28, 28, 1] : [784], layers },
    initialiser: 'keras',
    optimiser,
    schedule: { kind: 'constant' },
    batchSize,
    epochs: 100,
    evaluateEvery: 0,
    seed: 1234,
  });
}

/** What each workload trains, and for how many steps a round. */
export const workloads: Readonly<Record<WorkloadName, Workload>> = {
  W1: {
    title: 'MLP 784-64-10, momentum, batch 256',
    spec: learning([dense(64), logits], sgd(0.001, 0.9), 256),
    steps: 100,
  },
  W2: {
    title: 'MLP 784-256-10, Adam, batch 256',
    spec: learning([dense(256), logits], adam, 256),
    steps: 36,
  },
  W3: {
    title: 'CNN 16 5×5/2, pool 3/2; Adam, batch 256',
    spec: learning([conv(16, 5, 2), pool(3, 2), flatten, logits], adam, 256),
    steps: 60,
  },
  W4: {
    title: 'CNN 32 3×3, pool 2, 100; SGD, batch 32',
    spec: learning([conv(32, 3), pool(2, 2), flatten, dense(100), logits], sgd(0.01, 0), 32),
    steps: 40,
  },
  W5: {
    title: 'CNN 32-64 3×3, 200-128, dropout; Adam, 128',
    spec: learning(
      [
        conv(32, 3),
        pool(2, 2),
        conv(64, 3),
        pool(2, 2),
        flatten,
        dense(200),
        dense(128),
        { type: 'dropout', rate: 0.5 },
        logits,
      ],
      adam,
      128,
    ),
    steps: 8,
  },
};

/** Made-up numbers in [0, 1), the same every time. */
export function madeUpNoise(length: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

/** Made-up images and labels; the work does not depend on what they show. */
export function madeUpSamples(): { count: number; inputs: Float32Array; labels: Int32Array } {
  const inputs = madeUpNoise(imageCount * 784);
  return { count: imageCount, inputs, labels: Int32Array.from({ length: imageCount }, (_, i) => i % 10) };
}

/** The same as what a run trains on; nothing to test with. */
export function trainingData(): TrainingData {
  const none = { count: 0, inputs: new Float32Array(), labels: new Int32Array() };
  return { name: 'made up', train: madeUpSamples(), test: none, preprocessing: { kind: 'unit' } };
}

/** Steps that are run before the clock starts. */
export const warmUpSteps = 3;
