import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLayers, countWithSlips, totalCount } from './count-parameters.ts';

test('12 hidden nodes give 48 + 39 = 87', () => {
  const layers = countLayers([3, 12, 3]);
  expect(layers).toEqual([
    { from: 3, to: 12, weights: 36, biases: 12, total: 48 },
    { from: 12, to: 3, weights: 36, biases: 3, total: 39 },
  ]);
  expect(totalCount(layers)).toEqual({ weights: 72, biases: 15, total: 87 });
});

test('the network of A1.1 has 17, an MLP on MNIST 50,890', () => {
  expect(totalCount(countLayers([3, 2, 3])).total).toBe(17);
  expect(totalCount(countLayers([784, 64, 10])).total).toBe(50_890);
});

test('the slips give the usual wrong answers', () => {
  expect(countWithSlips([3, 12, 3], [])).toBe(87);
  expect(countWithSlips([3, 12, 3], ['no-bias'])).toBe(72);
  expect(countWithSlips([3, 12, 3], ['one-bias'])).toBe(74);
  expect(countWithSlips([3, 12, 3], ['input-bias'])).toBe(90);
  expect(countWithSlips([3, 12, 3], ['no-bias', 'one-bias'])).toBe(72);
});

test('one more node in a hidden layer adds its inputs, its bias and its outputs', () => {
  const width = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(width, width, width, (inputs, hidden, outputs) => {
      const count = (h: number) => totalCount(countLayers([inputs, h, outputs])).total;
      expect(count(hidden + 1) - count(hidden)).toBe(inputs + 1 + outputs);
    }),
  );
});
