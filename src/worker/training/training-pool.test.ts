import { expect, it } from 'vitest';
import type { RunMessage } from '../../lab/experiment/run-state.ts';
import { type Job, type TrainerWorker, TrainingPool } from './training-pool.ts';
import type { FromTrainer, ToTrainer } from './training-protocol.ts';

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
