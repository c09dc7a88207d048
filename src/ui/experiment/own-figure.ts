import type { Changes, Experiment, FigureSource } from '../../lab/experiment/experiment.ts';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import type { RunState } from '../../lab/experiment/run-state.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import type { Sweep } from './sweep.ts';

interface Comparison {
  /** Latest first. */
  readonly sweeps: readonly Sweep[];
  readonly experiment: Experiment;
  readonly source: FigureSource;
  /** Only runs on this data count, where it is given. */
  readonly dataset?: string | undefined;
}

/**
 * The reader's own figure to set beside a published one: of the latest run with the published settings, none of them
 * changed by hand while it ran.
 * The seed may differ, and so may the number of epochs where the figure is that of an epoch both have.
 */
export function ownFigure({ sweeps, experiment, source, dataset }: Comparison): number | undefined {
  const published = planRuns(experiment, { preset: 'published' }).find(({ values }) => hasValues(values, source.where));
  if (!published) return undefined;
  const wanted = comparable(published.spec, source);
  for (const { runs, experiment: name } of sweeps) {
    if (name !== source.experiment) continue;
    const run = runs.find(({ spec, rates }) => !rates && comparable(spec, source) === wanted);
    const value = run && (!dataset || run.dataset === dataset) ? figureOf(run, source) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

const hasValues = (values: Changes, where: Changes) =>
  Object.entries(where).every(([field, value]) => values[field] === value);

/** A spec as text without what may differ between runs that are compared. */
function comparable(spec: TrainSpec, { epoch }: FigureSource): string {
  return JSON.stringify({ ...spec, seed: 0, evaluateEvery: 0, ...(epoch === undefined ? {} : { epochs: 0 }) });
}

const accuracies = {
  trainAccuracy: 'trainAccuracy',
  trainError: 'trainAccuracy',
  validationAccuracy: 'validationAccuracy',
  validationError: 'validationAccuracy',
  testAccuracy: 'testAccuracy',
  testError: 'testAccuracy',
} as const;

/** The figure of one run; undefined where it has not come so far. */
export function figureOf(run: RunState, { metric, epoch }: Pick<FigureSource, 'metric' | 'epoch'>): number | undefined {
  if (metric === 'loss') {
    return epoch === undefined ? run.result?.loss : run.epochs.find((done) => done.epoch === epoch)?.loss;
  }
  const accuracy = run.result?.[accuracies[metric]];
  return accuracy !== undefined && metric.endsWith('Error') ? 1 - accuracy : accuracy;
}
