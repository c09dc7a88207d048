import { beforeEach, expect, it, vi } from 'vitest';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { hasEnded, type RunMessage } from '../../lab/experiment/run-state.ts';
import { read } from '../storage/database.ts';
import type { Sweep } from './sweep.ts';
import { forgetSweep, runOf, sweepOf, useSweeps } from './sweeps-store.ts';
import { changeRate, resumeInterrupted, startSweep, steerSweep, stepSweep } from './train-sweep.ts';

interface Told {
  readonly to: string;
  readonly what: string;
  readonly order?: Record<string, unknown>;
}

const host = vi.hoisted(() => ({ told: [] as Told[], say: (_id: string, _message: unknown) => {} }));

vi.mock('./training-pool-host.ts', () => ({
  workerCount: 2,
  trainingPool: (onMessage: typeof host.say) => {
    host.say = onMessage;
    const note = (what: string) => (to: string) => void host.told.push({ to, what });
    return {
      add: ({ id, ...order }: { id: string }) => void host.told.push({ to: id, what: 'add', order }),
      setLearningRate: (to: string, learningRate: number) =>
        void host.told.push({ to, what: 'rate', order: { learningRate } }),
      ...Object.fromEntries(['pause', 'resume', 'stop', 'step'].map((what) => [what, note(what)])),
    };
  },
}));

const experiment: Experiment = {
  title: 'Curves',
  spec: {
    kind: 'train',
    data: { split: 'cs273a', trainSize: 100, validation: 'none', preprocessing: 'unit' },
    network: { inputShape: [784], layers: [{ type: 'dense', units: 10 }] },
    initialiser: 'sklearn',
    optimiser: { name: 'sgd', learningRate: 0.1 },
    batchSize: 10,
    epochs: 4,
    seed: 1,
  },
  quick: { changes: {}, note: '' },
};

function start(): { sweep: Sweep; id: string; say: (message: RunMessage) => void } {
  const facts = { problem: 'a/x', number: 'A1', name: 'curves', experiment };
  const sweep = startSweep({ ...facts, preset: 'published', backend: 'wasm', dataset: 'auto' });
  const id = sweep.runs[0].id;
  return { sweep, id, say: (message) => host.say(id, message) };
}

const started: RunMessage = {
  type: 'started',
  backend: 'wasm',
  dataset: 'builtin',
  epochs: 4,
  stepsPerEpoch: 10,
  parameters: 7850,
};
const step = (n: number): RunMessage => ({
  type: 'step',
  step: n,
  epoch: 1,
  loss: 2,
  dataLoss: 2,
  learningRate: 0.1,
});
const epoch = (n: number): RunMessage => ({ type: 'epoch', epoch: n, step: 10 * n, loss: 1 / n, seconds: n });
const checkpointAt = (n: number) =>
  ({
    type: 'checkpoint',
    checkpoint: { epoch: n, seconds: n, trainer: { steps: 10 * (n - 1) } },
  }) as unknown as RunMessage;
const toldLast = () => host.told.at(-1);

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://example.org/' });
  host.told.length = 0;
  useSweeps.setState({ sweeps: [] });
});

it('answers Pause, Resume and Stop at once, whatever the worker is still saying', () => {
  const { sweep, id, say } = start();
  say(started);
  steerSweep(sweep, 'pause');
  expect(useSweeps.getState().pausing).toEqual(new Set([id]));
  say(step(2));
  say({ type: 'paused' });
  expect(runOf(id)?.status).toBe('paused');
  say({ type: 'loading', loading: { phase: 'x', done: 0, total: 1 } });
  say(step(3));
  expect(runOf(id)).toMatchObject({ status: 'paused', step: 3 });
  stepSweep(sweep);
  expect(toldLast()).toEqual({ to: id, what: 'step' });
  steerSweep(sweep, 'resume');
  expect(runOf(id)?.status).toBe('running');
  // The worker's answer to the pause comes late.
  say({ type: 'paused' });
  expect(runOf(id)?.status).toBe('running');
  steerSweep(sweep, 'stop');
  say(step(9));
  say(epoch(1));
  expect(runOf(id)).toMatchObject({ status: 'stopped', step: 3, epochs: [] });
});

it('keeps the history before each checkpoint, and no checkpoint of a run that was stopped', async () => {
  const { sweep, id, say } = start();
  say(started);
  say(epoch(1));
  say(checkpointAt(2));
  await vi.waitFor(async () => expect(await read('checkpoints', id)).toMatchObject({ epoch: 2 }));
  expect(await read('runs', sweep.id)).toMatchObject({ runs: [{ epochs: [{ epoch: 1 }] }] });
  say(checkpointAt(3));
  steerSweep(sweep, 'stop');
  await vi.waitFor(async () => expect(await read('checkpoints', id)).toBeUndefined());
});

it('a lost device leaves a run that goes on from its checkpoint, on its own backend and at the rate set by hand', async () => {
  const { sweep, id, say } = start();
  say({ ...started, backend: 'webgl' });
  changeRate(id, 0.02);
  expect(toldLast()).toMatchObject({ what: 'rate', order: { learningRate: 0.02 } });
  say({ type: 'rateChanged', step: 4, learningRate: 0.02 });
  say(epoch(1));
  say(checkpointAt(2));
  await vi.waitFor(async () => expect(await read('checkpoints', id)).toBeDefined());
  say(epoch(2));
  say({ type: 'interrupted', message: 'The device is gone.' });
  expect(runOf(id)).toMatchObject({ status: 'interrupted', message: 'The device is gone.' });
  await resumeInterrupted(sweep, { backend: 'auto', dataset: 'auto' });
  expect(toldLast()).toMatchObject({
    to: id,
    order: { backend: 'webgl', learningRate: 0.02, from: { epoch: 2 } },
  });
  expect(runOf(id)).toMatchObject({ status: 'queued', epochs: [{ epoch: 1 }], rates: [{ learningRate: 0.02 }] });
  say(started);
  expect(runOf(id)).toMatchObject({ backend: 'wasm', movedFrom: 'webgl' });
});

it('a run that failed after it had begun can go on too', async () => {
  const { sweep, id, say } = start();
  say(started);
  say(step(5));
  say(checkpointAt(1));
  await vi.waitFor(async () => expect(await read('checkpoints', id)).toBeDefined());
  say({ type: 'failed', message: 'WebGL does not start here.' });
  await resumeInterrupted(sweep, { backend: 'wasm', dataset: 'auto' });
  expect(toldLast()).toMatchObject({ to: id, order: { backend: 'wasm', from: { epoch: 1 } } });
});

it('a sweep that is deleted stops, and nothing of it is kept', async () => {
  const { sweep, id, say } = start();
  say(started);
  await forgetSweep(sweep);
  expect(toldLast()).toEqual({ to: id, what: 'stop' });
  say(checkpointAt(1));
  expect(sweepOf(sweep.id)).toBeUndefined();
  await Promise.resolve();
  expect([await read('runs', sweep.id), await read('checkpoints', id)]).toEqual([undefined, undefined]);
});

it('holds no weights once a run has ended: they are kept with the models', async () => {
  const { id, say } = start();
  say(started);
  const weights = [
    { name: '0.kernel', shape: [784, 10], values: new Float32Array(7840) },
    { name: '0.bias', shape: [10], values: new Float32Array(10) },
  ];
  say({ type: 'weights', weights, preprocessing: { kind: 'unit' } });
  say({ type: 'result', loss: 1, epochs: 4, steps: 40, seconds: 2 });
  const run = runOf(id);
  expect(run && hasEnded(run)).toBe(true);
  expect(run?.trained).toBeUndefined();
  await vi.waitFor(async () => {
    expect(await read('models', `trained-${id.replace('/', '-')}`)).toMatchObject({
      card: { title: expect.stringContaining('A1') },
      training: { backend: 'wasm', spec: { epochs: 4 } },
    });
  });
});
