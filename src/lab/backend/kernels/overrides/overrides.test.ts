import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSameOnCpu, noise, onBackend, startWasm } from '../testing.ts';

beforeAll(startWasm);

const size = (max: number, min = 1) => fc.integer({ min, max });
/** The properties are synchronous: a counterexample throws at once. */
const check = (property: fc.IRawProperty<unknown>, numRuns = 60): void =>
  void fc.assert(property, { numRuns, seed: 1234 });

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

  it('leaves broadcast batches to the stock kernel', () => {
    expectSameOnCpu(() => {
      const a = tf.tensor3d(noise(2 * 5 * 4, 1), [2, 5, 4]);
      const b = tf.tensor3d(noise(4 * 3, 2), [1, 4, 3]);
      return tf.matMul(a, b);
    });
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

describe('NaN and infinity', () => {
  it('go through convolution, pooling, relu and their gradients', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const values = new Float32Array(36).fill(1);
      values[7] = bad;
      const [y, dx, dw] = onBackend('wasm', () => {
        const layer = (x: tf.Tensor, w: tf.Tensor) =>
          tf.maxPool(tf.relu(tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same')), 2, 2, 'valid');
        const inputs = [tf.tensor4d(values, [1, 6, 6, 1]), tf.ones([3, 3, 1, 4])] as const;
        const dy = tf.fill([1, 3, 3, 4], 1);
        return [layer(...inputs), ...tf.grads(layer)([...inputs], dy)];
      });
      expect(y?.[0]).toBe(bad);
      expect(y?.at(-1)).toBe(9);
      expect(dx?.some((value) => value > 0)).toBe(true);
      expect(dw?.some((value) => !Number.isFinite(value))).toBe(true);
    }
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

describe('Conv2D', () => {
  it('equals the cpu backend, padded, strided and odd, alone and with bias and relu', () => {
    check(
      fc.property(images, fc.constantFrom('linear' as const, 'relu' as const), (shape, activation) => {
        const { batch, height, width, channels, filters, filter, strides, pad } = shape;
        const values = noise(batch * height * width * channels, 1);
        const weights = noise(filter[0] * filter[1] * channels * filters, 2);
        expectSameOnCpu(() => {
          const x = tf.tensor4d(values, [batch, height, width, channels]);
          const w = tf.tensor4d(weights, [...filter, channels, filters]);
          const bias = tf.tensor1d(noise(filters, 3));
          return [tf.conv2d(x, w, strides, pad), tf.fused.conv2d({ x, filter: w, strides, pad, bias, activation })];
        });
      }),
    );
  });

  it('leaves dilation and other activations to the stock kernels', () => {
    expectSameOnCpu(() => {
      const x = tf.tensor4d(noise(2 * 9 * 9 * 3), [2, 9, 9, 3]);
      const filter = tf.tensor4d(noise(9 * 3 * 4, 2), [3, 3, 3, 4]);
      const dilated = tf.conv2d(x, filter, 1, 'valid', 'NHWC', 2);
      return [dilated, tf.fused.conv2d({ x, filter, strides: 1, pad: 'same', activation: 'sigmoid' })];
    });
  });
});

describe('_FusedMatMul', () => {
  it('adds the bias and clips at zero', () => {
    check(
      fc.property(fc.tuple(size(70), size(40), size(40, 0)), fc.boolean(), ([m, n, k], transposeB) => {
        expectSameOnCpu(() => {
          const a = tf.tensor2d(noise(m * k, 1), [m, k]);
          const b = tf.tensor2d(noise(k * n, 2), transposeB ? [n, k] : [k, n]);
          return tf.fused.matMul({ a, b, transposeB, bias: tf.tensor1d(noise(n, 3)), activation: 'relu' });
        });
      }),
    );
  });
});

describe('Sum', () => {
  it('over any axes equals the cpu backend', () => {
    const cases = fc.tuple(fc.array(size(7), { minLength: 1, maxLength: 4 }), size(15), fc.boolean());
    check(
      fc.property(cases, ([shape, mask, keepDims]) => {
        const axes = shape.map((_, axis) => axis).filter((axis) => (mask >> axis) & 1);
        const values = noise(tf.util.sizeFromShape(shape));
        expectSameOnCpu(() => tf.sum(tf.tensor(values, shape), axes, keepDims));
      }),
    );
  });

  it('of a long column keeps the digits that adding one by one would lose', () => {
    const [sum] = onBackend('wasm', () => tf.sum(tf.fill([300_000, 3], 0.1), 0));
    const oneByOne = Array.from({ length: 300_000 }).reduce((s: number) => Math.fround(s + Math.fround(0.1)), 0);
    expect(Math.abs(oneByOne - 30_000)).toBeGreaterThan(50);
    for (const value of sum ?? []) expect(Math.abs(value - 30_000)).toBeLessThan(1);
  });
});

describe('Slice', () => {
  it('equals the cpu backend, in one piece or not', () => {
    const axis = fc.tuple(size(6), size(6, 0), size(6, 0));
    check(
      fc.property(fc.array(axis, { minLength: 1, maxLength: 4 }), fc.boolean(), (axes, whole) => {
        const shape = axes.map(([length]) => length);
        const begin = axes.map(([length, from], i) => (whole && i > 0 ? 0 : from % length));
        const counts = axes.map(([length, , more], i) => {
          const left = length - (begin[i] as number);
          return whole && i > 0 ? left : Math.min(left, 1 + more);
        });
        const values = [...noise(tf.util.sizeFromShape(shape))].map((v) => Math.round(v * 99));
        for (const type of ['float32', 'int32'] as const) {
          expectSameOnCpu(() => tf.slice(tf.tensor(values, shape, type), begin, counts), 0);
        }
      }),
    );
  });
});

describe('Identity', () => {
  it('shares the values and survives either owner', () => {
    const x = tf.tensor1d([1, 2, 3]);
    const y = tf.clone(x);
    x.dispose();
    expect([...y.dataSync()]).toEqual([1, 2, 3]);
    const z = tf.clone(y);
    z.dispose();
    expect([...y.dataSync()]).toEqual([1, 2, 3]);
    y.dispose();
  });
});

describe('UnsortedSegmentSum', () => {
  it('equals the cpu backend, as the gradient of a gather', () => {
    check(
      fc.property(fc.array(size(4, 0), { minLength: 1, maxLength: 12 }), size(5), (ids, n) => {
        expectSameOnCpu(() => {
          const x = tf.tensor2d(noise(ids.length * n), [ids.length, n]);
          return tf.unsortedSegmentSum(x, tf.tensor1d(ids, 'int32'), 5);
        });
      }),
    );
  });
});
