import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { convolution, dense } from './layers.ts';
import { expectSameOnCpu, noise, onBackend, startWasm } from './testing.ts';

beforeAll(startWasm);

const size = (max: number, min = 1) => fc.integer({ min, max });
const activations = fc.constantFrom('linear' as const, 'relu' as const);

describe('dense', () => {
  it('has the values and gradients of product, sum and activation on the cpu backend', () => {
    fc.assert(
      fc.property(fc.tuple(size(20), size(20), size(20)), activations, ([m, k, n], activation) => {
        const inputs = () =>
          [
            tf.tensor(noise(m * k, 1), [m, k]),
            tf.tensor(noise(k * n, 2), [k, n]),
            tf.tensor(noise(n, 3), [n]),
          ] as const;
        const dy = () => tf.tensor(noise(m * n, 4), [m, n]);
        const fused = (x: tf.Tensor, kernel: tf.Tensor, bias: tf.Tensor) =>
          dense(x as tf.Tensor2D, { kernel, bias }, activation);
        const plain = (x: tf.Tensor, kernel: tf.Tensor, bias: tf.Tensor) => {
          const z = tf.add(tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D), bias);
          return activation === 'relu' ? tf.relu(z) : z;
        };
        const all = (f: typeof fused) => () => [f(...inputs()), ...tf.grads(f)([...inputs()], dy())];
        expectSameOnCpu(all(fused));
        const oracle = onBackend('cpu', all(plain as typeof fused));
        expect(onBackend('cpu', all(fused))).toEqual(oracle);
      }),
      { numRuns: 40, seed: 1234 },
    );
  });

  it('computes no gradient that nobody asked for', async () => {
    const x = tf.tensor2d(noise(12), [4, 3]);
    const kernel = tf.variable(tf.tensor2d(noise(6), [3, 2]));
    const bias = tf.variable(tf.zeros([2]));
    const { kernels } = await tf.profile(() => {
      const { grads } = tf.variableGrads(() => tf.sum(dense(x, { kernel, bias }, 'relu')));
      return Object.values(grads);
    });
    expect(kernels.filter(({ name }) => name === 'BatchMatMul').length).toBe(1);
    tf.dispose([x, kernel, bias]);
  });
});

describe('convolution', () => {
  it('has the values and gradients of convolution, sum and activation on the cpu backend', () => {
    const shapes = fc.tuple(size(3), size(8, 3), size(4), size(6), size(3), size(2));
    fc.assert(
      fc.property(
        shapes,
        fc.boolean(),
        activations,
        ([batch, side, channels, filters, k, strides], same, activation) => {
          const padding = same ? 'same' : 'valid';
          const outputs = batch * Math.ceil((same ? side : side - k + 1) / strides) ** 2 * filters;
          const layer = (x: tf.Tensor, kernel: tf.Tensor, bias: tf.Tensor) =>
            convolution(x as tf.Tensor4D, { kernel, bias }, { strides, padding, activation });
          expectSameOnCpu(() => {
            const inputs = [
              tf.tensor(noise(batch * side * side * channels, 1), [batch, side, side, channels]),
              tf.tensor(noise(k * k * channels * filters, 2), [k, k, channels, filters]),
              tf.tensor(noise(filters, 3), [filters]),
            ] as const;
            const y = layer(...inputs);
            return [y, ...tf.grads(layer)([...inputs], tf.tensor(noise(outputs, 4), y.shape))];
          });
        },
      ),
      { numRuns: 40, seed: 1234 },
    );
  });
});
