import { expect, test } from 'vitest';
import { lastEpoch, surfaceSide, type ToyFrame, type ToySpec } from './toy-protocol.ts';
import { ToySession } from './toy-session.ts';

const spec: ToySpec = { kind: 'circles', activation: 'relu', depth: 1, width: 8, seed: 1 };

/** A session whose turns are taken by hand, and whose page sees frames when it is told to. */
function start({ sees = true } = {}) {
  const frames: ToyFrame[] = [];
  const turns: (() => void)[] = [];
  const session: ToySession = new ToySession({
    post: (frame) => {
      frames.push(frame);
      if (sees) session.hear({ type: 'seen' });
    },
    later: (action) => turns.push(action),
  });
  const turn = (count: number) => {
    for (let i = 0; i < count; i++) turns.shift()?.();
  };
  session.hear({ type: 'spec', spec });
  session.hear({ type: 'rate', learningRate: 0.1 });
  return { session, frames, turn, last: () => frames.at(-1) };
}

test('a network with ReLU learns the circles, one without does not', () => {
  const { session, turn, last } = start();
  session.hear({ type: 'play' });
  turn(200);
  expect(last()).toMatchObject({ status: 'running', epoch: 200 });
  expect(last()?.testAccuracy).toBeGreaterThan(0.97);
  expect(last()?.surface).toHaveLength(surfaceSide ** 2);

  session.hear({ type: 'spec', spec: { ...spec, activation: 'linear', depth: 3 } });
  expect(last()).toMatchObject({ status: 'ready', epoch: 0 });
  session.hear({ type: 'play' });
  turn(201);
  expect(last()?.testAccuracy).toBeLessThan(0.7);
});

test('pausing holds training, a step takes one epoch, playing goes on', () => {
  const { session, turn, last } = start();
  session.hear({ type: 'play' });
  turn(3);
  session.hear({ type: 'pause' });
  turn(3);
  expect(last()).toMatchObject({ status: 'paused', epoch: 3 });
  session.hear({ type: 'step' });
  expect(last()).toMatchObject({ status: 'paused', epoch: 4 });
  session.hear({ type: 'play' });
  turn(2);
  expect(last()).toMatchObject({ status: 'running', epoch: 6 });
});

test('a busy page gets the latest frame and none in between', () => {
  const { session, turn, frames, last } = start({ sees: false });
  session.hear({ type: 'play' });
  turn(10);
  expect(frames).toHaveLength(1);
  session.hear({ type: 'seen' });
  expect(frames).toHaveLength(2);
  expect(last()).toMatchObject({ epoch: 10 });
});

test('the same spec trains the same network', () => {
  const train = () => {
    const { session, turn, last } = start();
    session.hear({ type: 'play' });
    turn(20);
    return last();
  };
  expect(train()).toEqual(train());
});

test('a run ends by itself, and one whose loss is no number is called diverged', () => {
  const { session, turn, last } = start();
  session.hear({ type: 'play' });
  turn(lastEpoch + 5);
  expect(last()).toMatchObject({ status: 'finished', epoch: lastEpoch });

  session.hear({ type: 'spec', spec: { ...spec, activation: 'linear', depth: 3 } });
  session.hear({ type: 'rate', learningRate: 1e6 });
  session.hear({ type: 'play' });
  turn(300);
  expect(last()?.status).toBe('diverged');
});
