import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { startBackend } from '../backend/start-backend.ts';
import { networkSchema } from '../train/spec.ts';
import type { ModelCard } from './card.ts';
import { encodeFloat16 } from './float16.ts';
import { encodeLayersModel } from './layers-format.ts';
import { disposeModel, loadModel, logitsOf, modelInput, predict } from './model.ts';
import { initialWeights } from './weights.ts';

const network = v.parse(networkSchema, {
  inputShape: [28, 28, 1],
  layers: [
    { type: 'conv2d', filters: 3, kernelSize: 5, strides: 2, activation: 'relu' },
    { type: 'maxPool2d', poolSize: 3, strides: 2 },
    { type: 'flatten' },
    { type: 'dropout', rate: 0.5 },
    { type: 'dense', units: 10 },
  ],
});
const weights = initialWeights(network, 'torch', new RandomState(1));
const cardJson: ModelCard = {
  id: 'test',
  title: 'Test',
  family: 'cnn',
  network,
  preprocessing: { kind: 'unit' },
  parameters: 0,
  trainedOn: [],
  seed: 1,
  figures: {},
  date: '2026-01-01',
};
const { modelJson, weightsBin } = encodeLayersModel(network, weights);
const files = { modelJson, weightsBin: weightsBin.buffer as ArrayBuffer, cardJson };
const images = Uint8Array.from({ length: 2 * 784 }, (_, i) => (i * 31) % 256);

beforeAll(() => startBackend('cpu'));

describe('a model in tfjs layers format', () => {
  it('is what tfjs-layers itself reads and runs', async () => {
    const model = loadModel(files);
    const inputs = modelInput(model, images);
    const layers = await loadLayersModel(
      tf.io.fromMemory({ ...modelJson, weightSpecs: specs(), weightData: files.weightsBin } as tf.io.ModelArtifacts),
    );
    const theirs = (layers.predict(tf.tensor4d(inputs, [2, 28, 28, 1])) as tf.Tensor).dataSync();
    const ours = logitsOf(model, inputs);
    ours.forEach((logit, i) => expect(logit).toBeCloseTo(theirs[i], 5));
  });

  it('answers with probabilities and keeps no tensors when disposed', () => {
    const before = tf.memory().numTensors;
    const model = loadModel(files);
    const probabilities = predict(model, images);
    expect(probabilities.length).toBe(20);
    expect(probabilities.subarray(0, 10).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    disposeModel(model);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is refused with its reason when bytes are missing, shapes differ or numbers are not finite', () => {
    expect(() => loadModel({ ...files, weightsBin: files.weightsBin.slice(2) })).toThrow(/should have \d+ bytes/);
    const otherNetwork = { ...network, layers: [...network.layers.slice(0, -1), { type: 'dense', units: 9 }] };
    expect(() => loadModel({ ...files, cardJson: { ...cardJson, network: otherNetwork } })).toThrow(/shape/);
    const poisoned = weightsBin.slice();
    poisoned.set([0, 0x7e], 0);
    expect(() => loadModel({ ...files, weightsBin: poisoned.buffer as ArrayBuffer })).toThrow(/not finite/);
  });
});

it('16-bit floats are within half a unit in the last place of what they stand for', () => {
  fc.assert(
    fc.property(fc.float({ min: -60000, max: 60000, noNaN: true }), (value) => {
      const decoded = decodeHalf(encodeFloat16(Float32Array.of(value))[0]);
      expect(Math.abs(decoded - value)).toBeLessThanOrEqual(Math.max(2 ** -25, Math.abs(value) * 2 ** -11));
    }),
  );
});

function decodeHalf(half: number): number {
  const exponent = (half >> 10) & 31;
  const fraction = (half & 1023) / 1024;
  const magnitude = exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15);
  return half & 0x8000 ? -magnitude : magnitude;
}

function specs() {
  return (modelJson as { weightsManifest: { weights: tf.io.WeightsManifestEntry[] }[] }).weightsManifest[0].weights;
}
