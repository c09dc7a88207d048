// Runs beyond the plain classifier: batch normalisation, autoencoders, noise, moved images, networks ending in softmax.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../datasets/dataset.ts';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import { startBackend } from '../backend/start-backend.ts';
import type { RunEvent } from '../experiment/event.ts';
import { parseTrainSpec } from './parse-spec.ts';
import { runTraining } from './run-training.ts';
import type { TrainSpec } from './spec.ts';

/** 150 images with a block of light whose place is the class. */
function blocks(): Dataset {
  const random = new Sfc32(3);
  const count = 150;
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const images = Uint8Array.from({ length: count * 784 }, (_, at) => {
    const [row, column] = [Math.floor((at % 784) / 28), at % 28];
    const label = labels[Math.floor(at / 784)];
    const lit = Math.floor(row / 6) === Math.floor(label / 4) && Math.floor(column / 7) === label % 4;
    return lit ? 220 + random.between(0, 35) : random.between(0, 30);
  });
  return { name: 'builtin', images, labels, count, trainCount: 130, rows: 28, columns: 28, channels: 1 };
}

const dataset = blocks();
const data = { split: 'standard', trainSize: 100, validation: { start: 100, count: 30 }, preprocessing: 'unit' };
const dense = (units: number, activation = 'linear') => ({ type: 'dense', units, activation });
const base = {
  kind: 'train',
  data,
  network: { inputShape: [784], layers: [dense(16, 'relu'), dense(10)] },
  initialiser: 'keras',
  optimiser: { name: 'adam', library: 'keras', learningRate: 0.01 },
  batchSize: 32,
  epochs: 3,
  seed: 3,
};
const normalised = {
  network: {
    inputShape: [28, 28, 1],
    layers: [
      { type: 'conv2d', filters: 3, kernelSize: 5, strides: 2, activation: 'leakyRelu', slope: 0.1 },
      { type: 'batchNorm', momentum: 0.8 },
      { type: 'maxPool2d', poolSize: 2, padding: 'same' },
      { type: 'flatten' },
      dense(16, 'relu'),
      { type: 'dropout', rate: 0.2 },
      { type: 'batchNorm', library: 'torch' },
      dense(10, 'softmax'),
    ],
  },
  penalty: { convention: 'keras', l2: 0.001, layers: 'hidden' },
  stop: { rule: 'earlyStopping', patience: 5, restoreBest: true },
};
const denoising = {
  data: { ...data, noise: { kind: 'saltAndPepper', amount: 0.3, redraw: 'everyEpoch' } },
  network: { inputShape: [784], layers: [dense(24, 'relu'), dense(784, 'sigmoid')] },
  loss: 'binaryCrossEntropy',
};
const augmented = { data: { ...data, augmentation: { shift: 2, rotate: 10, zoom: 0.1 } } };
const spec = (...changes: object[]): TrainSpec => parseTrainSpec(Object.assign({}, base, ...changes));

async function collect(from: AsyncGenerator<RunEvent>): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of from) events.push(event);
  return events;
}

function weightsOf(events: readonly RunEvent[]) {
  const event = events.find(({ type }) => type === 'weights');
  return event?.type === 'weights' ? event.weights : [];
}

const epochsOf = (events: readonly RunEvent[]) => events.flatMap((event) => (event.type === 'epoch' ? [event] : []));
const resultOf = (events: readonly RunEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== 'result') throw new Error(`ended with ${last?.type}`);
  return last;
};

beforeAll(() => startBackend('wasm'));

describe.each([
  ['batch normalisation, dropout and early stopping', normalised],
  ['an autoencoder with noise drawn anew', denoising],
  ['moved images', augmented],
])('a run with %s', (_, kind) => {
  it('gives the same numbers twice, and the same when interrupted anywhere', async () => {
    const whole = await collect(runTraining(spec(kind), dataset, { checkpointEveryMs: 0 }));
    const again = await collect(runTraining(spec(kind), dataset));
    expect(weightsOf(again)).toEqual(weightsOf(whole));
    const checkpoints = whole.flatMap((event) => (event.type === 'checkpoint' ? [event.checkpoint] : []));
    expect(checkpoints.length).toBeGreaterThanOrEqual(12);
    for (const at of [1, 3, 6]) {
      const rest = await collect(runTraining(spec(kind), dataset, { from: structuredClone(checkpoints[at]) }));
      expect(weightsOf(rest)).toEqual(weightsOf(whole));
      expect(epochsOf(rest).at(-1)?.validationLoss).toBe(epochsOf(whole).at(-1)?.validationLoss);
    }
  });

  it('keeps no tensor, finished or left in the middle', async () => {
    const before = tf.memory().numTensors;
    await collect(runTraining(spec(kind, { epochs: 1 }), dataset));
    expect(tf.memory().numTensors).toBe(before);
    for await (const event of runTraining(spec(kind), dataset)) if (event.type === 'step') break;
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('a classifier with batch normalisation learns, and its statistics have left where they began', async () => {
  const events = await collect(runTraining(spec(normalised, { epochs: 12 }), dataset));
  expect(resultOf(events).testAccuracy).toBeGreaterThan(0.9);
  const moving = weightsOf(events).filter(({ name }) => /moving/.test(name));
  expect(moving.map(({ name }) => name)).toEqual(
    ['1', '6'].flatMap((at) => [`${at}.movingMean`, `${at}.movingVariance`]),
  );
  for (const { name, values } of moving) {
    expect(values.some((value) => value !== (name.endsWith('Mean') ? 0 : 1))).toBe(true);
  }
});

it('early stopping puts back the moving statistics of the best epoch, too', async () => {
  const overshooting = { optimiser: { name: 'sgd', learningRate: 1.5 }, epochs: 20 };
  const events = await collect(runTraining(spec(normalised, overshooting), dataset));
  const best = epochsOf(events).toSorted((a, b) => (a.validationLoss ?? 0) - (b.validationLoss ?? 0))[0];
  expect(best.epoch).toBeLessThan(epochsOf(events).length);
  expect(resultOf(events).validationAccuracy).toBe(best.validationAccuracy);
});

it('an autoencoder learns to clean its noisy input, and has no accuracy', async () => {
  const events = await collect(runTraining(spec(denoising, { epochs: 25 }), dataset));
  const [first, last] = [epochsOf(events)[0], epochsOf(events).at(-1)];
  expect(last?.loss).toBeLessThan(0.5 * first.loss);
  expect(last?.validationLoss).toBeLessThan(0.5 * first.loss);
  expect(last?.validationAccuracy).toBeUndefined();
  expect(resultOf(events).testAccuracy).toBeUndefined();
});

it('a network that ends in softmax trains bit for bit as the same one that ends in its logits', async () => {
  const ending = (activation: string) => ({
    network: { inputShape: [784], layers: [dense(8, 'tanh'), dense(10, activation)] },
  });
  const [logits, softmax] = await Promise.all(
    ['linear', 'softmax'].map(async (activation) => collect(runTraining(spec(ending(activation)), dataset))),
  );
  expect(weightsOf(softmax)).toEqual(weightsOf(logits));
  expect(resultOf(softmax).testAccuracy).toBe(resultOf(logits).testAccuracy);
});

it('one-hot labels change nothing', async () => {
  const oneHot = spec({ data: { ...data, labels: 'oneHot' } });
  expect(weightsOf(await collect(runTraining(oneHot, dataset)))).toEqual(
    weightsOf(await collect(runTraining(spec(), dataset))),
  );
});

it.each([
  [{ batchSize: 200 }, 200, /^batchSize: a batch of 200 is more than the 130 training images/],
  [{}, 500, /^data\.trainSize: there are 130 training images, not 500/],
])('refuses before training what this dataset is too small for: %j, %j images', async (changes, trainSize, message) => {
  const small = spec(changes, { data: { ...data, validation: 'none', trainSize } });
  const enough = { ...small, data: { ...small.data, trainSize: trainSize === 200 ? 130 : trainSize } };
  await expect(collect(runTraining(enough, dataset))).rejects.toThrow(message);
});
