import { expect, it } from 'vitest';
import { queuedRun, type RunState } from '../../lab/experiment/run-state.ts';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import { estimateSeconds, quickEpochs } from './estimate.ts';
import { secondsLeft, sweepProgress } from './sweep.ts';

const spec = (epochs: number, units = 64, batchSize = 256) =>
  parseTrainSpec({
    kind: 'train',
    data: { split: 'standard', trainSize: 10_000, validation: 'none', preprocessing: 'unit' },
    network: {
      inputShape: [784],
      layers: [
        { type: 'dense', units },
        { type: 'dense', units: 10 },
      ],
    },
    initialiser: 'keras',
    optimiser: { name: 'sgd', learningRate: 0.1 },
    ...{ batchSize, epochs, seed: 1 },
  });
const four = [spec(10), spec(10), spec(10), spec(10)];
const speed = (stepsPerSecond: number, workers: number) => ({ stepsPerSecond, workers, spec: spec(1) });

it('counts every batch, the smaller last one too, and shares runs among workers', () => {
  expect(estimateSeconds(four, speed(100, 1))).toBeCloseTo(16);
  expect(estimateSeconds(four, speed(100, 2))).toBeCloseTo(8);
  expect(estimateSeconds([spec(10)], speed(100, 8))).toBeCloseTo(4);
});

it('knows that batches of larger networks and of more images take longer, as they did in the recorded search', () => {
  // Milliseconds of a batch, medians over A2.3's recorded runs: 2.128 with 64 units, 7.616 with 256, 0.846 with 64 images.
  const ratio = (other: ReturnType<typeof spec>, steps: number) =>
    estimateSeconds([other], speed(1, 1)) / steps / (estimateSeconds([spec(1)], speed(1, 1)) / 40);
  const off = (estimated: number, recorded: number) => Math.abs(estimated / recorded - 1);
  expect(off(ratio(spec(1, 256), 40), 7.616 / 2.128)).toBeLessThan(0.06);
  expect(off(ratio(spec(1, 64, 64), 157), 0.846 / 2.128)).toBeLessThan(0.06);
});

it('takes fewer epochs on a machine that would need longer than half a minute, never fewer than two', () => {
  expect(quickEpochs(four, speed(100, 2))).toBe(10);
  expect(quickEpochs(four, speed(20, 2))).toBe(7);
  expect(quickEpochs(four, speed(0.1, 2))).toBe(2);
});

/** A run of 100 epochs of 40 batches that has come so far, in as many milliseconds. */
function run(status: RunState['status'], step: number): RunState {
  const planned = { spec: spec(100), label: '', values: {} } as never;
  return { ...queuedRun('s/0', planned), status, step, totalSteps: 4000, activeMs: step };
}

it('takes a run that ended early for done, and one that was cut short for what it is', () => {
  expect(sweepProgress({ runs: [run('finished', 1000), run('running', 0)] })).toBe(0.5);
  expect(sweepProgress({ runs: [run('interrupted', 1000), run('interrupted', 0)] })).toBe(0.125);
});

it('expects the other runs to end as early as those that have finished', () => {
  const left = (runs: RunState[]) => secondsLeft({ runs, workers: 1 }, 0);
  expect(left([run('stopped', 2000), run('queued', 0)])).toBeCloseTo(4);
  expect(left([run('finished', 1000), run('queued', 0), run('queued', 0)])).toBeCloseTo(2);
  expect(left([run('finished', 1000), run('paused', 1500)])).toBe(0);
});
