// Child process of the bench: jax-js on its wasm device, the whole step (gradient and update) under one jit.
import type { LayerSpec } from '../../src/lab/train/spec.ts';
import { answerRounds } from '../round.ts';
import { madeUpSamples, type WorkloadName, workloads } from '../workloads.ts';
import { type JaxArray, jax, noiseArray, random, zeros } from './jax-arrays.ts';
import { type Batch, createUpdate } from './jax-optimisers.ts';
import { timeSteps } from './time-steps.ts';

const { numpy: np, nn, lax } = jax;
type Layer = (weights: JaxArray[], h: JaxArray, key: JaxArray) => JaxArray;

/** A layer's weights and what it does; `shape` is that of one image before the layer and is changed to that after it. */
function layerOf(layer: LayerSpec, shape: number[]): { weights: JaxArray[]; apply: Layer } {
  switch (layer.type) {
    case 'dense': {
      const [inputs] = shape.splice(0, 1, layer.units) as [number];
      const activate = layer.activation === 'relu' ? nn.relu : (z: JaxArray) => z;
      const weights = [noiseArray([inputs, layer.units]), zeros([layer.units])];
      return { weights, apply: ([w, b], h) => activate(np.matmul(h, w).add(b)) };
    }
    case 'conv2d': {
      const [channels, height, width] = shape as [number, number, number];
      const { filters, kernelSize: k, strides: s } = layer;
      shape.splice(0, 3, filters, Math.floor((height - k) / s) + 1, Math.floor((width - k) / s) + 1);
      const weights = [noiseArray([filters, channels, k, k]), zeros([filters, 1, 1])];
      return { weights, apply: ([w, b], h) => nn.relu(lax.conv(h, w, [s, s], 'VALID').add(b)) };
    }
    case 'maxPool2d':
      return { weights: [], apply: poolOf(layer, shape) };
    case 'flatten': {
      const size = shape.reduce((product, n) => product * n, 1);
      shape.splice(0, shape.length, size);
      return { weights: [], apply: (_, h) => h.reshape([h.shape[0] as number, size]) };
    }
    case 'dropout': {
      const keep = 1 - layer.rate;
      const mask = (key: JaxArray, like: number[]) => random.bernoulli(key, keep, like).mul(1 / keep);
      return { weights: [], apply: (_, h, key) => h.mul(mask(key.ref, h.shape)) };
    }
    default:
      throw new Error(`no layer ${layer.type} for jax-js`);
  }
}

function poolOf({ poolSize: k, strides: s = k }: Extract<LayerSpec, { type: 'maxPool2d' }>, shape: number[]): Layer {
  const [, height, width] = shape as [number, number, number];
  shape.splice(1, 2, Math.floor((height - k) / s) + 1, Math.floor((width - k) / s) + 1);
  return (_, h) => lax.reduceWindow(h, (w: JaxArray) => np.max(w), [k, k], [s, s]);
}

function learner(name: WorkloadName) {
  const { network, optimiser, batchSize } = workloads[name].spec;
  const shape = network.inputShape.length === 1 ? [...network.inputShape] : [1, 28, 28];
  const inputShape = [batchSize, ...shape];
  const layers = network.layers.map((layer) => layerOf(layer, shape));
  const loss = (weights: JaxArray[], [x, y, key]: Batch) => {
    let next = 0;
    let h = x;
    for (const { weights: own, apply } of layers) {
      h = apply(weights.slice(next, next + own.length), h, key);
      next += own.length;
    }
    key.dispose();
    return nn
      .logSoftmax(h)
      .mul(y)
      .sum()
      .mul(-1 / batchSize);
  };
  const { state, step } = createUpdate(
    optimiser,
    layers.flatMap(({ weights }) => weights),
    loss,
  );
  return { inputShape, state, step };
}

const { inputs, labels, count } = madeUpSamples();

/** Rows of a batch that begins anywhere, as arrays of jax-js. */
function batchAt(start: number, shape: number[]): [JaxArray, JaxArray] {
  const size = shape[0] as number;
  const from = start % (count - size);
  const truth = new Float32Array(10 * size);
  for (let i = 0; i < size; i++) truth[10 * i + (labels[from + i] as number)] = 1;
  const x = np.array(inputs.slice(784 * from, 784 * (from + size)));
  return [x.reshape(shape), np.array(truth).reshape([size, 10])];
}

answerRounds(async (name) => {
  const { steps, spec } = workloads[name];
  const { inputShape, state, step } = learner(name);
  let current = state;
  const run = async (i: number) => {
    const [next, loss] = step(current, [...batchAt(i * spec.batchSize, inputShape), random.key(i)]);
    current = next;
    if (!Number.isFinite((await loss.data())[0])) throw new Error(`${name} diverged`);
  };
  const time = await timeSteps(steps, run);
  jax.tree.dispose(current);
  return time;
});
