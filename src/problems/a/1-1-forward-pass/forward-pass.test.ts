import { expect, test } from 'vitest';
import { forwardPass, givenNetwork, predictionInWords, weightedSum } from './forward-pass.ts';

test('gives the published values for the given numbers', () => {
  const { z, h, r, f, predicted } = forwardPass(givenNetwork);
  expect(z).toEqual([-10, 2]);
  expect(h).toEqual([0, 2]);
  expect(r).toEqual([4, 7, 4]);
  const sum = 2 * Math.exp(4) + Math.exp(7);
  expect(f[0]).toBeCloseTo(Math.exp(4) / sum, 14);
  expect(f[1]).toBeCloseTo(Math.exp(7) / sum, 14);
  expect(predicted).toEqual([1]);
});

test('a weighted sum starts from the bias', () => {
  expect(weightedSum([1, -1, 0, 5], [1, 3, -2])).toBe(-10);
  expect(weightedSum([7], [])).toBe(7);
});

test('without the biases nothing is left to tell the classes apart', () => {
  const pass = forwardPass(givenNetwork, ['no-bias']);
  expect(pass.h).toEqual([0, 0]);
  expect(pass.r).toEqual([0, 0, 0]);
  expect(predictionInWords(pass)).toBe('a tie of class 0 and class 1 and class 2');
});

test('B transposed raises no error and changes the prediction', () => {
  const pass = forwardPass(givenNetwork, ['transposed']);
  expect(pass.r).toEqual([8, 1, 2]);
  expect(predictionInWords(pass)).toBe('class 0');
});

test('without ReLU the first hidden unit pulls the prediction to class 0', () => {
  const pass = forwardPass(givenNetwork, ['no-relu']);
  expect(pass.h).toEqual([-10, 2]);
  expect(pass.r).toEqual([14, 7, -6]);
  expect(pass.predicted).toEqual([0]);
});
