import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpecError } from '../model/network-shapes.ts';
import { parseTrainSpec } from './parse-spec.ts';

const cnn = [
  { type: 'conv2d', filters: 4, kernelSize: 5, activation: 'relu' },
  { type: 'maxPool2d', poolSize: 2 },
  { type: 'flatten' },
  { type: 'dense', units: 10 },
];
const data = { split: 'standard', trainSize: 1000, validation: { start: 1000, count: 500 }, preprocessing: 'unit' };
const base = {
  kind: 'train',
  data,
  network: { inputShape: [28, 28, 1], layers: cnn },
  initialiser: 'keras',
  optimiser: { name: 'sgd', learningRate: 0.1 },
  batchSize: 100,
  epochs: 1,
  seed: 1,
};
const withData = (changes: object) => ({ data: { ...data, ...changes } });
const network = (...layers: object[]) => ({ network: { inputShape: [784], layers } });
const dense = (units: number, activation = 'linear') => ({ type: 'dense', units, activation });
const autoencoder = (...layers: object[]) => ({ ...network(...layers), loss: 'binaryCrossEntropy' });

describe('a spec that can work', () => {
  it.each([
    ['a classifier that puts out logits', {}],
    ['a classifier that ends in softmax', network(dense(20, 'relu'), dense(10, 'softmax'))],
    ['an autoencoder', autoencoder(dense(20, 'relu'), dense(784, 'sigmoid'))],
    [
      'a fully convolutional network',
      { network: { inputShape: [28, 28, 1], layers: [...cnn.slice(0, 3), dense(10)] } },
    ],
    ['one-hot labels', withData({ labels: 'oneHot' })],
    ['noise', withData({ noise: { kind: 'saltAndPepper', amount: 1 } })],
    ['augmentation', withData({ augmentation: { shift: 2 } })],
    ['CIFAR-10', { ...withData({ dataset: 'cifar10' }), network: { inputShape: [32, 32, 3], layers: cnn } }],
    ['scikit-learn, whose batches shrink to the data', { initialiser: 'sklearn', batchSize: 5000 }],
  ])('is accepted: %s', (_, changes) => {
    const spec = parseTrainSpec({ ...base, ...changes });
    expect(parseTrainSpec(structuredClone(spec))).toEqual(spec);
  });
});

describe('a spec that cannot work is refused with its field and the reason', () => {
  it.each([
    [{ epochs: 0 }, /^epochs: should be at least 1, not 0: an epoch is one pass/],
    [{ epochs: 2.5 }, /^epochs: should be a whole number, not 2\.5/],
    [{ epochs: '10' }, /^epochs: should be a number, not 10/],
    [{ seed: undefined }, /^seed: is missing/],
    [{ seed: 'x'.repeat(10_000) }, /^seed: should be a number, not x{57}…$/],
    [{ momentum: 0.9 }, /^momentum: there is no such setting/],
    [{ initialiser: 'he' }, /^initialiser: should be keras or sklearn or torch, not he/],
    [{ optimiser: { name: 'adagrad' } }, /^optimiser\.name: should be sgd or adam or rmsprop or adamax, not adagrad/],
    [{ optimiser: { name: 'sgd', learningRate: 0 } }, /^optimiser\.learningRate: should be greater than 0, not 0/],
    [{ optimiser: { name: 'sgd', learningRate: -1 } }, /^optimiser\.learningRate: should be greater than 0, not -1/],
    [{ optimiser: { name: 'sgd', learningRate: Number.POSITIVE_INFINITY } }, /learningRate: should be a finite number/],
    [
      { optimiser: { name: 'sgd', learningRate: 1, momentum: 1 } },
      /momentum: should be less than 1, not 1: .*the past/,
    ],
    [
      network({ type: 'dropout', rate: 1 }, dense(10)),
      /^network\.layers\.0\.rate: should be less than 1, not 1: .*left/,
    ],
    [network({ type: 'lstm' }), /^network\.layers\.0\.type: should be dense or conv2d or .*, not lstm/],
    [{ network: { inputShape: [28, 28], layers: cnn } }, /^network\.inputShape.*: should be \[numbers\] or \[rows,/],
    [network(), /^network\.layers: should be a list longer than 0/],
    [withData({ validation: 'some' }), /^data\.validation: should be none, test, or a slice/],
    [
      withData({ noise: { kind: 'saltAndPepper', amount: 1.5 } }),
      /^data\.noise\.amount: should be at most 1, not 1\.5/,
    ],
    [withData({ trainSize: 60_001 }), /^data\.trainSize: there are 60000 training images, not 60001/],
    [withData({ validation: { start: 59_000, count: 2000 } }), /^data\.validation: it ends at image 61000 of 60000/],
    [{ batchSize: 1001 }, /^batchSize: a batch of 1001 is more than the 1000 training images/],
    [
      { ...withData({ validation: 'none' }), stop: { rule: 'earlyStopping' } },
      /^stop: early stopping watches the validation loss/,
    ],
    [{ network: { inputShape: [100], layers: [dense(10)] } }, /^network\.inputShape: an image has 784 numbers/],
    [{ network: { inputShape: [28, 28, 1], layers: [dense(10)] } }, /^network\.layers\.0: a dense layer needs a flat/],
    [{ ...withData({ trainSize: 50_000 }), ...network(dense(9000), dense(9000), dense(10)) }, /88 million parameters/],
    [{ ...withData({ trainSize: 60_000 }), batchSize: 60_000 }, /^batchSize: the layers would put out/],
  ])('%j', (changes, message) => {
    expect(() => parseTrainSpec({ ...base, ...changes })).toThrow(message);
  });

  it('as D4 finds out with its largest kernel: the second one no longer fits', () => {
    const kernel10 = { type: 'conv2d', filters: 32, kernelSize: 10, activation: 'relu' };
    const layers = [kernel10, { type: 'maxPool2d', poolSize: 2 }, kernel10, { type: 'flatten' }, dense(10)];
    expect(() => parseTrainSpec({ ...base, network: { inputShape: [28, 28, 1], layers } })).toThrow(
      /^network\.layers\.2\.kernelSize: a 10×10 kernel is larger than its 9×9 input/,
    );
  });
});

describe('what a network ends in has to fit the task', () => {
  it.each([
    [
      network(dense(100, 'softmax')),
      /^network\.layers\.0: puts out 100 numbers; 10 classes need 10 outputs.* 90 that no/,
    ],
    [network(dense(4)), /puts out 4 numbers; 10 classes need 10 outputs.* no answer for the other 6/],
    [{ network: { inputShape: [28, 28, 1], layers: cnn.slice(0, 2) } }, /puts out 12 × 12 × 4 numbers; .*Flatten/],
    [network(dense(10, 'relu')), /^network\.layers\.0\.activation: a classifier ends in softmax, or in linear/],
    [network(dense(10, 'sigmoid')), /yes or no for every class/],
    [network(dense(10, 'softmax'), { type: 'flatten' }), /^network\.layers\.0\.activation: softmax has to come last/],
    [network(dense(10), { type: 'dropout', rate: 0.5 }), /^network\.layers\.1: dropout at the very end/],
    [autoencoder(dense(10)), /^network\.layers\.0: puts out 10 numbers; an autoencoder gives its input back.* 784/],
    [autoencoder(dense(784, 'softmax')), /^network\.layers\.0\.activation: an autoencoder .* sigmoid/],
    [{ ...autoencoder(dense(784)), ...withData({ preprocessing: 'symmetric' }) }, /^data\.preprocessing: .*"unit"/],
    [{ ...autoencoder(dense(784)), ...withData({ augmentation: { shift: 1 } }) }, /^data\.augmentation: /],
  ])('%j', (changes, message) => {
    expect(() => parseTrainSpec({ ...base, ...changes })).toThrow(message);
  });
});

describe('whatever comes in', () => {
  const refusedPolitely = (input: unknown) => {
    try {
      parseTrainSpec(input);
    } catch (error) {
      expect(error).toBeInstanceOf(SpecError);
      expect((error as SpecError).message.length).toBeLessThan(400);
    }
  };

  it('any JSON is a spec or a SpecError', () => {
    fc.assert(fc.property(fc.jsonValue(), refusedPolitely), { numRuns: 300 });
  });

  it('a spec with any of its values replaced by anything is a spec or a SpecError', () => {
    const spec = parseTrainSpec(base);
    const paths = pathsOf(spec);
    const strange = fc.oneof(fc.jsonValue(), fc.double(), fc.integer(), fc.constantFrom('softmax', 1e300, -0, [], {}));
    fc.assert(
      fc.property(fc.constantFrom(...paths), strange, (path, value) => refusedPolitely(replaced(spec, path, value))),
      { numRuns: 2000 },
    );
  });

  it('any network of known layers is a spec or a SpecError', () => {
    const size = fc.integer({ min: 1, max: 40 });
    const activation = fc.constantFrom('linear', 'relu', 'softmax', 'sigmoid', 'leakyRelu');
    const layer = fc.oneof(
      fc.record({ type: fc.constant('dense'), units: fc.oneof(size, fc.constant(10)), activation }),
      fc.record({ type: fc.constant('conv2d'), filters: size, kernelSize: size, strides: size, activation }),
      fc.record({ type: fc.constant('maxPool2d'), poolSize: size, padding: fc.constantFrom('valid', 'same') }),
      fc.constantFrom({ type: 'flatten' }, { type: 'batchNorm' }, { type: 'dropout', rate: 0.5 }),
    );
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 6 }), fc.boolean(), (layers, flat) =>
        refusedPolitely({ ...base, network: { inputShape: flat ? [784] : [28, 28, 1], layers } }),
      ),
      { numRuns: 1000 },
    );
  });
});

function pathsOf(value: unknown, prefix: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...prefix], ...inner.flatMap(([key, nested]) => pathsOf(nested, [...prefix, key]))];
}

function replaced(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = replaced((node as Record<string, unknown>)[key], rest, value);
  return Array.isArray(node) ? node.with(Number(key), inner) : { ...(node as object), [key]: inner };
}
