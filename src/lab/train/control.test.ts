import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import type { RunEvent } from '../experiment/event.ts';
import type { RunControl, SafePoint } from './run-control.ts';
import { runTraining } from './run-training.ts';
import { cnn, collect, mlp, only, spec, stripes } from './testing.ts';

const dataset = stripes();
const penalty = { convention: 'keras', l1: 0.001, l2: 0.001 };
const run = (changes: object = {}, control: RunControl = {}, base: object = mlp) =>
  collect(runTraining(spec(changes, base), dataset, control));

describe.each(['wasm', 'cpu'] as const)('batches reported together, as on GPUs, on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each([
    ['an MLP with a penalty', mlp, { epochs: 4, penalty }],
    [
      'a CNN with dropout',
      cnn,
      { epochs: 1, evaluateEvery: 0, data: { ...mlp.data, trainSize: 64, validation: 'none' } },
    ],
  ])('%s: the same weights and the same figures', async (_, base, changes) => {
    const single = await run(changes, {}, base);
    const together = await run(changes, { reportEveryMs: 1e9 }, base);
    expect(only(together, 'weights')).toEqual(only(single, 'weights'));
    expectSame(only(together, 'step'), only(single, 'step'));
    const figures = only(single, 'epoch').map((epoch) => ({ ...epoch, seconds: undefined }));
    const gathered = only(together, 'epoch').map((epoch) => ({ ...epoch, seconds: undefined }));
    expectSame(gathered, figures);
  });

  it('a loss that is no number ends the run at its own step, although it is read later', async () => {
    const changes = { optimiser: { name: 'sgd', learningRate: 1e30 }, batchSize: 8 };
    const [alone] = only(await run(changes), 'diverged');
    const events = await run(changes, { reportEveryMs: 1e9 });
    expect(events.at(-1)).toEqual(alone);
    expect(only(events, 'step').map(({ step }) => step)).toEqual(Array.from({ length: alone.step }, (_, i) => i + 1));
  });

  it('checkpoints go on bit for bit', async () => {
    const control = { reportEveryMs: 1e9, checkpointEveryMs: 0 };
    const whole = await run({ epochs: 3 }, control);
    const from = structuredClone(only(whole, 'checkpoint')[1].checkpoint);
    const rest = await run({ epochs: 3 }, { ...control, from });
    expect(only(rest, 'weights')).toEqual(only(whole, 'weights'));
    expect(only(rest, 'step')).toEqual(only(whole, 'step').slice(from.trainer.steps));
  });

  it('in a hurry every batch is reported before the next begins', async () => {
    let reported = 0;
    const seen: number[] = [];
    const hurried = { reportEveryMs: 1e9, hurry: () => true, safePoint: () => void seen.push(reported) };
    for await (const event of runTraining(spec({ epochs: 1, evaluateEvery: 0 }), dataset, hurried)) {
      if (event.type === 'step') reported = event.step;
    }
    expect(seen.slice(0, 4)).toEqual([0, 1, 2, 3]);
  });
});

/** On the device the sums are taken in floats, on the host in doubles. */
function expectSame(got: readonly object[], wanted: readonly object[]): void {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((figures, i) => {
    for (const [name, value] of Object.entries(figures)) {
      const other = (got[i] as Record<string, unknown>)[name];
      if (typeof value === 'number') expect(other, `${name}`).toBeCloseTo(value, 4);
      else expect(other, `${name}`).toEqual(value);
    }
  });
}

describe('on wasm', () => {
  beforeAll(() => startBackend('wasm'));

  /** A run whose rate is changed after step 5, told at every step by `onStep`. */
  async function withChange(control: RunControl): Promise<RunEvent[]> {
    const events: RunEvent[] = [];
    for await (const event of runTraining(spec({ epochs: 4 }), dataset, control)) {
      events.push(event);
      if (event.type === 'step' && event.step === 5) control.learningRate = 0.002;
    }
    return events;
  }

  it('a changed learning rate acts at the next step, is told, and survives a break', async () => {
    const whole = await withChange({ checkpointEveryMs: 0 });
    expect(only(whole, 'rateChanged')).toEqual([{ type: 'rateChanged', step: 6, learningRate: 0.002 }]);
    expect(only(whole, 'step').map(({ learningRate }) => learningRate)).toEqual([
      ...Array(5).fill(0.01),
      ...Array(11).fill(0.002),
    ]);
    for (const steps of [6, 8, 13]) {
      const taken = only(whole, 'checkpoint').find(({ checkpoint }) => checkpoint.trainer.steps === steps);
      const from = structuredClone(taken?.checkpoint);
      const rest = await run({ epochs: 4 }, from ? { from } : {});
      expect(only(rest, 'rateChanged')).toEqual([]);
      expect(only(rest, 'weights')).toEqual(only(whole, 'weights'));
      expect(only(rest, 'step')).toEqual(only(whole, 'step').slice(steps));
    }
  });

  it('a changed learning rate is in a checkpoint at once', async () => {
    const taken = only(await withChange({ checkpointEveryMs: 1e9 }), 'checkpoint');
    expect(taken.map(({ checkpoint }) => [checkpoint.trainer.steps, checkpoint.learningRate])).toEqual([[6, 0.002]]);
    expect(only(await withChange({}), 'checkpoint')).toEqual([]);
  });

  it('can be held before every batch and between the pieces of every evaluation', async () => {
    const places: SafePoint[] = [];
    const events = await run({ epochs: 2 }, { safePoint: (place) => void places.push(place) });
    expect(places.filter((place) => place === 'batch')).toHaveLength(8);
    expect(places.filter((place) => place === 'evaluation')).toHaveLength(only(events, 'evaluating').length);
    expect(only(events, 'evaluating').length).toBeGreaterThanOrEqual(7);
  });

  it('asks whether a snapshot is wanted before it makes one', async () => {
    let wanted = true;
    const control = { snapshotEveryMs: 0, wantsSnapshot: () => wanted };
    const seen: number[] = [];
    for await (const event of runTraining(spec({ epochs: 1 }), dataset, control)) {
      if (event.type === 'snapshot') seen.push(event.step);
      wanted = event.type !== 'snapshot' && (wanted || (event.type === 'step' && event.step === 3));
    }
    expect(seen).toEqual([0, 3]);
  });

  const endings: readonly [string, object, RunControl, (event: RunEvent) => boolean][] = [
    [
      'finishes',
      { epochs: 1 },
      { observe: { predictions: true, weights: 'histograms' }, snapshotEveryMs: 0 },
      () => false,
    ],
    ['is stopped', {}, {}, ({ type }) => type === 'checkpoint'],
    [
      'is stopped with figures unread',
      {},
      { reportEveryMs: 1e9 },
      (event) => event.type === 'step' && event.step === 2,
    ],
    ['is stopped before it begins', {}, {}, ({ type }) => type === 'untrained'],
    ['is stopped in an evaluation', {}, {}, (event) => event.type === 'evaluating'],
    ['diverges', { optimiser: { name: 'sgd', learningRate: 1e30 } }, { reportEveryMs: 1e9 }, () => false],
    ['stops early', { stop: { rule: 'earlyStopping', patience: 1, restoreBest: true } }, {}, () => false],
  ];

  it.each(endings)('frees every tensor when it %s', async (_, changes, control, isLast) => {
    const before = tf.memory().numTensors;
    for await (const event of runTraining(spec({ penalty, ...changes }), dataset, {
      checkpointEveryMs: 0,
      ...control,
    })) {
      if (isLast(event)) break;
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it('frees every tensor when it fails in the middle', async () => {
    const before = tf.memory().numTensors;
    const failing = run({ epochs: 3 }, { safePoint: failAt(5), reportEveryMs: 1e9 });
    await expect(failing).rejects.toThrow('in the middle');
    await expect(run({}, { safePoint: failAt(7) }, cnn)).rejects.toThrow('in the middle');
    expect(tf.memory().numTensors).toBe(before);
  });

  function failAt(call: number): NonNullable<RunControl['safePoint']> {
    let calls = 0;
    return () => {
      if (++calls === call) throw new Error('in the middle');
      return undefined;
    };
  }

  it('memory is the same after 50 runs as after 2', async () => {
    const bytes: number[] = [];
    const tensors: number[] = [];
    for (let n = 1; n <= 50; n++) {
      await run({ epochs: 1, seed: n, penalty }, { checkpointEveryMs: 0 }, n % 2 ? mlp : cnn);
      tensors.push(tf.memory().numTensors);
      bytes.push(tf.memory().numBytes);
    }
    expect(tensors[49]).toBe(tensors[1]);
    expect(bytes[49]).toBe(bytes[1]);
  });
});
