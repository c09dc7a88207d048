import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { startBackend } from '../backend/start-backend.ts';
import { networkSchema } from '../train/spec.ts';
import type { ModelCard } from './card.ts';
import { layerOutputs } from './layer-outputs.ts';
import { createModel, disposeModel, logitsOf } from './model.ts';
import { initialWeights } from './weights.ts';

beforeAll(() => startBackend('cpu'));

const network = v.parse(networkSchema, {
  inputShape: [28, 28, 1],
  layers: [
    { type: 'conv2d', filters: 3, kernelSize: 5, strides: 2, activation: 'relu' },
    { type: 'maxPool2d', poolSize: 3, strides: 2 },
    { type: 'flatten' },
    { type: 'dense', units: 10 },
  ],
});
const card = { id: 'small', network, preprocessing: { kind: 'unit' } } as ModelCard;
const weights = initialWeights(network, 'torch', new RandomState(3));
const input = Float32Array.from({ length: 784 }, (_, i) => Math.sin(i));

it('gives every layer its shape, sums before the activation, and the logits at the end', () => {
  const model = createModel({ card, weights });
  const layers = layerOutputs(model, input);
  expect(layers.map(({ shape }) => shape)).toEqual([[12, 12, 3], [5, 5, 3], [75], [10]]);
  const [convolved, pooled, flat, last] = layers;
  expect(convolved.values).toEqual(convolved.sums?.map((sum) => Math.max(0, sum)));
  expect(convolved.sums?.some((sum) => sum < 0)).toBe(true);
  expect([pooled.sums, flat.sums]).toEqual([null, null]);
  expect(flat.values).toEqual(pooled.values);
  expect(last.values).toEqual(logitsOf(model, input));
  disposeModel(model);
});

it('sums a window and its bias, as by hand', () => {
  const model = createModel({ card, weights });
  const [kernel, bias] = weights;
  let sum = bias.values[1];
  for (let r = 0; r < 5; r++)
    for (let c = 0; c < 5; c++) sum += input[(4 + r) * 28 + 6 + c] * kernel.values[(r * 5 + c) * 3 + 1];
  expect(layerOutputs(model, input)[0].sums?.[(2 * 12 + 3) * 3 + 1]).toBeCloseTo(sum, 5);
  disposeModel(model);
});

it('leaves no tensor behind', () => {
  const model = createModel({ card, weights });
  const before = tf.memory().numTensors;
  layerOutputs(model, input);
  expect(tf.memory().numTensors).toBe(before);
  disposeModel(model);
});
