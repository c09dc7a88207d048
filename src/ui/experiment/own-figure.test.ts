import { expect, it } from 'vitest';
import type { EpochDone } from '../../lab/experiment/event.ts';
import type { Experiment, FigureSource } from '../../lab/experiment/experiment.ts';
import { planRuns, type RunRequest } from '../../lab/experiment/plan-runs.ts';
import { queuedRun } from '../../lab/experiment/run-state.ts';
import { ownFigures } from './own-figure.ts';
import type { Sweep } from './sweep.ts';

const experiment: Experiment = {
  title: 'Curves',
  spec: {
    kind: 'train',
    data: { split: 'cs273a', trainSize: 1000, validation: 'none', preprocessing: 'unit' },
    network: { inputShape: [784], layers: [{ type: 'dense', units: 10 }] },
    initialiser: 'sklearn',
    optimiser: { name: 'sgd', learningRate: 0.1 },
    batchSize: 100,
    epochs: 20,
    seed: 1,
  },
  vary: [{ field: 'optimiser.learningRate', label: 'learning rate', values: [0.1, 0.2] }],
  quick: { changes: { epochs: 3 }, note: '' },
};

function sweepOf(request: RunRequest, loss: number, dataset = 'mnist'): Sweep {
  const epoch = (n: number): EpochDone => ({ type: 'epoch', epoch: n, step: 10 * n, loss: loss / n, seconds: n });
  const runs = planRuns(experiment, request).map((run, i) => ({
    ...queuedRun(`s/${i}`, run),
    dataset,
    epochs: [1, 2, 3].map(epoch),
  }));
  return {
    id: 's',
    problem: 'a/x',
    number: 'A1',
    experiment: 'curves',
    title: '',
    startedAt: '',
    workers: 1,
    preset: request.preset,
    changes: {},
    runs,
  };
}

const source: FigureSource = {
  experiment: 'curves',
  where: { 'optimiser.learningRate': 0.2 },
  metric: 'loss',
  epoch: 3,
};
const figures = (sweeps: readonly Sweep[], dataset?: string) =>
  ownFigures({ sweeps, experiment, source, dataset })?.values;

it('takes the runs with the published settings, latest first, whatever their seed and however many epochs', () => {
  const quick = sweepOf({ preset: 'quick', changes: { seed: 9 } }, 6);
  expect(figures([quick, sweepOf({ preset: 'published' }, 9)])).toEqual([2, 3]);
});

it('compares nothing that was run with other settings', () => {
  expect(figures([sweepOf({ preset: 'published', changes: { trainSize: 500 } }, 6)])).toBeUndefined();
  expect(figures([sweepOf({ preset: 'published', changes: { learningRate: 0.1 } }, 6)])).toBeUndefined();
});

it('compares nothing whose learning rate was changed by hand while it ran', () => {
  const sweep = sweepOf({ preset: 'published' }, 6);
  const rates = [{ type: 'rateChanged', step: 4, learningRate: 0.5 }] as const;
  const changed = { ...sweep, runs: sweep.runs.map((run) => ({ ...run, rates })) };
  expect(figures([changed])).toBeUndefined();
  expect(figures([changed, sweepOf({ preset: 'published' }, 9)])).toEqual([3]);
});

it('keeps data apart', () => {
  const builtin = sweepOf({ preset: 'published' }, 6, 'builtin');
  expect(figures([builtin, sweepOf({ preset: 'published' }, 9)], 'mnist')).toEqual([3]);
  expect(figures([builtin], 'mnist')).toBeUndefined();
});

it('keeps runs on held-back images apart from those that validate on the test images', () => {
  const data = { split: 'standard', trainSize: 60_000, validation: 'test', preprocessing: 'unit' } as const;
  const onTest: Experiment = { ...experiment, spec: { ...experiment.spec, data } };
  const sweepWith = (holdBack: boolean, loss: number): Sweep => {
    const epochs = [{ type: 'epoch', epoch: 3, step: 30, loss, seconds: 3 }] as const;
    const runs = planRuns(onTest, { preset: 'published', holdBack }).map((run, i) => ({
      ...queuedRun(`s/${i}`, run),
      epochs,
    }));
    return { ...sweepOf({ preset: 'published' }, 1), runs };
  };
  const found = (heldBack: boolean, sweeps: readonly Sweep[]) =>
    ownFigures({ sweeps, experiment: onTest, source, heldBack })?.values;
  const both = [sweepWith(true, 0.3), sweepWith(false, 0.2)];
  expect(found(false, both)).toEqual([0.2]);
  expect(found(true, both)).toEqual([0.3]);
  expect(found(false, both.slice(0, 1))).toBeUndefined();
  expect(ownFigures({ sweeps: [sweepOf({ preset: 'published' }, 9)], experiment, source, heldBack: true })).toBe(
    undefined,
  );
});

it('a spec that came back from a file, its fields in another order, is the same spec', () => {
  const sweep = sweepOf({ preset: 'published' }, 2);
  const turned = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, inner]) => [key, turned(inner)]),
        );
  const back = { ...sweep, runs: sweep.runs.map((run) => ({ ...run, spec: turned(run.spec) as typeof run.spec })) };
  const source: FigureSource = {
    experiment: 'curves',
    where: { 'optimiser.learningRate': 0.1 },
    metric: 'loss',
    epoch: 2,
  };
  expect(ownFigures({ sweeps: [back], experiment, source })?.values).toEqual([1]);
});
