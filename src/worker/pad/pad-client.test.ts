import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PadClient, type PadListener, type PadQuestion } from './pad-client.ts';
import type { FromPad, ToPad } from './protocol.ts';

/** Stands in for a worker: records what it is sent and says what the test tells it to. */
class FakeWorker extends EventTarget {
  readonly received: ToPad[] = [];
  terminated = false;

  postMessage(message: ToPad): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromPad | object): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  answer(request: number): void {
    this.say({ type: 'seen', request, pictures: null, digit: new Uint8Array(784), opinions: [] });
  }
}

const question = (clip: boolean): PadQuestion => ({ type: 'digit', pixels: new Uint8Array(784), models: [], clip });
let workers: FakeWorker[];
let listener: { [K in keyof PadListener]: ReturnType<typeof vi.fn<PadListener[K]>> };
let client: PadClient;
const worker = () => workers[workers.length - 1];
const crash = () => worker().dispatchEvent(new Event('error', { cancelable: true }));

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  listener = { onSeen: vi.fn(), onModel: vi.fn(), onHealth: vi.fn(), onFailure: vi.fn() };
  client = new PadClient(() => {
    workers.push(new FakeWorker());
    return worker() as unknown as Worker;
  }, listener);
  worker().say({ type: 'awake' });
});

afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

const asked = () => worker().received.filter((message) => message.type === 'digit');

it('has one question on its way and sends only the latest of those asked meanwhile', () => {
  client.ask(question(false));
  client.ask(question(false));
  client.ask(question(true));
  expect(asked()).toHaveLength(1);
  worker().answer(1);
  expect(asked().map(({ request, clip }) => [request, clip])).toEqual([
    [1, false],
    [2, true],
  ]);
  worker().answer(2);
  expect(listener.onSeen).toHaveBeenCalledTimes(2);
});

it('passes over answers it does not wait for, and reports nonsense', () => {
  client.ask(question(false));
  worker().answer(7);
  expect(listener.onSeen).not.toHaveBeenCalled();
  worker().say({ type: 'seen', request: 1 });
  expect(listener.onFailure).toHaveBeenCalledOnce();
});

it('says that the pad is blank', () => {
  client.ask(question(false));
  worker().say({ type: 'blank', request: 1 });
  expect(listener.onSeen).toHaveBeenCalledWith(null);
});

it('goes on after a question that failed', () => {
  client.ask(question(false));
  client.ask(question(true));
  worker().say({ type: 'failed', request: 1, message: 'no' });
  expect(listener.onFailure).toHaveBeenCalledWith('no');
  expect(asked()).toHaveLength(2);
});

it('replaces a crashed worker, loads the models again and repeats the question', () => {
  client.load('cnn-pad', 'https://example.org/');
  client.ask(question(true));
  crash();
  expect(workers).toHaveLength(2);
  expect(workers[0].terminated).toBe(true);
  expect(worker().received.map(({ type }) => type)).toEqual(['load', 'digit']);
  expect(listener.onHealth).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'restarting' }));
});

it('takes silence for a crash', () => {
  client.ask(question(true));
  vi.advanceTimersByTime(60_000);
  expect(workers.length).toBeGreaterThan(1);
});

it('does not take an idle worker for a silent one', () => {
  client.ask(question(true));
  worker().answer(1);
  vi.advanceTimersByTime(600_000);
  expect(workers).toHaveLength(1);
});

it('gives up after three crashes in a row, says so, and starts again when asked to', () => {
  client.ask(question(true));
  crash();
  crash();
  crash();
  expect(workers).toHaveLength(3);
  expect(listener.onHealth).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'broken' }));
  client.retry();
  expect(asked()).toHaveLength(1);
});

it('rejects a batch whose worker crashed, and one that was refused', async () => {
  const batch = { digits: new Uint8Array(784), model: 'cnn-pad', clip: true };
  const first = client.predictBatch(batch);
  crash();
  await expect(first).rejects.toThrow(/middle/);
  const progress = vi.fn();
  const second = client.predictBatch(batch, progress);
  worker().say({ type: 'batchStep', request: 2, done: 1, total: 4 });
  expect(progress).toHaveBeenCalledWith(0.25);
  worker().say({ type: 'failed', request: 2, message: 'not loaded' });
  await expect(second).rejects.toThrow('not loaded');
});

it('says what became of each model', () => {
  client.load('cnn-pad', 'https://example.org/');
  worker().say({ type: 'refused', model: 'cnn-pad', message: 'not there' });
  expect(listener.onModel).toHaveBeenCalledWith('cnn-pad', { message: 'not there' });
});

it('gives each look inside its own answer, whatever is on the pad meanwhile', async () => {
  client.ask(question(true));
  const inside = client.activations({ model: 'cnn-pad', pixels: new Uint8Array(784), clip: true });
  const weights = client.weights('cnn-pad');
  const activated = {
    type: 'activated',
    request: 2,
    model: 'cnn-pad',
    input: new Float32Array(784),
    layers: [{ shape: [10], sums: null, values: new Float32Array(10) }],
    probabilities: new Float32Array(10),
  };
  worker().say(activated);
  await expect(inside).resolves.toEqual(activated);
  worker().say({ type: 'failed', request: 3, message: 'not loaded' });
  await expect(weights).rejects.toThrow('not loaded');
  worker().answer(1);
  expect(listener.onSeen).toHaveBeenCalledTimes(1);
});
