import { expect, it, vi } from 'vitest';
import { withHeldClock } from './held-clock.ts';
import type { RunControl } from './run-control.ts';

it('stands still while the run is held, and goes on from the seconds before', async () => {
  vi.useFakeTimers();
  const held = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 5000)));
  const { control, clock } = withHeldClock({ safePoint: held }, 10);
  vi.advanceTimersByTime(2000);
  expect(clock()).toBeCloseTo(12);
  const waiting = control.safePoint?.('batch');
  await vi.advanceTimersByTimeAsync(5000);
  await waiting;
  vi.advanceTimersByTime(1000);
  expect(clock()).toBeCloseTo(13);
  expect(held).toHaveBeenCalledWith('batch');
  vi.useRealTimers();
});

it('lets a rate that changes through, and does not wait where nobody holds the run', () => {
  let rate = 0.1;
  const steered: RunControl = {
    get learningRate() {
      return rate;
    },
  };
  const { control } = withHeldClock(steered, 0);
  rate = 0.2;
  expect(control.learningRate).toBe(0.2);
  expect(control.safePoint?.('batch')).toBeUndefined();
});
