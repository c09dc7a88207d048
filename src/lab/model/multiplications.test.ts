import { expect, it } from 'vitest';
import { parseTrainSpec } from '../train/parse-spec.ts';
import { multiplications } from './multiplications.ts';

const counted = (inputShape: number[], layers: object[]) =>
  multiplications(
    parseTrainSpec({
      kind: 'train',
      data: { split: 'standard', trainSize: 100, validation: 'none', preprocessing: 'unit' },
      network: { inputShape, layers: [...layers, { type: 'dense', units: 10, activation: 'softmax' }] },
      initialiser: 'keras',
      optimiser: { name: 'sgd', learningRate: 0.1 },
      batchSize: 10,
      epochs: 1,
      seed: 1,
    }).network,
  );

it('counts one multiplication for each weight of a dense layer', () => {
  expect(counted([784], [{ type: 'dense', units: 64, activation: 'relu' }])).toBe(784 * 64 + 64 * 10);
});

it('counts a convolution’s weights at every position, and nothing for layers without weights', () => {
  const layers = [
    { type: 'conv2d', filters: 16, kernelSize: 5, strides: 2, activation: 'relu' },
    { type: 'maxPool2d', poolSize: 3, strides: 2 },
    { type: 'flatten' },
  ];
  expect(counted([28, 28, 1], layers)).toBe(12 * 12 * 25 * 16 + 400 * 10);
});
