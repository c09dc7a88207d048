import type { Changes, Experiment, FigureSource } from '../../lab/experiment/experiment.ts';
import { heldBackExperiment, validatesOnTest } from '../../lab/experiment/held-back.ts';
import { type PlannedRun, planRuns } from '../../lab/experiment/plan-runs.ts';
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
  /** Looks for runs that hold back training images where the published ones validate on the test images. */
  readonly heldBack?: boolean;
}

/** The reader's own figures of one setting: one for each seed. */
export interface OwnFigures {
  /** Latest first; of two runs with one seed the later counts. */
  readonly values: readonly number[];
  readonly seeds: readonly number[];
  /** Images a share was counted on; absent for losses. */
  readonly images?: number | undefined;
  /** The runs they come from. */
  readonly runs: readonly string[];
}

/**
 * The reader's own figures over all seeds to set beside a published one, of runs with the published settings, none of
 * them changed by hand while it ran; undefined where there are none. The number of epochs may differ where the figure
 * is that of an epoch both have. A run counts only where it validates on the images asked for.
 */
export function ownFigures(comparison: Comparison): OwnFigures | undefined {
  const { sweeps, source, dataset, heldBack = false } = comparison;
  if (heldBack && !validatesOnTest(comparison.experiment)) return undefined;
  const experiment = heldBack ? heldBackExperiment(comparison.experiment) : comparison.experiment;
  const published = plannedRuns(experiment).find(({ values }) => hasValues(values, source.where));
  if (!published) return undefined;
  const wanted = comparable(published.spec, source);
  const found = new Map<number, { value: number; images: number | undefined; run: string }>();
  for (const { runs, experiment: name } of sweeps) {
    if (name !== source.experiment) continue;
    for (const run of runs) {
      if (run.rates || found.has(run.spec.seed) || (dataset && run.dataset !== dataset)) continue;
      const value = comparable(run.spec, source) === wanted ? figureOf(run, source) : undefined;
      if (value !== undefined) found.set(run.spec.seed, { value, images: imagesOf(run, source.metric), run: run.id });
    }
  }
  const all = [...found.values()];
  if (all.length === 0) return undefined;
  return {
    values: all.map(({ value }) => value),
    seeds: [...found.keys()],
    images: all[0]?.images,
    runs: all.map(({ run }) => run),
  };
}

/** How many images an accuracy or error was counted on; undefined for what is no share, or where it is not recorded. */
export function imagesOf(
  { result, spec }: Pick<RunState, 'result' | 'spec'>,
  metric: FigureSource['metric'],
): number | undefined {
  if (metric === 'loss' || metric === 'validationLoss') return undefined;
  const assessments = result?.assessments;
  if (metric.startsWith('train')) return assessments?.train.count ?? spec.data.trainSize;
  if (metric.startsWith('test')) return assessments?.test.count ?? testCounts[spec.data.split];
  const { validation } = spec.data;
  return assessments?.validation?.count ?? (typeof validation === 'object' ? validation.count : undefined);
}

/** Of runs that were kept without what each image got: reports and recordings. */
const testCounts: Readonly<Record<TrainSpec['data']['split'], number>> = { cs273a: 7000, standard: 10_000 };

const planned = new WeakMap<Experiment, readonly PlannedRun[]>();

/** The published runs of an experiment, planned once: figures are looked up with every batch that arrives. */
function plannedRuns(experiment: Experiment): readonly PlannedRun[] {
  const runs = planned.get(experiment) ?? planRuns(experiment, { preset: 'published' });
  planned.set(experiment, runs);
  return runs;
}

const hasValues = (values: Changes, where: Changes) =>
  Object.entries(where).every(([field, value]) => values[field] === value);

const texts = { atEnd: new WeakMap<TrainSpec, string>(), atEpoch: new WeakMap<TrainSpec, string>() };

/** A spec as text without what may differ between runs that are compared; the order of its fields says nothing. */
function comparable(spec: TrainSpec, { epoch }: FigureSource): string {
  const known = epoch === undefined ? texts.atEnd : texts.atEpoch;
  const free = { seed: 0, evaluateEvery: 0, ...(epoch === undefined ? {} : { epochs: 0 }) };
  const text = known.get(spec) ?? JSON.stringify({ ...spec, ...free }, sorted);
  known.set(spec, text);
  return text;
}

const sorted = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const accuracies = {
  trainAccuracy: 'trainAccuracy',
  trainError: 'trainAccuracy',
  validationAccuracy: 'validationAccuracy',
  validationError: 'validationAccuracy',
  testAccuracy: 'testAccuracy',
  testError: 'testAccuracy',
} as const;

interface RunFigures extends Pick<RunState, 'epochs'> {
  readonly result?: Readonly<Partial<Record<'loss' | `${'train' | 'validation' | 'test'}Accuracy`, number>>>;
}

/** The figure of one run; undefined where it has not come so far. */
export function figureOf(
  run: RunFigures,
  { metric, epoch }: Pick<FigureSource, 'metric' | 'epoch'>,
): number | undefined {
  const done = epoch === undefined ? run.epochs.at(-1) : run.epochs.find((one) => one.epoch === epoch);
  if (metric === 'loss') return epoch === undefined ? run.result?.loss : done?.loss;
  if (metric === 'validationLoss') return done?.validationLoss;
  const source = epoch === undefined ? run.result : { testAccuracy: undefined, ...done };
  const accuracy = source?.[accuracies[metric]];
  return accuracy !== undefined && metric.endsWith('Error') ? 1 - accuracy : accuracy;
}
