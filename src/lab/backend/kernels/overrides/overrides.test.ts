import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSameOnCpu, noise, onBackend, startWasm } from '../testing.ts';

beforeAll(startWasm);

const size = (max: number, min = 1) => fc.integer({ min, max });
const check = (property: fc.IRawProperty<unknown>, numRuns = 60) => fc.assert(property, { numRuns, seed: 1234 });

describe('BatchMatMul', () => {
  it('equals the cpu backend for every transposition and odd sizes', () => {
    const sizes = fc.tuple(size(40), size(40), size(40, 0), fc.boolean(), fc.boolean(), size(3));
    check(
      fc.property(sizes, ([m, n, k, ta, tb, batch]) => {
        const a = noise(batch * m * k, 1);
        const b = noise(batch * k * n, 2);
        expectSameOnCpu(() => {
          const x = tf.tensor3d(a, ta ? [batch, k, m] : [batch, m, k]);
          const y = tf.tensor3d(b, tb ? [batch, n, k] : [batch, k, n]);
          return tf.matMul(x, y, ta, tb);
        });
      }),
    );
  });

  it('equals the cpu backend across the blocks of the cache', () => {
    for (const [m, n, k] of [
      [5, 300, 600],
      [70, 260, 257],
      [33, 17, 1025],
    ] as const) {
      for (const [ta, tb] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        const a = noise(m * k, 3);
        const b = noise(k * n, 4);
        expectSameOnCpu(() =>
          tf.matMul(tf.tensor2d(a, ta ? [k, m] : [m, k]), tf.tensor2d(b, tb ? [n, k] : [k, n]), ta, tb),
        );
      }
    }
  });

  it('passes NaN and infinity on', () => {
    const [c] = onBackend('wasm', () => {
      const a = tf.fill([9, 7], 1);
      const b = tf.tensor2d(
        Float32Array.from({ length: 63 }, (_, i) => [1, Number.NaN, Infinity][i % 9] ?? 0),
        [7, 9],
      );
      return tf.matMul(a, b);
    });
    expect(c?.slice(0, 4)).toEqual(Float32Array.of(7, Number.NaN, Infinity, 0));
  });
});

describe('GatherV2', () => {
  it('picks rows of any rank and type', () => {
    const cases = fc.tuple(size(9), fc.array(size(6), { maxLength: 3 }), fc.array(size(8, 0), { minLength: 1 }));
    check(
      fc.property(cases, fc.constantFrom('float32' as const, 'int32' as const), ([rows, row, picks], dtype) => {
        const shape = [rows, ...row];
        const values = noise(tf.util.sizeFromShape(shape)).map((v) => Math.round(v * 1000));
        const indices = picks.map((i) => i % rows);
        expectSameOnCpu(() => tf.gather(tf.tensor([...values], shape, dtype), tf.tensor1d(indices, 'int32')), 0);
      }),
    );
  });

  it('refuses an index that is not there', () => {
    expect(() => tf.gather(tf.zeros([3, 2]), tf.tensor1d([3], 'int32'))).toThrow('not in [0, 2]');
  });
});

const images = fc.record({
  batch: size(3),
  height: size(9, 3),
  width: size(9, 3),
  channels: size(9),
  filters: size(9),
  filter: fc.tuple(size(3), size(3)),
  strides: fc.tuple(size(3), size(3)),
  pad: fc.constantFrom('valid' as const, 'same' as const),
});

describe('MaxPool and its gradient', () => {
  it('equal the cpu backend, padded, overlapping and odd', () => {
    check(
      fc.property(images, ({ batch, height, width, channels, filter, strides, pad }) => {
        // Few distinct values, so that ties are tested too.
        const x = noise(batch * height * width * channels).map((v) => Math.round(v * 4));
        expectSameOnCpu(() => {
          const images = tf.tensor4d(x, [batch, height, width, channels]);
          const pool = (t: tf.Tensor) => tf.maxPool(t as tf.Tensor4D, filter, strides, pad);
          const y = pool(images);
          return [y, tf.grad(pool)(images, tf.tensor(noise(y.size, 2), y.shape))];
        });
      }),
    );
  });
});

describe('the gradients of Conv2D', () => {
  it('equal the cpu backend, padded, strided and odd', () => {
    check(
      fc.property(images, ({ batch, height, width, channels, filters, filter, strides, pad }) => {
        const x = noise(batch * height * width * channels, 1);
        const w = noise(filter[0] * filter[1] * channels * filters, 2);
        expectSameOnCpu(() => {
          const conv = (a: tf.Tensor, b: tf.Tensor) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, strides, pad);
          const inputs = [
            tf.tensor(x, [batch, height, width, channels]),
            tf.tensor(w, [...filter, channels, filters]),
          ] as const;
          const y = conv(...inputs);
          return tf.grads(conv)([...inputs], tf.tensor(noise(y.size, 3), y.shape));
        });
      }),
    );
  });

  it('equal the cpu backend where patches fill several blocks', () => {
    expectSameOnCpu(() => {
      const x = tf.tensor4d(noise(6 * 20 * 20 * 8), [6, 20, 20, 8]);
      const w = tf.tensor4d(noise(25 * 8 * 20, 2), [5, 5, 8, 20]);
      const conv = (a: tf.Tensor, b: tf.Tensor) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, 'same');
      return tf.grads(conv)([x, w], tf.tensor(noise(6 * 400 * 20, 3), [6, 20, 20, 20]));
    });
  });
});
