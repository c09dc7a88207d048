import { parseTrainSpec } from '../../src/lab/train/parse-spec.ts';
import type { TrainSpec, TrainSpecInput } from '../../src/lab/train/spec.ts';
import { networks } from './networks.ts';

/** How one of the shipped models comes about. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly family: 'mlp' | 'cnn';
  /** `published`: 10,000 standardised images as in the assignment; `pad`: everything there is, ÷ 255, varied. */
  readonly material: 'published' | 'pad';
  readonly spec: TrainSpec;
}

const seed = 1234;

const publishedData = {
  split: 'cs273a',
  trainSize: 10_000,
  validation: { start: 10_000, count: 10_000 },
  preprocessing: 'standardise',
} as const;

const publishedMlp: TrainSpecInput = {
  kind: 'train',
  data: publishedData,
  network: networks.mlp256,
  initialiser: 'sklearn',
  loss: 'sklearnLogLoss',
  optimiser: { name: 'adam', learningRate: 0.005 },
  penalty: { convention: 'sklearn', alpha: 0.001 },
  batchSize: 256,
  epochs: 100,
  stop: { rule: 'sklearn' },
  evaluateEvery: 5,
  seed,
};

const publishedCnn: TrainSpecInput = {
  kind: 'train',
  data: publishedData,
  network: networks.cnn,
  initialiser: 'torch',
  optimiser: { name: 'adam', learningRate: 0.001 },
  batchSize: 256,
  epochs: 50,
  evaluateEvery: 5,
  seed,
};

/** The learning rate is the highest of a schedule (`train-model.ts`). */
function padSpec(changes: Pick<TrainSpecInput, 'network' | 'epochs'> & { learningRate: number }): TrainSpecInput {
  const { learningRate, ...rest } = changes;
  return {
    kind: 'train',
    // Only says where MNIST's part comes from; the rest of the material is in `pad-material.ts`.
    data: { split: 'cs273a', trainSize: 63_000, validation: 'none', preprocessing: 'unit' },
    initialiser: 'torch',
    optimiser: { name: 'adam', learningRate },
    batchSize: 128,
    evaluateEvery: 5,
    seed,
    ...rest,
  };
}

/** Every shipped model, in the order of `public/models/index.json`. */
export const recipes: readonly Recipe[] = [
  {
    id: 'mlp-pad-small',
    title: 'MLP 784-64-10, for the pad',
    family: 'mlp',
    material: 'pad',
    spec: parseTrainSpec(padSpec({ network: networks.mlp64, epochs: 30, learningRate: 0.002 })),
  },
  {
    id: 'cnn-pad',
    title: 'CNN of A3, for the pad',
    family: 'cnn',
    material: 'pad',
    spec: parseTrainSpec(padSpec({ network: networks.cnn, epochs: 80, learningRate: 0.004 })),
  },
  {
    id: 'mlp-pad',
    title: 'MLP 784-256-10, for the pad',
    family: 'mlp',
    material: 'pad',
    spec: parseTrainSpec(padSpec({ network: networks.mlp256, epochs: 16, learningRate: 0.0015 })),
  },
  {
    id: 'mlp-published',
    title: 'MLP of A2.3, as published',
    family: 'mlp',
    material: 'published',
    spec: parseTrainSpec(publishedMlp),
  },
  {
    id: 'cnn-published',
    title: 'CNN of A3, as published',
    family: 'cnn',
    material: 'published',
    spec: parseTrainSpec(publishedCnn),
  },
];
