import { describe, expect, it, test } from 'vitest';
import { softmax } from '../../../numerics/softmax.ts';
import { activations, functionNames, lossGradient, softmaxJacobian } from './activations.ts';

const h = 1e-6;

describe.each(functionNames)('%s', (name) => {
  const { f, derivative } = activations[name];

  it('has the derivative that finite differences give', () => {
    for (const x of [-5, -1.3, -0.2, 0.4, 2, 5.5]) {
      expect(derivative(x)).toBeCloseTo((f(x + h) - f(x - h)) / (2 * h), 8);
    }
  });
});

test('the sigmoid is never steeper than 1/4, tanh never steeper than 1', () => {
  expect(activations.sigmoid.derivative(0)).toBe(0.25);
  expect(activations.tanh.derivative(0)).toBe(1);
  for (const x of [-3, -0.1, 0.1, 3]) expect(activations.sigmoid.derivative(x)).toBeLessThan(0.25);
});

const z = [2, -1, 0.5];

test('the Jacobian of softmax is what finite differences give, and its rows and columns add up to 0', () => {
  const jacobian = softmaxJacobian(z);
  for (let j = 0; j < 3; j++) {
    const above = softmax(z.with(j, z[j]! + h));
    const below = softmax(z.with(j, z[j]! - h));
    for (let i = 0; i < 3; i++) expect(jacobian[i]?.[j]).toBeCloseTo((above[i]! - below[i]!) / (2 * h), 8);
    expect(jacobian[j]?.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(jacobian.reduce((sum, row) => sum + row[j]!, 0)).toBeCloseTo(0, 12);
  }
});

test('the gradient of the loss is p − y; from the diagonal alone only the true class is right', () => {
  const p = softmax(z);
  const right = lossGradient(z, 1);
  const wrong = lossGradient(z, 1, { onlyDiagonal: true });
  right.forEach((value, j) => expect(value).toBeCloseTo(p[j]! - Number(j === 1), 12));
  expect(wrong[1]).toBe(right[1]);
  expect([wrong[0], wrong[2]]).toEqual([0, 0]);
});
