import { expect, it } from 'vitest';
import { parameterCount, trainableCount } from '../model/network-shapes.ts';
import { parseTrainSpec } from './parse-spec.ts';

const dense = (units: number, activation = 'relu') => ({ type: 'dense', units, activation });
const conv = (filters: number, kernelSize = 3, more: object = {}) => ({
  type: 'conv2d',
  filters,
  kernelSize,
  activation: 'relu',
  ...more,
});
const pool = { type: 'maxPool2d', poolSize: 2 };
const flatten = { type: 'flatten' };
const dropout = (rate: number) => ({ type: 'dropout', rate });
const out = dense(10, 'softmax');
const leaky = { padding: 'same', activation: 'leakyRelu', slope: 0.1 };
const same = { padding: 'same' };
const c4 = (...channels: number[]) => [...channels.flatMap((filters) => [conv(filters, 3, same), pool]), flatten, out];

/** Every network of the five assignments and its published number of parameters. */
const networks: readonly (readonly [string, readonly object[], number])[] = [
  ['A2.1', [dense(64), out], 50_890],
  ['A2.3', [dense(256), out], 203_530],
  ['A3', [conv(16, 5, { strides: 2 }), { ...pool, poolSize: 3, strides: 2 }, flatten, out], 4_426],
  ['B4', [conv(32), pool, flatten, dense(100), out], 542_230],
  ['B7', [conv(32), pool, conv(64), pool, flatten, dense(100), out], 179_926],
  ['C4 while searching', c4(140, 100, 70, 10), 196_990],
  ['C4', c4(160, 100, 64, 10), 209_244],
  ['D2', [conv(32), pool, conv(32), flatten, dense(64), out], 258_090],
  ['D4', [conv(32, 7), pool, conv(32, 7), flatten, dense(32), out], 77_770],
  ['E2', [dense(64), dense(64), out], 55_050],
  ['E3', [dense(500), dense(300), out], 545_810],
  ['E4', [conv(32), pool, conv(64), pool, flatten, dense(200), dense(128), dropout(0.5), out], 366_034],
  ['E6', [dense(128), dense(96), dense(128), dense(784, 'sigmoid')], 226_416],
];

const fullyConnected = ['A2.1', 'A2.3', 'E2', 'E3', 'E6'];
const base = {
  kind: 'train',
  data: { split: 'standard', trainSize: 50_000, validation: 'test', preprocessing: 'unit' },
  initialiser: 'keras',
  optimiser: { name: 'sgd', learningRate: 0.1 },
  batchSize: 128,
  epochs: 10,
  seed: 1,
};

it.each(networks)(
  'the network of %s can be trained and has its published number of parameters',
  (name, layers, count) => {
    const { network } = parseTrainSpec({
      ...base,
      network: { inputShape: fullyConnected.includes(name) ? [784] : [28, 28, 1], layers },
      loss: name === 'E6' ? 'binaryCrossEntropy' : 'crossEntropy',
    });
    expect([parameterCount(network), trainableCount(network)]).toEqual([count, count]);
  },
);

const linear = { activation: 'linear' };
const logits = dense(10, 'linear');
const deep = (...normalised: object[]) => [flatten, dense(256), ...normalised, dense(128), logits];
const wide = [conv(32, 3, linear), pool, conv(64, 5, leaky), pool, conv(64, 5, leaky), conv(64, 5, leaky)];

it.each([
  [
    'D5',
    [conv(32, 3, linear), pool, conv(64, 3, linear), pool, conv(64, 3, linear), flatten, dense(64, 'linear'), logits],
    122_570,
    122_570,
  ],
  [
    'D8, model 2',
    [conv(32, 3, linear), pool, conv(64, 3, linear), pool, conv(64, 3, linear), conv(64, 3, linear), ...deep()],
    193_226,
    193_226,
  ],
  ['D8, model 3', [...wide, ...deep()], 1_094_346, 1_094_346],
  ['D8, model 4', [...wide, ...deep({ type: 'batchNorm' })], 1_095_370, 1_094_858],
])('the network of %s, on CIFAR-10', (_, layers, count, trainable) => {
  const data = { ...base.data, dataset: 'cifar10' };
  const { network } = parseTrainSpec({ ...base, data, network: { inputShape: [32, 32, 3], layers }, batchSize: 512 });
  expect([parameterCount(network), trainableCount(network)]).toEqual([count, trainable]);
});

it('the network B4 prints, with a hundred outputs for ten classes, is refused with an explanation', () => {
  const layers = [conv(32), pool, flatten, dense(100), dense(100, 'softmax')];
  const printed = () => parseTrainSpec({ ...base, network: { inputShape: [28, 28, 1], layers } });
  expect(printed).toThrow(/^network\.layers\.4: puts out 100 numbers; 10 classes need 10 outputs, one for each/);
  expect(printed).toThrow(/a probability to 90 that no image is of, and labels of 10 classes do not match 100 outputs/);
});
