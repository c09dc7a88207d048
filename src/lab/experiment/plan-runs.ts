import { parseTrainSpec } from '../train/parse-spec.ts';
import type { TrainSpec } from '../train/spec.ts';
import type { Axis, Changes, Experiment } from './experiment.ts';
import { fieldPath, withField } from './fields.ts';

/** The two presets every experiment has; anything else is the reader's own changes to one of them. */
export type PresetName = 'quick' | 'published';

/** One run of an experiment: a complete spec and what sets it apart from the others. */
export interface PlannedRun {
  /** "learning rate 0.001", or the experiment's title when nothing varies. */
  readonly label: string;
  /** The varied settings of this run, by dotted path. */
  readonly values: Changes;
  readonly spec: TrainSpec;
}

/** What a reader may ask of an experiment. */
export interface RunRequest {
  readonly preset: PresetName;
  /** Own changes, by dotted path or by a field's bare name where that is unique; a varied field set here varies no more. */
  readonly changes?: Changes;
}

/** The runs of an experiment, in order. Throws a `SpecError` naming the field that cannot be. */
export function planRuns(experiment: Experiment, { preset, changes = {} }: RunRequest): readonly PlannedRun[] {
  const quick = preset === 'quick';
  const published = parseTrainSpec(experiment.spec);
  const presetSpec = applyChanges(published, quick ? experiment.quick.changes : {});
  const base = applyChanges(presetSpec, changes);
  const fixed = new Set(Object.keys(changes).map((name) => fieldPath(published, name)));
  const axes = (quick ? (experiment.quick.vary ?? experiment.vary) : experiment.vary) ?? [];
  const varied = axes.filter((axis) => !fixed.has(axis.field));
  const single = axes.filter((axis) => fixed.has(axis.field));
  return combinations(varied).map((combination) => {
    const spec = parseTrainSpec(applyChanges(base, combination));
    const values: Changes = {
      ...Object.fromEntries(single.map(({ field }) => [field, valueAt(base, field)])),
      ...combination,
    };
    return { label: labelOf(values, axes) || experiment.title, values, spec };
  });
}

function applyChanges(spec: TrainSpec, changes: Changes): TrainSpec {
  return Object.entries(changes).reduce(
    (changed, [name, value]) => withField(changed, fieldPath(spec, name), value),
    spec,
  );
}

function valueAt(spec: TrainSpec, path: string): string | number | boolean {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], spec) as
    | string
    | number
    | boolean;
}

function combinations(axes: readonly Axis[]): readonly Changes[] {
  return axes.reduce<readonly Changes[]>(
    (soFar, axis) =>
      soFar.flatMap((values) => axis.values.map((value, i) => ({ ...values, [axis.field]: value, ...axis.also?.[i] }))),
    [{}],
  );
}

function labelOf(values: Changes, axes: readonly Axis[]): string {
  return axes.map(({ field, label }) => `${label} ${values[field]}`).join(', ');
}
