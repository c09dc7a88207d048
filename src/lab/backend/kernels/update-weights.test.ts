import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSameOnCpu, noise, startWasm } from './testing.ts';
import { applyAdam, applyAdamax, applyMomentum, applyRmsprop, applySgd } from './update-weights.ts';

beforeAll(startWasm);

const variables = (values: Float32Array, count: number) =>
  Array.from({ length: count }, (_, i) => tf.variable(i === 0 ? tf.tensor1d(values) : tf.zeros([values.length])));

/** Five steps from the same start; gives back the weights and the optimiser's state. */
function fiveSteps(count: number, update: (state: tf.Variable[], g: tf.Tensor, step: number) => void): tf.Tensor[] {
  const state = variables(noise(37), count);
  for (let step = 1; step <= 5; step++) update(state, tf.tensor1d(noise(37, step + 1)), step);
  return state;
}

describe('updates of weights', () => {
  it('equal tfjs operations on the cpu backend: gradient descent', () => {
    for (const decay of [0, 0.1]) {
      expectSameOnCpu(() => fiveSteps(1, ([w], g) => applySgd(w!, g, { learningRate: 0.1, decay })), 1e-6);
    }
  });

  it('equal tfjs operations on the cpu backend: momentum, Nesterov', () => {
    for (const nesterov of [false, true]) {
      const step = { learningRate: 0.1, momentum: 0.9, nesterov, decay: 0.01 };
      expectSameOnCpu(() => fiveSteps(2, ([w, v], g) => applyMomentum(w!, g, { v: v!, ...step })), 1e-6);
    }
  });

  it('equal tfjs operations on the cpu backend: Adam', () => {
    const step = { rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    expectSameOnCpu(() => fiveSteps(3, ([w, m, v], g) => applyAdam(w!, g, { m: m!, v: v!, ...step })), 1e-6);
  });

  it('equal tfjs operations on the cpu backend: RMSprop, with ε inside and outside of the root', () => {
    for (const epsilonInside of [false, true]) {
      const step = { learningRate: 0.01, rho: 0.9, epsilon: 0.02, epsilonInside, decay: 0.1 };
      expectSameOnCpu(() => fiveSteps(2, ([w, v], g) => applyRmsprop(w!, g, { v: v!, ...step })), 1e-6);
    }
  });

  it('equal tfjs operations on the cpu backend: Adamax, with ε inside and outside of the maximum', () => {
    for (const epsilonInside of [false, true]) {
      const step = { rate: 0.01, beta1: 0.9, beta2: 0.8, epsilon: 0.02, epsilonInside, decay: 0.1 };
      expectSameOnCpu(() => fiveSteps(3, ([w, m, u], g) => applyAdamax(w!, g, { m: m!, u: u!, ...step })), 1e-6);
    }
  });

  it('leave clones and the tensor a variable was made from as they were', () => {
    tf.tidy(() => {
      const source = tf.tensor1d([1, 2, 3]);
      const w = tf.variable(source);
      const clone = tf.clone(w);
      applySgd(w, tf.ones([3]), { learningRate: 1 });
      expect([...w.dataSync()]).toEqual([0, 1, 2]);
      expect([...source.dataSync()]).toEqual([1, 2, 3]);
      expect([...clone.dataSync()]).toEqual([1, 2, 3]);
      w.dispose();
    });
  });

  it('are seen by stock kernels, which keep packed copies of weights', () => {
    const x = tf.tensor4d(noise(2 * 9 * 9 * 3), [2, 9, 9, 3]);
    const w = tf.variable(tf.tensor4d(noise(3 * 3 * 3 * 4, 2), [3, 3, 3, 4]));
    const dilated = () => tf.conv2d(x, w as tf.Tensor4D, 1, 'valid', 'NHWC', 2).dataSync();
    const before = dilated();
    applySgd(w, tf.clone(w), { learningRate: 1 });
    expect(before.some((value) => value !== 0)).toBe(true);
    expect(dilated().every((value) => value === 0)).toBe(true);
    tf.dispose([x, w]);
  });
});
