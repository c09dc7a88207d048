import { expect, it, vi } from 'vitest';
import type { Activated, Seen } from '../../worker/pad/protocol.ts';
import { followActivations } from './useActivations.ts';

function setUp() {
  const answers: ((found: Activated) => void)[] = [];
  const asked: number[] = [];
  let see: (seen: Seen | null) => void = () => undefined;
  const leave = vi.fn();
  const session = {
    onSeen: (paint: typeof see) => {
      see = paint;
      paint(null);
      return leave;
    },
    activations: ({ pixels }: { pixels: Uint8Array }) => {
      asked.push(pixels[0] ?? 0);
      return new Promise<Activated>((resolve) => answers.push(resolve));
    },
    store: { getState: () => ({ clip: true }) },
  };
  const show = vi.fn();
  const end = followActivations(session as never, 'cnn-published', show);
  const draw = (first: number) => see({ digit: new Uint8Array(784).fill(first, 0, 1) } as Seen);
  const answer = async (name: string) => {
    answers.shift()?.({ model: name } as Activated);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { draw, wipe: () => see(null), answer, asked, show, end, leave };
}

it('has one request on its way and asks next about the latest picture only', async () => {
  const { draw, answer, asked, show } = setUp();
  expect(show).toHaveBeenLastCalledWith(null);
  draw(1);
  draw(2);
  draw(3);
  expect(asked).toEqual([1]);
  await answer('first');
  expect(asked).toEqual([1, 3]);
  await answer('last');
  expect(show.mock.calls.map(([found]) => found?.model)).toEqual([undefined, 'first', 'last']);
});

it('keeps an empty pad empty, even when an answer is still on its way', async () => {
  const { draw, wipe, answer, show } = setUp();
  draw(1);
  wipe();
  await answer('late');
  expect(show).toHaveBeenLastCalledWith(null);
});

it('shows nothing any more once it has ended', async () => {
  const { draw, answer, show, end, leave } = setUp();
  draw(1);
  end();
  await answer('late');
  expect(leave).toHaveBeenCalled();
  expect(show).toHaveBeenCalledTimes(1);
});
