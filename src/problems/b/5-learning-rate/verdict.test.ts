import { expect, it } from 'vitest';
import type { RunStatus } from '../../../lab/experiment/run-state.ts';
import { biasNoise, verdictOf } from './verdict.ts';

/** A run with one loss for each epoch and one norm of the gradient throughout. */
function run(losses: readonly number[], gradientNorm: number, status: RunStatus = 'finished') {
  const epochs = losses.map((loss, i) => ({
    type: 'epoch' as const,
    ...{ epoch: i + 1, step: 1875 * (i + 1), loss, gradientNorm, seconds: i },
  }));
  return { status, step: 1875 * losses.length, epochs, spec: { batchSize: 32 } };
}
const kind = (...given: Parameters<typeof run>) => verdictOf(run(...given)).kind;

// The losses of the published log (learning rate 1; 0.00001; the baseline's), the norms of our own runs.
it('calls a loss at ln 10 without a gradient stuck', () => {
  expect(kind([2.3079, 2.3087], 0.2)).toBe('stuck');
});

it('calls a loss near ln 10 with a gradient slow', () => {
  expect(kind([2.3185], 1.47)).toBe('slow');
  expect(kind([2.3, 2.292, 2.284], 1.4)).toBe('slow');
});

it('calls a loss that falls along a straight line slow, however far it has come', () => {
  expect(kind([2.2, 2.0, 1.8, 1.6, 1.4], 1.5)).toBe('slow');
  expect(kind([2.2, 1.2, 0.8, 0.65, 0.62], 1.5)).toBe('learning');
});

it('calls a line straight only where it is one: a slow loss may also gather speed', () => {
  const says = (losses: readonly number[]) => verdictOf(run(losses, 1.5)).evidence.at(-1);
  expect(says([2.3, 2.292, 2.284])).toContain('nearly a straight line');
  expect(says([2.24, 2.05, 1.75])).toContain('it gathers speed');
});

it('calls the baseline learning', () => {
  expect(kind([0.4673, 0.22, 0.1645, 0.13, 0.11, 0.1, 0.09, 0.0807], 1)).toBe('learning');
});

it('calls a network learning whose loss is low though its gradient is small', () => {
  expect(kind([0.05, 0.01, 0.006], 0.1)).toBe('learning');
});

it('never calls a network learning whose loss lies above guessing', () => {
  // Measured at learning rate 10: the first epoch throws the loss up, and it comes to rest above chance.
  const thrown = [28, 2.46, 2.47, 2.48, 2.478];
  expect(kind(thrown, 0.4)).toBe('stuck');
  const loud = verdictOf(run(thrown, 3));
  expect(loud.kind).toBe('stuck');
  expect(loud.evidence.join(' ')).toContain('above the 2.303 of mere guessing');
  expect(kind([4, 3.5, 3, 2.7], 3)).toBe('slow');
  expect(kind([5, 3, 2.5], 3)).toBe('slow');
  expect(kind([2.6], 3)).toBe('pending');
});

it('says that a loss no longer falls, and does not call what quickens flat', () => {
  const words = (losses: readonly number[]) => verdictOf(run(losses, 1)).evidence.join(' ');
  expect(words([0.5, 0.1, 0.08, 0.09, 0.1])).toContain('no longer falls');
  expect(words([2.2, 2.1, 0.4])).not.toContain('flattens');
  expect(words([0.5, 0.2, 0.1])).toContain('flattens');
});

it('names the step at which a loss stopped being a number', () => {
  const verdict = verdictOf({ ...run([], 1, 'diverged'), step: 1234 });
  expect(verdict.kind).toBe('diverged');
  expect(verdict.evidence[0]).toContain('1,234');
  expect(kind([57], 300)).toBe('diverged');
});

it('waits for an epoch', () => {
  expect(kind([], 1, 'running')).toBe('pending');
});

it('takes the noise of ten output biases at its closed form', () => {
  // 32 draws of a digit, p = 1/10 for each: the mean square of the mean of p − y is (1 − 1/10)/32.
  let sum = 0;
  const draws = 4000;
  let state = 1;
  for (let i = 0; i < draws; i++) {
    const share = new Array<number>(10).fill(0);
    for (let j = 0; j < 32; j++) {
      state = (state * 48271) % 2147483647;
      share[state % 10] = (share[state % 10] as number) + 1 / 32;
    }
    sum += share.reduce((total, one) => total + (one - 0.1) ** 2, 0);
  }
  expect(Math.sqrt(sum / draws)).toBeCloseTo(biasNoise(32), 2);
});
