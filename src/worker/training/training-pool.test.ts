import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RunMessage } from '../../lab/experiment/run-state.ts';
import type { TrainerWorker } from './seat.ts';
import { type Job, TrainingPool } from './training-pool.ts';
import type { FromTrainer, ToTrainer } from './training-protocol.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeWorker implements TrainerWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  readonly heard: ToTrainer[] = [];
  terminated = false;
  postMessage(message: ToTrainer) {
    this.heard.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  says(message: FromTrainer) {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }
}

const job = (id: string) =>
  ({ id, spec: { seed: 1 }, backend: 'wasm', dataset: 'auto', baseUrl: '' }) as unknown as Job;

function setUp(size: number) {
  const workers: FakeWorker[] = [];
  const log: [string, RunMessage['type']][] = [];
  const pool = new TrainingPool({
    size,
    createWorker: () => {
      workers.push(new FakeWorker());
      return workers[workers.length - 1];
    },
    onMessage: (id, message) => log.push([id, message.type]),
  });
  return { pool, workers, log };
}

it('gives every worker one job at a time and the rest in order', () => {
  const { pool, workers } = setUp(2);
  for (const id of ['a', 'b', 'c']) pool.add(job(id));
  expect(workers.map((worker) => worker.heard.length)).toEqual([1, 1]);
  workers[1].says({ type: 'ended' });
  expect(workers.map((worker) => worker.heard.length)).toEqual([1, 2]);
});

it('a paused job that waits lets others pass and starts when resumed', () => {
  const { pool, workers, log } = setUp(1);
  for (const id of ['a', 'b', 'c']) pool.add(job(id));
  pool.pause('b');
  workers[0].says({ type: 'ended' });
  workers[0].says({ type: 'loading', loading: { phase: 'x', done: 0, total: 1 } });
  expect(log).toEqual([
    ['b', 'paused'],
    ['c', 'loading'],
  ]);
  workers[0].says({ type: 'ended' });
  expect(workers[0].heard.length).toBe(2);
  pool.resume('b');
  expect(workers[0].heard.length).toBe(3);
});

it('stops waiting and running jobs', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  pool.add(job('b'));
  pool.stop('b');
  pool.stop('a');
  expect(workers[0].heard.at(-1)).toEqual({ type: 'stop' });
  workers[0].says({ type: 'ended' });
  expect(log).toEqual([
    ['b', 'stopped'],
    ['a', 'stopped'],
  ]);
});

it('a crashed worker interrupts its own job only; the next job gets a new worker', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  pool.add(job('b'));
  workers[0].onerror?.call(workers[0] as unknown as Worker, {} as ErrorEvent);
  expect(log).toEqual([['a', 'interrupted']]);
  expect(workers[0].terminated).toBe(true);
  expect(workers[1].heard.length).toBe(1);
});

it('a worker whose device is lost interrupts its job, saying why; what it says afterwards is not heard', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  pool.add(job('b'));
  workers[0].says({ type: 'lost', message: 'The device is gone.' });
  workers[0].says({ type: 'failed', message: 'read failed' });
  workers[0].says({ type: 'ended' });
  expect(log).toEqual([['a', 'interrupted']]);
  expect(workers[0].terminated).toBe(true);
  expect(workers[1].heard).toMatchObject([{ type: 'run' }]);
});

it('an idle worker whose device is lost is replaced before the next job', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  workers[0].says({ type: 'ended' });
  workers[0].says({ type: 'lost', message: 'The device is gone.' });
  pool.add(job('b'));
  expect(log).toEqual([]);
  expect(workers[1].heard).toMatchObject([{ type: 'run' }]);
});

const step = { type: 'events', events: [] } as const;

it('a run that falls silent is interrupted in the end; one that loads or is paused may be silent', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  vi.advanceTimersByTime(3_600_000);
  workers[0].says(step);
  vi.advanceTimersByTime(100_000);
  workers[0].says(step);
  vi.advanceTimersByTime(100_000);
  workers[0].says({ type: 'paused' });
  vi.advanceTimersByTime(3_600_000);
  workers[0].says({ type: 'resumed' });
  expect(log).toEqual([
    ['a', 'paused'],
    ['a', 'resumed'],
  ]);
  vi.advanceTimersByTime(130_000);
  expect(log.at(-1)).toEqual(['a', 'interrupted']);
  expect(workers[0].terminated).toBe(true);
});

it('Stop ends a run that hangs, and one that ended by itself keeps its worker', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  pool.stop('a');
  vi.advanceTimersByTime(5000);
  expect(log).toEqual([['a', 'stopped']]);
  expect(workers[0].terminated).toBe(true);
  pool.add(job('b'));
  pool.stop('b');
  workers[1].says({ type: 'ended' });
  vi.advanceTimersByTime(5000);
  expect(workers[1].terminated).toBe(false);
});

it('passes a step and a learning rate to the run they are for; a waiting run begins with the rate set', () => {
  const { pool, workers } = setUp(1);
  pool.add(job('a'));
  pool.add(job('b'));
  pool.step('a');
  pool.setLearningRate('a', 0.2);
  pool.setLearningRate('b', 0.3);
  expect(workers[0].heard.slice(1)).toEqual([{ type: 'step' }, { type: 'learningRate', learningRate: 0.2 }]);
  workers[0].says({ type: 'ended' });
  expect(workers[0].heard.at(-1)).toMatchObject({ type: 'run', learningRate: 0.3 });
});

it('answers every snapshot, so that the next one may come', () => {
  const { pool, workers } = setUp(1);
  pool.add(job('a'));
  workers[0].says({ type: 'events', events: [{ type: 'snapshot' }] } as unknown as FromTrainer);
  workers[0].says(step);
  expect(workers[0].heard.slice(1)).toEqual([{ type: 'snapshotSeen' }]);
});

it('a paused run may be silent after a single step, too', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  workers[0].says({ type: 'paused' });
  pool.step('a');
  expect(workers[0].heard.at(-1)).toEqual({ type: 'step' });
  workers[0].says(step);
  vi.advanceTimersByTime(3_600_000);
  expect(log).toEqual([['a', 'paused']]);
});

it('refuses a learning rate that is none', () => {
  const { pool, workers } = setUp(1);
  pool.add(job('a'));
  for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => pool.setLearningRate('a', wrong)).toThrow(RangeError);
  }
  expect(workers[0].heard).toHaveLength(1);
});

it('hands over what several workers say within a tenth of a second at once, in order, and before anything else', () => {
  const { pool, workers, log } = setUp(2);
  pool.add(job('a'));
  pool.add(job('b'));
  const says = (worker: number, type: string) =>
    workers[worker].says({ type: 'events', events: [{ type }] } as unknown as FromTrainer);
  says(0, 'started');
  expect(log).toEqual([['a', 'started']]);
  says(1, 'started');
  says(0, 'step');
  expect(log).toHaveLength(1);
  vi.advanceTimersByTime(120);
  expect(log.slice(1)).toEqual([
    ['b', 'started'],
    ['a', 'step'],
  ]);
  says(0, 'step');
  workers[0].says({ type: 'lost', message: 'gone' });
  expect(log.slice(3)).toEqual([
    ['a', 'step'],
    ['a', 'interrupted'],
  ]);
});

it('what answers the reader does not wait: a changed rate, a single step, the end', () => {
  const { pool, workers, log } = setUp(1);
  pool.add(job('a'));
  const says = (type: string) => workers[0].says({ type: 'events', events: [{ type }] } as unknown as FromTrainer);
  says('step');
  says('rateChanged');
  expect(log.at(-1)).toEqual(['a', 'rateChanged']);
  says('step');
  workers[0].says({ type: 'paused' });
  pool.step('a');
  says('step');
  expect(log.slice(-3)).toEqual([
    ['a', 'step'],
    ['a', 'paused'],
    ['a', 'step'],
  ]);
  workers[0].says({ type: 'resumed' });
  says('result');
  workers[0].says({ type: 'ended' });
  expect(log.slice(-2)).toEqual([
    ['a', 'resumed'],
    ['a', 'result'],
  ]);
});
