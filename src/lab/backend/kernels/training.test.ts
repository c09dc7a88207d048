import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { boundKernels } from './bound-kernels.ts';
import { installKernels } from './install-kernels.ts';
import { convolution, dense } from './layers.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { noise, onBackend, startWasm } from './testing.ts';
import { applyAdam } from './update-weights.ts';

beforeAll(startWasm);

const shapes = [[3, 3, 1, 6], [6], [150, 12], [12], [12, 10], [10]];
const batch = 9;

/** Trains a small CNN; gives back the losses and, last, the weights of the last layer. Leaves nothing behind. */
function train(steps: number): number[] {
  const weights = shapes.map((shape, i) => {
    const values = noise(tf.util.sizeFromShape(shape), i + 1).map((v) => 0.3 * v);
    return tf.tidy(() => tf.variable(tf.tensor(values, shape)));
  });
  const [m, v] = [0, 1].map(() => weights.map((w) => tf.tidy(() => tf.variable(tf.zerosLike(w), false))));
  const results: number[] = [];
  for (let step = 1; step <= steps; step++) results.push(trainStep(weights, m!, v!, step));
  results.push(...weights[4]!.dataSync());
  tf.dispose([...weights, ...m!, ...v!]);
  return results;
}

function trainStep(...[weights, m, v, step]: [tf.Variable[], tf.Variable[], tf.Variable[], number]): number {
  return tf.tidy(() => {
    const [k1, b1, k2, b2, k3, b3] = weights as unknown as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    const x = tf.tensor4d(noise(batch * 144, step), [batch, 12, 12, 1]);
    const labels = tf.tensor1d(
      Int32Array.from({ length: batch }, (_, i) => (i * step) % 10),
      'int32',
    );
    const { value, grads } = tf.variableGrads(() => {
      const h = convolution(x, { kernel: k1, bias: b1 }, { strides: 1, padding: 'valid', activation: 'relu' });
      const flat = tf.reshape(tf.maxPool(h, 2, 2, 'valid'), [batch, 150]) as tf.Tensor2D;
      const hidden = dense(flat, { kernel: k2, bias: b2 }, 'relu');
      return softmaxCrossEntropy(dense(hidden, { kernel: k3, bias: b3 }, 'linear'), labels);
    }, weights);
    const rate = { rate: 0.003, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
    for (const [i, w] of weights.entries()) applyAdam(w, grads[w.name]!, { m: m[i]!, v: v[i]!, ...rate });
    return value.dataSync()[0]!;
  });
}

const on = (name: 'wasm' | 'cpu', steps: number) => [...onBackend(name, () => tf.tensor1d(train(steps)))[0]!];

describe('training on our kernels', () => {
  it('goes as on the cpu backend, to 1e-4 over 30 steps', () => {
    const oracle = on('cpu', 30);
    const worst = on('wasm', 30).reduce((most, value, i) => Math.max(most, Math.abs(value - oracle[i]!)), 0);
    expect(worst).toBeLessThan(1e-4);
    expect(oracle[29]).not.toBe(oracle[0]);
  });

  it('gives the same bits twice', () => {
    expect(on('wasm', 20)).toEqual(on('wasm', 20));
  });

  it('leaves no tensor and no memory behind', () => {
    const memory = () => (tf.backend() as unknown as { wasm: { asm: { memory: WebAssembly.Memory } } }).wasm.asm.memory;
    train(3);
    const tensors = tf.memory().numTensors;
    const dataIds = tf.memory().numDataBuffers;
    const bytes = memory().buffer.byteLength;
    train(300);
    expect(tf.memory().numTensors).toBe(tensors);
    expect(tf.memory().numDataBuffers).toBe(dataIds);
    expect(memory().buffer.byteLength).toBe(bytes);
  });

  it('goes on when the memory of the backend has grown in between', () => {
    const before = on('wasm', 3);
    const big = tf.zeros([30_000_000]);
    expect(on('wasm', 3)).toEqual(before);
    big.dispose();
  });

  it('changes weights where they lie, once nobody else holds them', () => {
    const [w, m, v] = [noise(6), new Float32Array(6), new Float32Array(6)].map((values) =>
      tf.tidy(() => tf.variable(tf.tensor2d(values, [2, 3]))),
    ) as [tf.Variable, tf.Variable, tf.Variable];
    const before = [w.dataId, m.dataId, v.dataId];
    const { value, grads } = tf.variableGrads(() => tf.sum(tf.square(w)), [w]);
    applyAdam(w, grads[w.name]!, { m, v, rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
    expect([w.dataId, m.dataId, v.dataId]).toEqual(before);
    expect(w.dataId).toBe(before[0]);
    tf.dispose([w, m, v, value, grads]);
  });

  it('is installed once', async () => {
    const kernels = boundKernels(tf.backend());
    const registered = tf.getKernel('BatchMatMul', 'wasm');
    expect(await installKernels()).toBe(true);
    expect(boundKernels(tf.backend())).toBe(kernels);
    expect(tf.getKernel('BatchMatMul', 'wasm')).toBe(registered);
  });

  it('refuses other backends', async () => {
    await tf.setBackend('cpu');
    await expect(installKernels()).rejects.toThrow('not wasm');
    await tf.setBackend('wasm');
  });
});
