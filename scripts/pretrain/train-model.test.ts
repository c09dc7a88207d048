import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import type { Samples } from '../../src/lab/data/prepare-data.ts';
import { parseTrainSpec } from '../../src/lab/train/parse-spec.ts';
import type { TrainSpec } from '../../src/lab/train/spec.ts';
import { cosine, trainModel } from './train-model.ts';

/** Two classes that the first input tells apart. */
const samples: Samples = {
  count: 64,
  inputs: Float32Array.from({ length: 128 }, (_, i) => (i % 2 === 0 ? (i % 4 === 0 ? 1 : -1) : 0.5)),
  labels: Int32Array.from({ length: 64 }, (_, i) => i % 2),
};
const data = { name: 'toy', preprocessing: { kind: 'unit' }, train: samples, test: samples } as const;
const published = parseTrainSpec({
  kind: 'train',
  data: { split: 'standard', trainSize: 64, validation: 'none', preprocessing: 'unit' },
  network: { inputShape: [784], layers: [{ type: 'dense', units: 10 }] },
  initialiser: 'torch',
  optimiser: { name: 'adam', learningRate: 0.1 },
  batchSize: 16,
  epochs: 10,
  seed: 3,
});
/** The same for two inputs instead of an image's 784. */
const spec: TrainSpec = { ...published, network: { ...published.network, inputShape: [2] } };

beforeAll(() => startBackend('cpu'));

it('rises at first, then falls to zero', () => {
  expect(cosine(0)).toBe(0);
  expect(cosine(0.01)).toBeCloseTo(0.5);
  expect(cosine(0.02)).toBeCloseTo(1);
  expect(cosine(0.51)).toBeCloseTo(0.5);
  expect(cosine(1)).toBeCloseTo(0);
  expect(cosine(1.1)).toBeCloseTo(0);
});

it('trains to the same weights each time, other ones under another schedule, and leaves no tensors', async () => {
  const before = tf.memory().numTensors;
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const first = await trainModel(spec, data, { schedule: 'cosine', log });
  const again = await trainModel(spec, data, { schedule: 'cosine', log });
  const constant = await trainModel(spec, data, { schedule: 'constant', log });
  expect(first).toEqual(again);
  expect(constant[0].values).not.toEqual(first[0].values);
  expect(first[0].values[0]).toBeGreaterThan(first[0].values[1]);
  expect(lines).toHaveLength(30);
  expect(tf.memory().numTensors).toBe(before);
});

it('says in which epoch the loss stopped being a number', async () => {
  const inputs = samples.inputs.map(() => Number.NaN);
  const broken = { ...data, train: { ...samples, inputs } };
  await expect(trainModel(spec, broken, { schedule: 'constant', log: () => undefined })).rejects.toThrow('in epoch 1');
});
