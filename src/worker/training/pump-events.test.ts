import { expect, it } from 'vitest';
import type { RunEvent, StepDone } from '../../lab/experiment/event.ts';
import { Brake } from './brake.ts';
import { pumpEvents, type Reins, withEvent } from './pump-events.ts';

const step = (n: number, more: Partial<StepDone> = {}): StepDone => ({
  type: 'step',
  step: n,
  epoch: 1,
  loss: 1,
  dataLoss: 1,
  learningRate: 0.1,
  ...more,
});

/** A run of `batches` batches with an evaluation of two pieces after every third, on a clock that each batch moves. */
function setUp(batches: number, { paused = false } = {}) {
  let time = 0;
  const brake = new Brake();
  if (paused) brake.pause();
  const sent: RunEvent[][] = [];
  const said: string[] = [];
  const begun: string[] = [];
  async function* run({ safePoint }: Reins): AsyncGenerator<RunEvent> {
    for (let n = 1; n <= batches; n++) {
      await safePoint('batch');
      begun.push(`batch ${n}`);
      time += 5;
      yield step(n);
      if (n % 3 !== 0) continue;
      for (const done of [1, 2]) {
        await safePoint('evaluation');
        begun.push(`piece ${done}`);
        yield { type: 'evaluating', done, total: 2 };
      }
    }
  }
  const ended = pumpEvents(run, {
    brake,
    send: (events) => {
      sent.push([...events]);
      said.push(...events.map((event) => (event.type === 'step' ? `step ${event.step}` : event.type)));
    },
    say: (word) => said.push(word),
    now: () => time,
    listen: () => Promise.resolve(),
  });
  return { brake, sent, said, begun, ended };
}

/** Everything that is not held has happened then: the run waits for nothing but promises. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const steps = (sent: RunEvent[][]) => sent.flat().flatMap((event) => (event.type === 'step' ? [event.step] : []));

it('sends what happened in batches, the last of them at the end', async () => {
  const { sent, ended } = setUp(20);
  await ended;
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.length).toBeLessThan(6);
  expect(steps(sent).at(-1)).toBe(20);
});

it('pause holds the run before its next batch, with everything sent', async () => {
  const { brake, sent, begun } = setUp(100);
  await Promise.resolve();
  brake.pause();
  await settle();
  const before = begun.length;
  expect(before).toBeLessThan(100);
  await settle();
  expect(begun.length).toBe(before);
  expect(steps(sent).at(-1)).toBe(begun.length);
});

it('says that it stands still after the last of its events, and once when it goes on', async () => {
  const { brake, said, begun, ended } = setUp(7);
  await Promise.resolve();
  brake.pause();
  await settle();
  const stoodAt = begun.length;
  expect(said.slice(-2)).toEqual([`step ${stoodAt}`, 'paused']);
  brake.step();
  await settle();
  expect(said.at(-1)).toBe(`step ${stoodAt + 1}`);
  brake.resume();
  await ended;
  expect(said.filter((word) => ['paused', 'resumed'].includes(word))).toEqual(['paused', 'resumed']);
  expect(said.at(-1)).not.toBe('resumed');
});

it('a run that is stopped while it stands still does not go on', async () => {
  const { brake, said, ended } = setUp(7, { paused: true });
  await settle();
  brake.stop();
  await ended;
  expect(said[0]).toBe('paused');
  expect(said).not.toContain('resumed');
});

it('answers a change of the rate at once', async () => {
  const sent: RunEvent[][] = [];
  async function* run(): AsyncGenerator<RunEvent> {
    yield step(1);
    yield { type: 'rateChanged', step: 2, learningRate: 1 };
    yield step(2);
  }
  await pumpEvents(run, { brake: new Brake(), send: (events) => sent.push([...events]), now: () => 0 });
  expect(sent.map((events) => events.map(({ type }) => type))).toEqual([['step', 'rateChanged'], ['step']]);
});

it('a single step is one batch with its evaluation; the run stays paused', async () => {
  const { brake, sent, begun, ended } = setUp(7, { paused: true });
  await settle();
  expect(begun).toEqual([]);
  for (const expected of [['batch 1'], ['batch 1', 'batch 2']]) {
    brake.step();
    await settle();
    expect(begun).toEqual(expected);
    expect(steps(sent).at(-1)).toBe(expected.length);
  }
  brake.step();
  await settle();
  expect(begun).toEqual(['batch 1', 'batch 2', 'batch 3', 'piece 1', 'piece 2']);
  expect(brake.paused).toBe(true);
  brake.resume();
  await ended;
  expect(steps(sent).at(-1)).toBe(7);
});

it('holds an evaluation under way, and a single step finishes it before its batch', async () => {
  const brake = new Brake();
  brake.pause();
  let passed = false;
  const waiting = brake.whenReleased('evaluation').then(() => {
    passed = true;
  });
  await settle();
  expect(passed).toBe(false);
  brake.step();
  await waiting;
  await brake.whenReleased('evaluation');
  await brake.whenReleased('batch');
  passed = false;
  void brake.whenReleased('batch').then(() => {
    passed = true;
  });
  await settle();
  expect(passed).toBe(false);
});

it('stop ends a paused run', async () => {
  const { brake, ended, begun } = setUp(100, { paused: true });
  for (let n = 0; n < 4; n++) {
    brake.step();
    await settle();
  }
  brake.stop();
  await ended;
  expect(begun.slice(-2)).toEqual(['batch 4', 'batch 5']);
});

it('of passing events a batch has the latest, never moved over a lasting one; a norm is not lost', () => {
  const snapshot = (n: number): RunEvent => ({
    type: 'snapshot',
    epoch: 1,
    step: n,
    weights: [],
    preprocessing: { kind: 'unit' },
  });
  const rate: RunEvent = { type: 'rateChanged', step: 3, learningRate: 1 };
  const events = [step(1, { gradientNorm: 5 }), snapshot(1), step(2), snapshot(2), rate, step(3), snapshot(3)];
  const batch = events.reduce<readonly RunEvent[]>(withEvent, []);
  expect(batch).toEqual([step(2, { gradientNorm: 5 }), snapshot(2), rate, step(3), snapshot(3)]);
});
