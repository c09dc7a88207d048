import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { softmaxRows } from '../../numerics/softmax.ts';
import { startBackend } from '../backend/start-backend.ts';
import { networkSchema } from '../train/spec.ts';
import type { ModelCard } from './card.ts';
import { encodeFloat16 } from './float16.ts';
import { outputs } from './forward.ts';
import { encodeLayersModel } from './layers-format.ts';
import { createModel, disposeModel, loadModel, logitsOf, modelInput, predict } from './model.ts';
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
      tf.io.fromMemory({
        ...modelJson,
        weightSpecs: specs(modelJson),
        weightData: files.weightsBin,
      } as tf.io.ModelArtifacts),
    );
    const theirs = (layers.predict(tf.tensor4d(inputs, [2, 28, 28, 1])) as tf.Tensor).dataSync();
    const ours = logitsOf(model, inputs);
    ours.forEach((logit, i) => expect(logit).toBeCloseTo(theirs[i], 5));
  });

  it.each([
    ['logits', 'linear'],
    ['probabilities', 'softmax'],
  ] as const)('carries every kind of layer: %s of a network that ends in %s', async (_, activation) => {
    const everything = v.parse(networkSchema, {
      inputShape: [28, 28, 1],
      layers: [
        { type: 'conv2d', filters: 4, kernelSize: 4, strides: 2, padding: 'same', activation: 'leakyRelu', slope: 0.1 },
        { type: 'batchNorm' },
        { type: 'maxPool2d', poolSize: 3, strides: 2, padding: 'same' },
        { type: 'conv2d', filters: 3, kernelSize: 3, activation: 'leakyRelu' },
        { type: 'flatten' },
        { type: 'dense', units: 12, activation: 'tanh' },
        { type: 'batchNorm', library: 'torch' },
        { type: 'dropout', rate: 0.5 },
        { type: 'dense', units: 10, activation },
      ],
    });
    const random = new RandomState(5);
    // Moving statistics and scales as after training.
    const trained = initialWeights(everything, 'torch', random).map((weight) =>
      /kernel|bias/.test(weight.name) ? weight : { ...weight, values: weight.values.map(() => random.uniform(0.2, 2)) },
    );
    const file = encodeLayersModel(everything, trained);
    const weightData = file.weightsBin.buffer as ArrayBuffer;
    const ours = loadModel({
      modelJson: file.modelJson,
      weightsBin: weightData,
      cardJson: { ...cardJson, network: everything },
    });
    const theirs = await loadLayersModel(
      tf.io.fromMemory({ ...file.modelJson, weightSpecs: specs(file.modelJson), weightData } as tf.io.ModelArtifacts),
    );
    const x = tf.tensor4d(modelInput(ours, images), [2, 28, 28, 1]);
    const wanted = (theirs.predict(x) as tf.Tensor).dataSync();
    const found = outputs({ network: everything, weights: ours.weights }, x).dataSync();
    found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i], 5));
    expect(found.length).toBe(20);
    // The logits become the same probabilities, whatever the network ends in.
    predict(ours, images).forEach((p, i) =>
      expect(p).toBeCloseTo(activation === 'softmax' ? wanted[i] : softmaxRows(Float32Array.from(wanted), 10)[i], 5),
    );
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
    const normalised = v.parse(networkSchema, { inputShape: [28, 28, 1], layers: [{ type: 'batchNorm' }] });
    const negative = initialWeights(normalised, 'keras', new RandomState(1)).map((weight) =>
      weight.name.endsWith('Variance') ? { ...weight, values: Float32Array.of(-1) } : weight,
    );
    expect(() => createModel({ card: { ...cardJson, network: normalised }, weights: negative })).toThrow(/negative/);
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

function specs(json: object) {
  return (json as { weightsManifest: { weights: tf.io.WeightsManifestEntry[] }[] }).weightsManifest[0].weights;
}
