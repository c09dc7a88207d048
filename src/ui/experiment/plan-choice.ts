import type { TrainingBackend } from '../../lab/backend/choose-backend.ts';
import type { Axis, Changes, Experiment, FieldValue } from '../../lab/experiment/experiment.ts';
import { parseFieldValue } from '../../lab/experiment/fields.ts';
import { heldBackExperiment } from '../../lab/experiment/held-back.ts';
import { type PresetName, planRuns } from '../../lab/experiment/plan-runs.ts';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import { axesOf, customForm, parseList } from './custom-form.ts';
import { type MeasuredSpeed, quickEpochs } from './estimate.ts';
import { seedsFrom } from './seeds.ts';

/** What the reader has chosen to run: a preset, or custom with what was edited, as typed. */
export interface PlanChoice {
  readonly preset: PresetName | 'custom';
  readonly seed: string;
  /** How many seeds, counted up from the first. */
  readonly seeds: number;
  /** Fields of the custom form that differ from the published settings, by dotted path; a varied one holds a list. */
  readonly fields: Readonly<Record<string, string>>;
  /** Validates on the test images where the published runs do; otherwise training images are held back for it. */
  readonly testAsValidation?: boolean;
}

/** A choice to begin with; its custom form starts from the quick preset. */
export function firstChoice(experiment: Experiment, preset: PlanChoice['preset'], seed: number): PlanChoice {
  return { preset, seed: String(seed), seeds: 1, fields: quickFields(experiment) };
}

/** The quick preset as edits of the published settings. */
export function quickFields(experiment: Experiment): PlanChoice['fields'] {
  const { changes, vary = [], sample } = experiment.quick;
  return {
    ...textsOf(changes),
    ...Object.fromEntries(vary.map(({ field, values }) => [field, values.join(', ')])),
    ...(sample === undefined ? {} : { sample: String(sample) }),
  };
}

/** Changes as they would be typed. */
export function textsOf(changes: Changes): PlanChoice['fields'] {
  return Object.fromEntries(Object.entries(changes).map(([path, value]) => [path, String(value)]));
}

/** How fast this machine trains, where that is known. */
export interface Speed extends MeasuredSpeed {
  readonly backend: TrainingBackend;
}

/** What `planRuns` needs for a choice. */
export interface Plan {
  readonly experiment: Experiment;
  readonly preset: PresetName;
  readonly changes: Changes;
  readonly vary?: readonly Axis[];
  readonly seeds?: readonly number[];
  readonly sample?: number;
  /** Training images are held back, where the published runs validate on the test images. */
  readonly holdBack?: true;
}

/** The experiment a choice starts from: as published, or with training images held back for validation. */
export function experimentFor(experiment: Experiment, { testAsValidation }: PlanChoice): Experiment {
  return testAsValidation ? experiment : heldBackExperiment(experiment);
}

/** What to run for a choice. Throws a `SpecError` naming the field that cannot be read or cannot work. */
export function planOf(published: Experiment, choice: PlanChoice, speed?: Speed): Plan {
  const experiment = experimentFor(published, choice);
  const plan = planFor(experiment, choice, speed);
  return experiment === published ? plan : { ...plan, holdBack: true };
}

function planFor(experiment: Experiment, choice: PlanChoice, speed: Speed | undefined): Plan {
  const spec = parseTrainSpec(experiment.spec);
  const seed = parseFieldValue(spec, 'seed', choice.seed) as number;
  const seeds = choice.seeds > 1 ? { seeds: seedsFrom(seed, choice.seeds) } : {};
  if (choice.preset === 'published') return { experiment, preset: 'published', changes: { seed }, ...seeds };
  if (choice.preset === 'quick') {
    return { experiment, preset: 'quick', changes: { seed, ...fitting(experiment, speed) }, ...seeds };
  }
  return { experiment, preset: 'published', ...customPlan(experiment, choice, seed), ...seeds };
}

function customPlan(
  experiment: Experiment,
  { fields }: PlanChoice,
  seed: number,
): Pick<Plan, 'changes' | 'vary' | 'sample'> {
  const form = customForm(experiment, fields);
  const changes: Record<string, FieldValue> = {};
  const vary: Axis[] = [];
  for (const { path, text, varied, optional } of form.fields) {
    const parse = (item: string) => parseFieldValue(form.draft, path, item);
    if (varied) vary.push(axisWith(experiment, path, parseList(text, parse, path)));
    else if (fields[path] !== undefined && !(optional && text.trim() === '')) changes[path] = parse(text);
  }
  return { changes: { ...changes, seed }, vary, ...(form.sample && { sample: form.sample }) };
}

/** An axis with other values; what goes with the values stays where all of them are known. */
function axisWith(experiment: Experiment, field: string, values: readonly FieldValue[]): Axis {
  const axes = axesOf(experiment).filter((axis) => axis.field === field);
  const knows = (axis: Axis) => values.every((value) => axis.values.includes(value));
  const { also, ...axis } = axes.find(knows) ?? (axes[0] as Axis);
  const source = axes.find(knows)?.values ?? [];
  if (!also || !axes.some(knows)) return { ...axis, values };
  return { ...axis, values, also: values.map((value) => also[source.indexOf(value)] ?? {}) };
}

/** Fewer epochs for the quick preset on a machine that would need too long. */
function fitting(experiment: Experiment, speed: Speed | undefined): Changes {
  const specs = planRuns(experiment, { preset: 'quick' }).map((run) => run.spec);
  const epochs = speed ? quickEpochs(specs, speed) : specs[0].epochs;
  return epochs === specs[0].epochs ? {} : { epochs };
}
