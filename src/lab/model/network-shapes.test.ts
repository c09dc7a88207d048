import * as v from 'valibot';
import { expect, it } from 'vitest';
import { networkSchema } from '../train/spec.ts';
import { networkShapes, parameterCount } from './network-shapes.ts';

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

it('names the layer that cannot work', () => {
  const tooLarge = network([4, 4, 1], [{ type: 'conv2d', filters: 2, kernelSize: 5 }]);
  expect(() => networkShapes(tooLarge)).toThrow(/network\.layers\.0: its 5×5 window is larger than its 4×4 input/);
  const notFlat = network([4, 4, 1], [{ type: 'dense', units: 2 }]);
  expect(() => networkShapes(notFlat)).toThrow(/network\.layers\.0: .*flatten/);
});
