import { RandomState } from '../../numerics/random/random-state.ts';
import { parseTrainSpec } from '../train/parse-spec.ts';
import type { TrainSpec } from '../train/spec.ts';
import type { Axis, Changes, Experiment, FieldValue } from './experiment.ts';
import { applyChanges, fieldPath, valueAt } from './fields.ts';
import { heldBack } from './held-back.ts';

/** The two presets every experiment has; anything else is the reader's own changes to one of them. */
export type PresetName = 'quick' | 'published';

/** One run of an experiment: a complete spec and what sets it apart from the others. */
export interface PlannedRun {
  /** "learning rate 0.001", or the experiment's title when nothing varies; with the seed where there are several. */
  readonly label: string;
  /** The label without the seed: equal for runs that differ in their seed alone. */
  readonly setting?: string;
  /** The varied settings of this run, by dotted path. */
  readonly values: Changes;
  readonly spec: TrainSpec;
}

/** What a reader may ask of an experiment. */
export interface RunRequest {
  readonly preset: PresetName;
  /** Own changes, by dotted path or by a field's bare name where that is unique; a varied field set here varies no more. */
  readonly changes?: Changes;
  /** Own axes in place of the preset's. */
  readonly vary?: readonly Axis[];
  /** Every setting once with each of these seeds; all settings of one seed come before the next seed. */
  readonly seeds?: readonly number[];
  /** Takes this many of the combinations, drawn with the spec's seed; all of them when absent. */
  readonly sample?: number;
  /** Where the published runs validate on the test set: hold back the last training images for it instead. */
  readonly holdBack?: boolean;
}

/** The runs of an experiment, in order. Throws a `SpecError` naming the field that cannot be. */
export function planRuns(experiment: Experiment, request: RunRequest): readonly PlannedRun[] {
  const { preset, changes = {}, seeds = [] } = request;
  const quick = preset === 'quick';
  const published = parseTrainSpec(experiment.spec);
  const presetSpec = applyChanges(published, quick ? experiment.quick.changes : {});
  const base = applyChanges(request.holdBack ? heldBack(presetSpec) : presetSpec, changes);
  const fixed = new Set(Object.keys(changes).map((name) => fieldPath(base, name)));
  const axes = request.vary ?? (quick ? (experiment.quick.vary ?? experiment.vary) : experiment.vary) ?? [];
  const single = axes.filter((axis) => fixed.has(axis.field));
  const all = combinations(axes.filter((axis) => !fixed.has(axis.field)));
  const count = request.sample ?? (quick ? experiment.quick.sample : undefined);
  const settings = drawn(all, count, base.seed).map((combination) => {
    const values: Changes = {
      ...Object.fromEntries(single.map(({ field }) => [field, valueAt(base, field) as FieldValue])),
      ...combination,
    };
    return { setting: labelOf(values, axes) || experiment.title, values, spec: applyChanges(base, combination) };
  });
  if (seeds.length === 0)
    return settings.map((run) => ({ label: run.setting, ...run, spec: parseTrainSpec(run.spec) }));
  return seeds.flatMap((seed) =>
    settings.map((run) => ({
      label: seeds.length === 1 ? run.setting : `${run.setting}, seed ${seed}`,
      ...run,
      spec: parseTrainSpec({ ...run.spec, seed }),
    })),
  );
}

function combinations(axes: readonly Axis[]): readonly Changes[] {
  return axes.reduce<readonly Changes[]>(
    (soFar, axis) =>
      soFar.flatMap((values) => axis.values.map((value, i) => ({ ...values, [axis.field]: value, ...axis.also?.[i] }))),
    [{}],
  );
}

/** So many of the combinations, in their own order: a random search over the grid. */
function drawn(all: readonly Changes[], count: number | undefined, seed: number): readonly Changes[] {
  if (count === undefined || count >= all.length) return all;
  const chosen = new Set(new RandomState(seed).permutation(all.length).slice(0, count));
  return all.filter((_, i) => chosen.has(i));
}

function labelOf(values: Changes, axes: readonly Axis[]): string {
  return axes.map(({ field, label }) => `${label} ${inWords(values[field])}`).join(', ');
}

/** Whole numbers with a comma at the thousands, as everywhere on the pages. */
function inWords(value: FieldValue | undefined): string {
  return Number.isInteger(value) ? (value as number).toLocaleString('en-GB') : String(value);
}
