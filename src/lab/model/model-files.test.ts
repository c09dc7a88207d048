import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { networkSchema } from '../train/spec.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { ModelCard } from './card.ts';
import { readLayersFiles, weightsFilesOf, writeLayersFiles } from './layers-files.ts';
import { ModelFileError } from './model-file-error.ts';
import { parameterCount } from './network-shapes.ts';
import { readOneFile, writeOneFile } from './one-file.ts';
import { maxFileBytes, type PortableModel } from './portable-model.ts';
import { initialWeights } from './weights.ts';

const network = v.parse(networkSchema, {
  inputShape: [28, 28, 1],
  layers: [
    { type: 'conv2d', filters: 2, kernelSize: 7, strides: 4, activation: 'leakyRelu', slope: 0.2 },
    { type: 'batchNorm', momentum: 0.9, epsilon: 0.001 },
    { type: 'maxPool2d', poolSize: 2, strides: 2, padding: 'valid' },
    { type: 'flatten' },
    { type: 'dropout', rate: 0.5 },
    { type: 'dense', units: 10 },
  ],
});
const card: ModelCard = {
  id: 'trained-1',
  title: 'A small network',
  family: 'cnn',
  network,
  preprocessing: { kind: 'standardise', scaler: 'with the weights', clip: 5 },
  parameters: parameterCount(network),
  trainedOn: [{ name: 'MNIST', licence: 'CC BY-SA 3.0', count: 1000 }],
  seed: 3,
  figures: { validation: { accuracy: 0.91, n: 1000 } },
  date: '2026-01-02',
};
const model: PortableModel = {
  card,
  weights: initialWeights(network, 'torch', new RandomState(2)),
  scaler: { mean: Float64Array.from({ length: 784 }, (_, i) => i / 7), scale: new Float64Array(784).fill(1.5) },
};
const given = { title: 'given' };
const oneFile = writeOneFile(model);
const { modelJson, weightsBin } = writeLayersFiles(model);
const layersText = JSON.stringify(modelJson);
const readLayers = (json: unknown = modelJson, bytes: Uint8Array = weightsBin) => readLayersFiles(json, bytes, given);

/** The file with one place of its JSON set to something else. */
function changed(text: string, path: string, value: unknown): string {
  const json = JSON.parse(text);
  const keys = path.split('.');
  const last = keys.pop() as string;
  keys.reduce((at, key) => at[key], json)[last] = value;
  return JSON.stringify(json);
}

describe('a model that leaves and comes back', () => {
  it('is the same in one file, bit for bit', () => {
    expect(readOneFile(oneFile)).toEqual(model);
  });

  it('is the same in tfjs layers format, the card included', () => {
    expect(weightsFilesOf(modelJson)).toEqual(['weights.bin']);
    expect(readLayers(JSON.parse(layersText))).toEqual(model);
  });

  it('of another program is read from its layers, once the reader says how pixels were prepared', () => {
    const { userDefinedMetadata: _, ...foreign } = JSON.parse(layersText);
    expect(() => readLayers(foreign)).toThrow(expect.objectContaining({ missing: 'preprocessing' }));
    const read = readLayersFiles(foreign, weightsBin, { title: 'Keras', preprocessing: 'unit' });
    expect(read).toMatchObject({ card: { title: 'Keras', family: 'cnn', network, parameters: card.parameters } });
    expect(read.weights).toEqual(model.weights);
  });
});

describe('a bad file is refused in words:', () => {
  const poisoned = model.weights.map((w, i) => (i === 1 ? { ...w, values: Float32Array.of(1, Number.NaN) } : w));
  const negative = model.weights.map((w) =>
    w.name === '1.movingVariance' ? { ...w, values: w.values.map(() => -1) } : w,
  );
  const layer = 'card.network.layers';
  it.each([
    ['not JSON', oneFile.slice(0, -9), /not JSON/],
    ['something else', '{"a":1}', /format/],
    ['a later version', changed(oneFile, 'version', 2), /version/],
    ['too long', ' '.repeat(maxFileBytes + 1), /64 MB/],
    ['a layer that is unknown', changed(oneFile, `${layer}.0.type`, 'lstm'), /layers\.0\.type/],
    ['layers that do not fit', changed(oneFile, `${layer}.0.kernelSize`, 40), /do not fit together.*larger than/],
    ['other weights than the layers need', changed(oneFile, `${layer}.0.filters`, 3), /0\.kernel of 7 × 7 × 1 × 3/],
    ['too few outputs', changed(oneFile, `${layer}.5.units`, 9), /ten digits/],
    ['inputs that are no digits', changed(oneFile, 'card.network.inputShape', [32, 32, 3]), /28 × 28/],
    ['more than can run here', changed(oneFile, `${layer}.0.filters`, 9e15), /too large/],
    ['a missing weight', changed(oneFile, 'weights.0', undefined), /weights\.0/],
    ['bytes that are missing', changed(oneFile, 'weights.0.float32', 'AAAA'), /0\.kernel should have 392 bytes/],
    ['an unknown preprocessing', changed(oneFile, 'card.preprocessing', { kind: 'magic' }), /preprocessing/],
    ['no scaler', changed(oneFile, 'scaler', undefined), /means and scales/],
    ['a scale of zero', changed(oneFile, 'scaler.scale.7', 0), /scaler\.scale\.7/],
    ['numbers that are not finite', writeOneFile({ ...model, weights: poisoned }), /0\.bias.*not finite/],
    ['negative variances', writeOneFile({ ...model, weights: negative }), /negative variances/],
    ['an accuracy over 1', changed(oneFile, 'card.figures.validation.accuracy', 9.1), /accuracy/],
  ])('%s', (_, text, words) => {
    const reading = () => readOneFile(text);
    expect(reading).toThrow(ModelFileError);
    expect(reading).toThrow(words);
  });

  const topology = 'modelTopology.config.layers';
  it.each([
    ['no layers', changed(layersText, topology, []), /no layers/],
    ['a layer that is unknown', changed(layersText, `${topology}.0.class_name`, 'LSTM'), /is a LSTM/],
    ['no biases', changed(layersText, `${topology}.0.config.use_bias`, false), /use_bias false/],
    ['a kernel that is not square', changed(layersText, `${topology}.0.config.kernel_size`, [7, 5]), /not square/],
    ['a renamed layer', changed(layersText, `${topology}.0.config.name`, 'x'), /x\/kernel is not in the file/],
    [
      'quantisation by tables',
      changed(layersText, 'weightsManifest.0.weights.0.quantization', { dtype: 'uint8' }),
      /uint8/,
    ],
  ])('tfjs, %s', (_, text, words) => {
    const reading = () => readLayers(JSON.parse(text));
    expect(reading).toThrow(ModelFileError);
    expect(reading).toThrow(words);
  });

  it('tfjs, a weights file of another size', () => {
    expect(() => readLayers(modelJson, weightsBin.subarray(4))).toThrow(/do not add up/);
    expect(() => readLayers(modelJson, new Uint8Array([...weightsBin, 0, 0, 0, 0]))).toThrow(/do not add up/);
  });
});

/** What may stand in the place of anything in a file. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 0.5, 7, 1e9, 1e300, '', 'x', [], {}, [1e308, 1e308], '__proto__'),
  fc.jsonValue(),
);

function leaves(json: unknown, path: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return [path];
  return [
    path,
    ...Object.entries(json)
      .slice(0, 12)
      .flatMap(([key, inner]) => leaves(inner, [...path, key])),
  ];
}

/** Either words for the reader, or a model whose every number is finite. */
function holds(reading: () => PortableModel): void {
  try {
    for (const { values } of reading().weights) expect(values.every(Number.isFinite)).toBe(true);
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
  }
}

describe('whatever happens to a file, it gives words or finite numbers:', () => {
  it('letters changed, left out or cut off', () => {
    const damage = fc.record({ at: fc.nat(oneFile.length - 1), length: fc.nat(40), by: fc.string({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (places) => {
        const text = places.reduce(
          (now, { at, length, by }) => now.slice(0, at) + by + now.slice(at + length),
          oneFile,
        );
        holds(() => readOneFile(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one file', oneFile, (text: string) => readOneFile(text)],
    ['model.json', layersText, (text: string) => readLayers(JSON.parse(text))],
  ])('values of %s replaced', (_, text, read) => {
    const places = leaves(JSON.parse(text)).filter((path) => path.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (path, value) => {
        holds(() => read(changed(text, path.join('.'), value)));
      }),
      { numRuns: 500 },
    );
  });

  it('bytes of the weights changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(weightsBin.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = weightsBin.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        holds(() => readLayers(modelJson, bytes));
      }),
    );
  });
});

it('base64 is what Node makes of the same bytes, there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(text)).toEqual(bytes);
    }),
  );
});
