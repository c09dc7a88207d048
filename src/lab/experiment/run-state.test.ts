import { expect, it } from 'vitest';
import type { Checkpoint } from '../train/checkpoint.ts';
import { mlp, spec } from '../train/testing.ts';
import type { EpochDone, StepDone } from './event.ts';
import { keptRun, queuedRun, type RunMessage, type RunState, reduceRun, reopenRun } from './run-state.ts';

const started: RunMessage = {
  type: 'started',
  backend: 'wasm',
  dataset: 'mnist',
  epochs: 8,
  stepsPerEpoch: 4,
  parameters: 1,
};
const step = (n: number, more: Partial<StepDone> = {}): StepDone => ({
  type: 'step',
  step: n,
  epoch: 1,
  loss: 2,
  dataLoss: 1.5,
  learningRate: 0.1,
  ...more,
});
const epoch = (n: number): EpochDone => ({ type: 'epoch', epoch: n, step: 4 * n, loss: 1, seconds: n });
const fresh = queuedRun('a/0', { label: 'a', spec: spec({}, mlp), values: {} });
const after = (messages: readonly RunMessage[], run: RunState = fresh) =>
  messages.reduce((state, message, i) => reduceRun(state, message, 1000 * i), run);

it('keeps what was measured last, and the gradient norm that was measured last', () => {
  const run = after([started, step(1, { gradientNorm: 3 }), step(2, { accuracy: 0.5 })]);
  expect(run).toMatchObject({ status: 'running', step: 2, loss: 2 });
  expect(run.latest).toEqual(step(2, { accuracy: 0.5, gradientNorm: 3 }));
});

it('a single step of a paused run leaves it paused, its clock standing', () => {
  const run = after([started, { type: 'paused' }, step(1), { type: 'paused' }, step(2)]);
  expect(run).toMatchObject({ status: 'paused', step: 2, activeMs: 1000 });
  expect(run.clockStartedAt).toBeUndefined();
});

it('the history keeps no weights and no predictions', () => {
  const weights = { weights: [], preprocessing: { kind: 'unit' } } as const;
  const predictions = { predicted: new Uint8Array(3), confidence: new Float32Array(3) };
  const run = after([
    started,
    { type: 'untrained', train: { count: 3, loss: 2.3, accuracy: 0.1 } },
    { type: 'snapshot', epoch: 1, step: 1, ...weights },
    { type: 'weights', ...weights },
    { type: 'predictions', part: 'validation', ...predictions },
    { type: 'predictions', part: 'test', ...predictions },
  ]);
  expect(Object.keys(run.predictions ?? {})).toEqual(['validation', 'test']);
  const { trained, snapshot, predictions: _, ...rest } = run;
  expect([trained?.type, snapshot?.type]).toEqual(['weights', 'snapshot']);
  expect(keptRun(run)).toEqual(rest);
});

it('opened again from a checkpoint it knows the epochs and the rates before it', () => {
  const rate = (n: number) => ({ type: 'rateChanged', step: n, learningRate: 1 / n }) as const;
  const run = after([started, rate(2), epoch(1), rate(6), epoch(2), rate(9), { type: 'interrupted', message: 'x' }]);
  const trainer = { steps: 7 } as Checkpoint['trainer'];
  const again = reopenRun(run, { epoch: 2, seconds: 5, trainer });
  expect(again).toMatchObject({ status: 'queued', step: 4, activeMs: 5000, rates: [rate(2), rate(6)] });
  expect(again.epochs.map((done) => done.epoch)).toEqual([1]);
  expect(reopenRun(run, undefined).rates).toBeUndefined();
});

it('opened again it forgets what lay behind the checkpoint, and begun afresh also where it had been', () => {
  const moved = after([started, { ...started, backend: 'webgl' }, step(6, { gradientNorm: 3 })]);
  expect(moved).toMatchObject({ movedFrom: 'wasm', backend: 'webgl' });
  const run = reduceRun(moved, { type: 'interrupted', message: 'x' }, 9);
  const trainer = { steps: 5 } as Checkpoint['trainer'];
  const goesOn = reopenRun(run, { epoch: 2, seconds: 5, trainer });
  expect(goesOn).toMatchObject({ movedFrom: 'wasm', backend: 'webgl' });
  expect([goesOn.loss, goesOn.latest]).toEqual([undefined, undefined]);
  expect(after([started], reopenRun(run, undefined)).movedFrom).toBeUndefined();
});

it('takes records of earlier versions, which lack the newer figures', () => {
  const { latest: _, ...old } = after([started, step(1), epoch(1)]);
  const result = {
    type: 'result',
    trainAccuracy: 1,
    testAccuracy: 0.9,
    loss: 0.1,
    epochs: 1,
    steps: 4,
    seconds: 1,
  } as const;
  expect(reduceRun(old, result, 9)).toMatchObject({ status: 'finished', result: { testAccuracy: 0.9 } });
  expect(reduceRun(old, step(2), 9).latest).toEqual(step(2));
});
