import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { expectSameOnCpu, noise, onBackend, startWasm } from './testing.ts';

beforeAll(startWasm);

const size = (max: number, min = 1) => fc.integer({ min, max });

describe('softmaxCrossEntropy', () => {
  it('has the value and gradient of the plain operations on the cpu backend', () => {
    const cases = fc.tuple(size(20), size(12, 2), fc.constantFrom(1, 20, 1000), fc.constantFrom(Infinity, 3));
    fc.assert(
      fc.property(cases, ([batch, classes, scale, ceiling]) => {
        const values = noise(batch * classes).map((v) => v * scale);
        const truth = Int32Array.from({ length: batch }, (_, i) => (i * 7) % classes);
        expectSameOnCpu(() => {
          const labels = tf.tensor1d(truth, 'int32');
          const loss = (z: tf.Tensor) => softmaxCrossEntropy(z as tf.Tensor2D, labels, ceiling);
          const { value, grad } = tf.valueAndGrad(loss)(tf.tensor2d(values, [batch, classes]));
          return [value, grad];
        }, 1e-6);
      }),
      { numRuns: 100, seed: 1234 },
    );
  });

  it('is ln n where all classes are alike, and nearly exact for a sure answer', () => {
    const loss = (row: number[]) =>
      onBackend('wasm', () => softmaxCrossEntropy(tf.tensor2d([row]), tf.tensor1d([0], 'int32')))[0]?.[0];
    expect(loss([5, 5, 5, 5])).toBeCloseTo(Math.log(4), 6);
    expect(loss([0, -8])).toBeCloseTo(Math.log1p(Math.exp(-8)), 8);
    expect(loss([-500, 0])).toBeCloseTo(500, 3);
  });

  it('passes NaN and infinity on, so that a diverged run is seen', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const [value, gradient] = onBackend('wasm', () => {
        const loss = (z: tf.Tensor) => softmaxCrossEntropy(z as tf.Tensor2D, tf.tensor1d([1], 'int32'));
        const both = tf.valueAndGrad(loss)(tf.tensor2d([[0, 1, bad]]));
        return [both.value, both.grad];
      });
      expect(value?.[0]).toBeNaN();
      expect(gradient?.every(Number.isNaN)).toBe(true);
    }
  });
});
