import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import type { RunEvent } from '../experiment/event.ts';
import type { NamedWeight } from '../model/weights.ts';
import type { Assessment } from './assess.ts';
import type { RunControl } from './run-control.ts';
import { runTraining } from './run-training.ts';
import { collect, mlp, only, spec, stripes } from './testing.ts';

const dataset = stripes();
const plain = { optimiser: { name: 'sgd', learningRate: 0.05 }, epochs: 3 };
const run = (changes: object, control: RunControl = {}) => collect(runTraining(spec(changes), dataset, control));

beforeAll(() => startBackend('wasm'));

const kernels = (weights: readonly NamedWeight[]) => weights.filter(({ name }) => name.endsWith('kernel'));
const sum = (values: Iterable<number>, of: (value: number) => number) => [...values].reduce((s, v) => s + of(v), 0);

describe.each([
  [
    'scikit-learn',
    { convention: 'sklearn', alpha: 3 },
    // 120 images in batches of 32: the last has 24.
    (W: Float32Array, step: number) => (1.5 * sum(W, (w) => w * w)) / (step % 4 === 0 ? 24 : 32),
  ],
  [
    'Keras',
    { convention: 'keras', l1: 0.002, l2: 0.01 },
    (W: Float32Array) => 0.002 * sum(W, Math.abs) + 0.01 * sum(W, (w) => w * w),
  ],
])('the penalty of %s', (_, penalty, byHand) => {
  it('is what the loss has more than the data loss, from the weights before the update', async () => {
    const events = await run({ ...plain, penalty }, { snapshotEveryMs: 0 });
    const before = only(events, 'snapshot').map(({ weights }) => weights);
    const steps = only(events, 'step');
    expect(before.length).toBe(steps.length + 1);
    for (const [i, { step, loss, dataLoss }] of steps.entries()) {
      const wanted = kernels(before[i]).reduce((total, { values }) => total + byHand(values, step), 0);
      expect(wanted).toBeGreaterThan(0.01);
      expect(loss - dataLoss).toBeCloseTo(wanted, 5);
    }
  });

  it('is in the gradient whose norm is measured: the norm of the step, divided by the rate', async () => {
    const control = { snapshotEveryMs: 0, observe: { gradientNormEvery: 2 } };
    const events = await run({ ...plain, penalty }, control);
    const weights = only(events, 'snapshot').map((snapshot) => snapshot.weights);
    const steps = only(events, 'step');
    for (const [i, { gradientNorm }] of steps.entries()) {
      if (i % 2 === 1) expect(gradientNorm).toBeUndefined();
      else expect(gradientNorm).toBeCloseTo(distance(weights[i], weights[i + 1]) / 0.05, 3);
    }
    const [first] = only(events, 'epoch');
    expect(first.gradientNorm).toBeCloseTo(((steps[0].gradientNorm ?? 0) + (steps[2].gradientNorm ?? 0)) / 2, 10);
  });
});

function distance(from: readonly NamedWeight[], to: readonly NamedWeight[]): number {
  const squares = from.map(({ values }, i) => values.reduce((s, v, at) => s + (v - to[i].values[at]) ** 2, 0));
  return Math.sqrt(sum(squares, (v) => v));
}

it('an epoch’s figures are the means of its batches’', async () => {
  const events = await run({ ...plain, penalty: { convention: 'sklearn', alpha: 3 } });
  for (const epoch of only(events, 'epoch')) {
    const steps = only(events, 'step').filter((step) => step.epoch === epoch.epoch);
    const mean = (of: (step: (typeof steps)[number]) => number) =>
      steps.reduce((total, step, i) => total + of(step) * (i === 3 ? 24 : 32), 0) / 120;
    expect(epoch.loss).toBeCloseTo(
      mean(({ loss }) => loss),
      10,
    );
    expect(epoch.dataLoss).toBeCloseTo(
      mean(({ dataLoss }) => dataLoss),
      10,
    );
    expect(epoch.trainAccuracy).toBeCloseTo(
      mean(({ accuracy = Number.NaN }) => accuracy),
      10,
    );
  }
});

/** Mean negative log-likelihood and accuracy of the MLP on images of `stripes`, in plain double precision. */
function byHand(weights: readonly NamedWeight[], [start, end]: [number, number]) {
  const [W1, b1, W2, b2] = weights.map(({ values }) => values);
  let loss = 0;
  let right = 0;
  for (let image = start; image < end; image++) {
    const x = dataset.images.subarray(784 * image, 784 * (image + 1));
    const hidden = Array.from(b1, (b, u) =>
      Math.max(
        0,
        x.reduce((s, v, p) => s + (v / 255) * W1[16 * p + u], b),
      ),
    );
    const z = Array.from(b2, (b, c) => hidden.reduce((s, h, u) => s + h * W2[10 * u + c], b));
    loss += Math.log(sum(z, Math.exp)) - z[dataset.labels[image]];
    if (z.indexOf(Math.max(...z)) === dataset.labels[image]) right++;
  }
  return { count: end - start, loss: loss / (end - start), accuracy: right / (end - start) };
}

it('says how the network does before the first update', async () => {
  const events = await run(plain, { snapshotEveryMs: 0 });
  const [{ weights }] = only(events, 'snapshot');
  const [untrained] = only(events, 'untrained');
  expect(events.indexOf(untrained)).toBeLessThan(events.findIndex(({ type }) => type === 'step'));
  expectFigures(untrained.train, byHand(weights, [0, 120]));
  expectFigures(untrained.validation, byHand(weights, [120, 160]));
  expect(only(await run({ ...plain, evaluateEvery: 0 }), 'untrained')).toEqual([]);
});

function expectFigures(figures: object | undefined, wanted: { count: number; loss: number; accuracy: number }) {
  expect(figures).toMatchObject({ count: wanted.count, accuracy: wanted.accuracy });
  expect((figures as { loss: number }).loss).toBeCloseTo(wanted.loss, 5);
}

it('the result judges every part, and can be kept', async () => {
  const events = await run({ ...plain, epochs: 2 }, { observe: { predictions: true } });
  const result = structuredClone(only(events, 'result')[0]);
  const [{ weights }] = only(events, 'weights');
  const { train, validation, test } = result.assessments ?? {};
  expectFigures(train, byHand(weights, [0, 120]));
  expectFigures(validation, byHand(weights, [120, 160]));
  expectFigures(test, byHand(weights, [160, 200]));
  expect(result).toMatchObject({
    trainAccuracy: train?.accuracy,
    validationAccuracy: validation?.accuracy,
    testAccuracy: test?.accuracy,
  });
  const { confusion, wrong, wrongCount, scaled } = test as Assessment;
  const [, { part, predicted, confidence }] = only(events, 'predictions');
  expect(part).toBe('test');
  expect(wrongCount).toBeGreaterThan(0);
  expect(wrong.map((example) => example.index).sort((a, b) => a - b)).toEqual(
    [...predicted.keys()].filter((i) => predicted[i] !== dataset.labels[160 + i]),
  );
  for (const example of wrong) {
    expect(example).toMatchObject({ truth: dataset.labels[160 + example.index], predicted: predicted[example.index] });
    expect(example.confidence).toBe(confidence[example.index]);
  }
  expect(sum(confusion.counts, (n) => n)).toBe(40);
  // Fitted to the validation images: there no temperature does better, 1 included.
  const fitted = (validation as Assessment).scaled;
  expect(fitted?.loss).toBeLessThanOrEqual(validation?.loss ?? 0);
  expect(scaled?.temperature).toBe(fitted?.temperature);
});

it('weights are described after every epoch where that is asked for', async () => {
  const events = await run(plain, { observe: { weights: 'histograms' } });
  const { weights: described = [] } = only(events, 'epoch')[2];
  const [{ weights }] = only(events, 'weights');
  expect(described.map(({ name }) => name)).toEqual(['0.kernel', '0.bias', '1.kernel', '1.bias']);
  for (const [i, { mean, norm, histogram = [] }] of described.entries()) {
    const { values } = weights[i];
    expect(mean).toBeCloseTo(sum(values, (v) => v) / values.length, 6);
    expect(norm).toBeCloseTo(Math.sqrt(sum(values, (v) => v * v)), 6);
    expect(sum(histogram, (n) => n)).toBe(values.length);
  }
  expect(only(await run(plain), 'epoch')[0].weights).toBeUndefined();
});

it('an autoencoder has losses and no accuracies', async () => {
  const layers = [
    { type: 'dense', units: 8, activation: 'relu' },
    { type: 'dense', units: 784, activation: 'sigmoid' },
  ];
  const changes = { loss: 'binaryCrossEntropy', network: { ...mlp.network, layers }, epochs: 3 };
  const events: RunEvent[] = await run(changes);
  const epochs = only(events, 'epoch');
  expect(epochs[2].validationLoss).toBeLessThan(epochs[0].validationLoss ?? 0);
  const [result] = only(events, 'result');
  expect(result.assessments?.test).toEqual({ count: 40, loss: expect.any(Number) });
  expect(JSON.stringify([...epochs, ...only(events, 'untrained'), result])).not.toMatch(/ccuracy/);
});
