import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import type { RunEvent } from '../experiment/event.ts';
import { runTraining } from './run-training.ts';
import { cnn, collect, mlp, spec, stripes } from './testing.ts';

const dataset = stripes();
const losses = (events: RunEvent[]) => events.flatMap((event) => (event.type === 'step' ? [event.loss] : []));

beforeAll(() => startBackend('wasm'));

describe.each([
  ['an MLP', mlp],
  ['a CNN with dropout', cnn],
])('training %s', (_, base) => {
  it('learns, and says so in its events', async () => {
    const events = await collect(runTraining(spec({}, base), dataset));
    expect(events[0]).toMatchObject({ type: 'started', stepsPerEpoch: 4, epochs: 8, dataset: 'builtin' });
    expect(events.filter(({ type }) => type === 'epoch')).toHaveLength(8);
    expect(losses(events)).toHaveLength(32);
    const result = events.at(-1);
    expect(result).toMatchObject({ type: 'result', epochs: 8, steps: 32 });
    if (result?.type === 'result') {
      expect(result.trainAccuracy).toBeGreaterThan(0.8);
      expect(result.testAccuracy).toBeGreaterThan(0.8);
    }
  });

  it('gives the same numbers for the same seed, and others for another', async () => {
    const first = losses(await collect(runTraining(spec({ epochs: 2 }, base), dataset)));
    const again = losses(await collect(runTraining(spec({ epochs: 2 }, base), dataset)));
    const other = losses(await collect(runTraining(spec({ epochs: 2, seed: 4 }, base), dataset)));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('frees every tensor when it ends, when it is left early, and when it fails', async () => {
    const before = tf.memory().numTensors;
    await collect(runTraining(spec({ epochs: 1 }, base), dataset));
    expect(tf.memory().numTensors).toBe(before);
    for await (const event of runTraining(spec({}, base), dataset))
      if (event.type === 'step' && event.step === 6) break;
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('a loss that is no longer a number ends the run as diverged, with what was recorded', async () => {
  const events = await collect(runTraining(spec({ optimiser: { name: 'sgd', learningRate: 1e30 } }), dataset));
  expect(events.at(-1)).toMatchObject({ type: 'diverged', epoch: 1 });
  expect(losses(events).length).toBeGreaterThan(0);
});

it('the learning rate can be changed while it runs', async () => {
  const control: { learningRate?: number } = {};
  const seen: number[] = [];
  for await (const event of runTraining(spec({ batchSize: 120 }), dataset, control)) {
    if (event.type === 'step') seen.push(event.loss);
    if (event.type === 'step' && event.step === 3) control.learningRate = 1e-12;
  }
  expect(Math.abs(seen[3] - seen[2])).toBeGreaterThan(1e-3);
  expect(Math.abs(seen[5] - seen[4])).toBeLessThan(1e-5);
});

it.each([
  [{ data: { ...mlp.data, trainSize: 500 } }, /data\.trainSize: there are 160 training images, not 500/],
  [{ data: { ...mlp.data, validation: { start: 150, count: 40 } } }, /data\.validation: it ends at image 190 of 160/],
])('refuses before training what cannot work: %j', async (changes, message) => {
  await expect(collect(runTraining(spec(changes), dataset))).rejects.toThrow(message);
});

it('scikit-learn’s stop rule ends a run whose loss no longer improves', async () => {
  const events = await collect(
    runTraining(
      spec({ epochs: 60, optimiser: { name: 'sgd', learningRate: 1e-9 }, stop: { rule: 'sklearn' } }),
      dataset,
    ),
  );
  // Epoch 1 improves on nothing; then ten epochs without improvement pass and the eleventh ends it.
  expect(events.at(-1)).toMatchObject({ type: 'result', epochs: 12 });
});

it('early stopping puts the weights of the best epoch back', async () => {
  const stop = { rule: 'earlyStopping', patience: 2, restoreBest: true };
  // A rate that overshoots after it has learnt: some epoch is better than the last.
  const events = await collect(
    runTraining(spec({ epochs: 40, stop, optimiser: { name: 'sgd', learningRate: 2 } }), dataset),
  );
  const epochs = events.flatMap((event) => (event.type === 'epoch' ? [event] : []));
  const best = epochs.toSorted((a, b) => (a.validationLoss ?? 0) - (b.validationLoss ?? 0))[0];
  const result = events.at(-1);
  expect(epochs.length).toBe(best.epoch + 2);
  expect(result?.type === 'result' && result.validationAccuracy).toBe(best.validationAccuracy);
});

describe.each([
  ['an MLP with momentum', { ...mlp, optimiser: { name: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true } }],
  [
    'a CNN with dropout, Adam and early stopping',
    { ...cnn, stop: { rule: 'earlyStopping', patience: 20, restoreBest: true } },
  ],
])('%s, interrupted', (_, base) => {
  it('ends with the same weights, bit for bit, wherever the break was', async () => {
    const whole = await collect(runTraining(spec({ epochs: 3 }, base), dataset, { checkpointEveryMs: 0 }));
    const checkpoints = whole.flatMap((event) => (event.type === 'checkpoint' ? [event.checkpoint] : []));
    expect(checkpoints).toHaveLength(12);
    for (const at of [2, 3, 6]) {
      const from = structuredClone(checkpoints[at]);
      const rest = await collect(runTraining(spec({ epochs: 3 }, base), dataset, { from }));
      expect(rest.filter(({ type }) => type === 'weights')).toEqual(whole.filter(({ type }) => type === 'weights'));
      expect(losses(rest)).toEqual(losses(whole).slice(at + 1));
    }
  });
});
