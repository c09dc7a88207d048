import { expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { parseTrainSpec } from '../train/parse-spec.ts';
import { trainNetwork } from '../train/run-training.ts';
import type { TrainSpec } from '../train/spec.ts';
import { type BackendName, startBackend } from './start-backend.ts';

const flatten = { type: 'flatten' };
const dense = (units: number, activation = 'relu') => ({ type: 'dense', units, activation });
const conv = (filters: number, kernelSize: number) => ({ type: 'conv2d', filters, kernelSize, activation: 'relu' });
const pool = (poolSize: number, strides: number) => ({ type: 'maxPool2d', poolSize, strides });
const adam = { name: 'adam', library: 'keras', learningRate: 0.001, beta1: 0.9, beta2: 0.999 };
const sgd = (learningRate: number, momentum: number) => ({ name: 'sgd', learningRate, momentum, nesterov: false });

// The shapes of the bench's workloads, narrower, so that plain JavaScript can follow.
const workloads = {
  'MLP, momentum (W1)': spec([784], [dense(16), dense(10, 'linear')], sgd(0.1, 0.9)),
  'MLP, Adam (W2)': spec([784], [dense(32), dense(10, 'linear')], adam),
  'one convolution, Adam (W3)': spec([28, 28, 1], [conv(4, 3), pool(2, 2), flatten, dense(10, 'linear')], adam),
  'two convolutions, SGD (W4)': spec(
    [28, 28, 1],
    [conv(3, 5), pool(2, 2), conv(4, 5), pool(2, 2), flatten, dense(16), dense(10, 'linear')],
    sgd(0.1, 0),
  ),
};

function spec(inputShape: number[], layers: object[], optimiser: object): TrainSpec {
  return parseTrainSpec({
    kind: 'train',
    data: { split: 'standard', trainSize: 80, validation: 'none', preprocessing: 'unit' },
    network: { inputShape, layers },
    initialiser: 'keras',
    optimiser,
    schedule: { kind: 'constant' },
    penalty: { convention: 'sklearn', alpha: 0.0001 },
    batchSize: 4,
    epochs: 1,
    evaluateEvery: 0,
    seed: 7,
  });
}

/** Twenty batches of 4: convolutions take the oracle long. */
const count = 80;

/** The mean loss of twenty batches and all weights after them. */
async function train(backend: BackendName, wanted: TrainSpec): Promise<{ loss: number; weights: number[] }> {
  await startBackend(backend);
  const random = new RandomState(1);
  const inputs = Float32Array.from({ length: count * 784 }, () => random.random());
  const train = { count, inputs, labels: Int32Array.from({ length: count }, (_, i) => i % 10) };
  let loss = Number.NaN;
  for await (const event of trainNetwork(wanted, {
    name: 'random',
    train,
    test: train,
    preprocessing: { kind: 'unit' },
  })) {
    if (event.type === 'epoch') loss = event.loss;
    if (event.type === 'weights') return { loss, weights: event.weights.flatMap(({ values }) => Array.from(values)) };
  }
  throw new Error('the run ended without weights');
}

// Measured with this test, at batches of 16: losses differ by 1.2e-8 at most, weights by 3.1e-7. Ten times that is allowed.
const lossTolerance = 1.2e-7;
const weightTolerance = 3.1e-6;

const largest = (a: number[], b: number[]) => a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

it.each(Object.entries(workloads))('%s: wasm with our kernels trains as the cpu oracle', async (_, wanted) => {
  const oracle = await train('cpu', wanted);
  const ours = await train('wasm', wanted);
  expect(Math.abs(ours.loss - oracle.loss)).toBeLessThan(lossTolerance);
  expect(largest(ours.weights, oracle.weights)).toBeLessThan(weightTolerance);
  expect(await train('wasm', wanted)).toEqual(ours);
});
