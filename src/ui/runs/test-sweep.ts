import type { EpochDone, RunResult } from '../../lab/experiment/event.ts';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { planRuns, type RunRequest } from '../../lab/experiment/plan-runs.ts';
import { queuedRun, type RunState } from '../../lab/experiment/run-state.ts';
import type { Sweep } from '../experiment/sweep.ts';

/** An experiment for tests: two learning rates of a network with one hidden layer. */
export const testExperiment: Experiment = {
  title: 'Curves',
  spec: {
    kind: 'train',
    data: { split: 'cs273a', trainSize: 1000, validation: { start: 1000, count: 500 }, preprocessing: 'unit' },
    network: {
      inputShape: [784],
      layers: [
        { type: 'dense', units: 8, activation: 'relu' },
        { type: 'dense', units: 10 },
      ],
    },
    initialiser: 'sklearn',
    optimiser: { name: 'sgd', learningRate: 0.1, momentum: 0.9 },
    batchSize: 100,
    epochs: 20,
    seed: 1,
  },
  vary: [{ field: 'optimiser.learningRate', label: 'learning rate', values: [0.1, 0.2] }],
  quick: { changes: { epochs: 3 }, note: '' },
};

/** A sweep for tests, as if it had run: `accuracyOf` says what each run reached. */
export function testSweep(
  request: RunRequest,
  accuracyOf: (run: RunState) => number,
  about: Partial<Pick<Sweep, 'id' | 'startedAt'>> & { readonly dataset?: string } = {},
): Sweep {
  const { id = 's', startedAt = '2026-01-02T03:04:05.000Z', dataset = 'mnist' } = about;
  const { vary, seeds, sample } = request;
  const runs = planRuns(testExperiment, request).map((planned, i) =>
    finished(queuedRun(`${id}/${i}`, planned), accuracyOf),
  );
  return {
    id,
    problem: 'a/x',
    number: 'A1',
    experiment: 'curves',
    title: 'Curves',
    startedAt,
    workers: 1,
    preset: request.preset,
    changes: request.changes ?? {},
    ...(vary && { vary }),
    ...(seeds && { seeds }),
    ...(sample && { sample }),
    runs: runs.map((run) => ({ ...run, dataset, backend: 'wasm' })),
  };
}

function finished(run: RunState, accuracyOf: (run: RunState) => number): RunState {
  const accuracy = accuracyOf(run);
  const epochs = [1, 2, 3].map(
    (epoch): EpochDone => ({ type: 'epoch', epoch, step: epoch, loss: (1 - accuracy) / epoch, seconds: epoch }),
  );
  const result: RunResult = {
    type: 'result',
    trainAccuracy: accuracy,
    validationAccuracy: accuracy,
    testAccuracy: accuracy,
    loss: (1 - accuracy) / 3,
    epochs: 3,
    steps: 3,
    seconds: 3,
  };
  return { ...run, status: 'finished', epochs, result };
}
