import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSameOnCpu, noise, startWasm } from './testing.ts';

beforeAll(startWasm);

describe('the gradient of tf.relu', () => {
  it('equals the cpu backend, zeros included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (rows, columns) => {
        const values = noise(rows * columns).map((v) => Math.round(v * 3));
        expectSameOnCpu(() => {
          const x = tf.tensor2d(values, [rows, columns]);
          return tf.grad((t) => tf.relu(t))(x, tf.tensor2d(noise(rows * columns, 2), [rows, columns]));
        }, 0);
      }),
      { numRuns: 40, seed: 1234 },
    );
  });

  it('is one pass over memory', async () => {
    const x = tf.tensor1d(noise(9));
    const { kernelNames } = await tf.profile(() => tf.grad((t) => tf.relu(t))(x));
    expect(kernelNames).toContain('InklingReluGradient');
    expect(kernelNames).not.toContain('Step');
    x.dispose();
  });
});
