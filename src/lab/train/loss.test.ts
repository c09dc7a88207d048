import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import { batchLoss, binaryCrossEntropy, crossEntropy } from './loss.ts';
import './trainer.ts';

const values = (tensor: tf.Tensor) => Array.from(tensor.dataSync());

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it('cross-entropy neither overflows nor takes the logarithm of 0', () => {
    tf.tidy(() => {
      const loss = (logits: number[], label: number, kind?: 'sklearnLogLoss') =>
        crossEntropy(tf.tensor2d([logits]), tf.tensor1d([label], 'int32'), kind).dataSync()[0];
      expect(loss([1000, -1000, 0], 0)).toBe(0);
      expect(loss([1000, -1000, 0], 1)).toBe(2000);
      // scikit-learn never charges more than −ln 2⁻⁵².
      expect(loss([1000, -1000, 0], 1, 'sklearnLogLoss')).toBeCloseTo(36.0437, 3);
      expect(loss([1, 2, 3], 0, 'sklearnLogLoss')).toBeCloseTo(2.407606, 5);
    });
  });

  it('cross-entropy of numbered labels is that of one-hot labels, gradient included', () => {
    tf.tidy(() => {
      const z = tf.tensor2d([1, 2, 3, 0.5, -2, 1, 4, 0, -1], [3, 3]);
      const labels = tf.tensor1d([2, 0, 1], 'int32');
      const oneHot = tf.tensor2d([0, 0, 1, 1, 0, 0, 0, 1, 0], [3, 3]);
      const sparse = tf.valueAndGrad((logits) => crossEntropy(logits as tf.Tensor2D, labels))(z);
      const dense = tf.valueAndGrad((logits) => tf.neg(tf.mean(tf.sum(tf.mul(oneHot, tf.logSoftmax(logits)), 1))))(z);
      expect(values(sparse.value)[0]).toBeCloseTo(values(dense.value)[0], 6);
      const wanted = values(dense.grad);
      values(sparse.grad).forEach((g, i) => expect(g).toBeCloseTo(wanted[i], 6));
    });
  });

  it('binary cross-entropy is right where a probability rounds to 0 or 1, too', () => {
    tf.tidy(() => {
      const loss = (z: number, target: number) =>
        batchLoss('binaryCrossEntropy', tf.tensor2d([[z]]), tf.tensor2d([[target]])).dataSync()[0];
      expect(loss(0, 0.3)).toBeCloseTo(Math.LN2, 6);
      expect(loss(500, 1)).toBe(0);
      expect(loss(500, 0)).toBe(500);
      expect(loss(-500, 1)).toBe(500);
      expect(loss(-500, 0.25)).toBeCloseTo(125, 4);
    });
  });

  it('binary cross-entropy and its gradient are those of the definition', () => {
    const number = fc.double({ min: -12, max: 12, noNaN: true });
    const target = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, target), { minLength: 1, maxLength: 12 }), (pairs) => {
        tf.tidy(() => {
          const z = tf.tensor2d([pairs.map(([logit]) => logit)]);
          const t = tf.tensor2d([pairs.map(([, truth]) => truth)]);
          const { value, grad } = tf.valueAndGrad((logits) => binaryCrossEntropy(logits as tf.Tensor2D, t))(z);
          const sigmoid = pairs.map(([logit]) => 1 / (1 + Math.exp(-logit)));
          const each = pairs.map(([, y], i) => -y * Math.log(sigmoid[i]) - (1 - y) * Math.log1p(-sigmoid[i]));
          expect(values(value)[0]).toBeCloseTo(each.reduce((a, b) => a + b, 0) / pairs.length, 4);
          values(grad).forEach((g, i) => expect(g).toBeCloseTo((sigmoid[i] - pairs[i][1]) / pairs.length, 5));
        });
      }),
      { numRuns: 60 },
    );
  });
});
