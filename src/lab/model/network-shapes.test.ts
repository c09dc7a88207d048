import * as v from 'valibot';
import { expect, it } from 'vitest';
import { networkSchema } from '../train/spec.ts';
import { networkShapes, parameterCount, trainableCount } from './network-shapes.ts';

const network = (inputShape: number[], layers: object[]) => v.parse(networkSchema, { inputShape, layers });
const cnnOfA3 = [
  { type: 'conv2d', filters: 16, kernelSize: 5, strides: 2, activation: 'relu' },
  { type: 'maxPool2d', poolSize: 3, strides: 2 },
  { type: 'flatten' },
  { type: 'dense', units: 10 },
];

it.each([
  [
    '3-12-3 of A1.3',
    [3],
    [
      { type: 'dense', units: 12 },
      { type: 'dense', units: 3 },
    ],
    87,
  ],
  [
    '784-64-10',
    [784],
    [
      { type: 'dense', units: 64 },
      { type: 'dense', units: 10 },
    ],
    50_890,
  ],
  ['the CNN of A3.1', [28, 28, 1], cnnOfA3, 4_426],
  [
    'the baseline of B4',
    [28, 28, 1],
    [
      { type: 'conv2d', filters: 32, kernelSize: 3 },
      { type: 'maxPool2d', poolSize: 2 },
      { type: 'flatten' },
      { type: 'dense', units: 100 },
      { type: 'dense', units: 10 },
    ],
    542_230,
  ],
])('counts the parameters of %s', (_, inputShape, layers, expected) => {
  expect(parameterCount(network(inputShape, layers))).toBe(expected);
});

it('follows the shapes through the CNN of A3.1', () => {
  const outputs = networkShapes(network([28, 28, 1], cnnOfA3)).map((layer) => layer.output);
  expect(outputs).toEqual([[12, 12, 16], [5, 5, 16], [400], [10]]);
});

it('counts what is learnt apart from what batch normalisation only follows: model 4 of D8', () => {
  const leaky = { activation: 'leakyRelu', slope: 0.1 };
  const conv5 = { type: 'conv2d', filters: 64, kernelSize: 5, padding: 'same', ...leaky };
  const pool = { type: 'maxPool2d', poolSize: 2 };
  const layers = [
    { type: 'conv2d', filters: 32, kernelSize: 3 },
    ...[pool, { type: 'dropout', rate: 0.25 }, conv5, pool, { type: 'dropout', rate: 0.25 }, conv5, conv5],
    { type: 'flatten' },
    { type: 'dense', units: 256, activation: 'relu' },
    { type: 'dropout', rate: 0.25 },
    { type: 'batchNorm' },
    { type: 'dense', units: 128, activation: 'relu' },
    { type: 'dropout', rate: 0.5 },
    { type: 'dense', units: 10 },
  ];
  const model4 = network([32, 32, 3], layers);
  expect(parameterCount(model4)).toBe(1_095_370);
  expect(trainableCount(model4)).toBe(1_094_858);
  const model3 = network(
    [32, 32, 3],
    layers.filter(({ type }) => type !== 'batchNorm'),
  );
  expect([parameterCount(model3), trainableCount(model3)]).toEqual([1_094_346, 1_094_346]);
});

it('knows the extent of strides and of both paddings', () => {
  const extents = (layer: object) => networkShapes(network([7, 8, 2], [layer]))[0].output;
  expect(extents({ type: 'conv2d', filters: 3, kernelSize: 3, strides: 2 })).toEqual([3, 3, 3]);
  expect(extents({ type: 'conv2d', filters: 3, kernelSize: 3, strides: 2, padding: 'same' })).toEqual([4, 4, 3]);
  expect(extents({ type: 'conv2d', filters: 3, kernelSize: 9, padding: 'same' })).toEqual([7, 8, 3]);
  expect(extents({ type: 'maxPool2d', poolSize: 3 })).toEqual([2, 2, 2]);
  expect(extents({ type: 'maxPool2d', poolSize: 3, strides: 1 })).toEqual([5, 6, 2]);
  expect(extents({ type: 'maxPool2d', poolSize: 3, padding: 'same' })).toEqual([3, 3, 2]);
});

it.each([
  [
    'conv2d',
    { filters: 2, kernelSize: 5 },
    /^network\.layers\.0\.kernelSize: a 5×5 kernel is larger than its 4×4 input/,
  ],
  ['maxPool2d', { poolSize: 5 }, /^network\.layers\.0\.poolSize: a 5×5 pool is larger than its 4×4 input/],
  ['dense', { units: 2 }, /^network\.layers\.0: a dense layer needs a flat input, not 4 × 4 × 1; put a flatten layer/],
])('names the layer that cannot work: %s', (type, settings, message) => {
  expect(() => networkShapes(network([4, 4, 1], [{ type, ...settings }]))).toThrow(message);
});

it('says that a kernel needs rows, columns and channels', () => {
  const flat = network([784], [{ type: 'conv2d', filters: 2, kernelSize: 5 }]);
  expect(() => networkShapes(flat)).toThrow(/network\.layers\.0: a kernel moves over .* a row of 784 numbers/);
});
