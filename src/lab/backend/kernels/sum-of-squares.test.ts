import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { sumOfSquares } from './sum-of-squares.ts';
import { expectSameOnCpu, noise, startWasm } from './testing.ts';

beforeAll(startWasm);

describe('sumOfSquares', () => {
  it('has the value and gradient of square and sum on the cpu backend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (size) => {
        expectSameOnCpu(() => {
          const { value, grad } = tf.valueAndGrad(sumOfSquares)(tf.tensor1d(noise(size)));
          return [value, tf.mul(grad, 3)];
        });
      }),
      { numRuns: 30, seed: 1234 },
    );
  });
});
