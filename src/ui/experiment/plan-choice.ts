import type { TrainingBackend } from '../../lab/backend/choose-backend.ts';
import type { Axis, Changes, Experiment, FieldValue } from '../../lab/experiment/experiment.ts';
import { parseFieldValue } from '../../lab/experiment/fields.ts';
import { type PresetName, planRuns } from '../../lab/experiment/plan-runs.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import { quickEpochs } from './estimate.ts';

/** What the reader has chosen to run: a preset, or custom with every field as typed. */
export interface PlanChoice {
  readonly preset: PresetName | 'custom';
  readonly seed: string;
  /** Fields as typed, by dotted path; a varied field holds its values separated by commas. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A field of the custom form. */
export interface CustomField {
  readonly path: string;
  readonly label: string;
  readonly varied: boolean;
}

const labels: Readonly<Record<string, string>> = {
  'optimiser.learningRate': 'Learning rate',
  'optimiser.momentum': 'Momentum',
  'penalty.alpha': 'L2 penalty alpha',
  'data.trainSize': 'Training images',
  batchSize: 'Batch size',
  epochs: 'Epochs',
};

/** The fields a reader may edit: sizes of hidden layers, the usual settings, and whatever varies. */
export function customFields(experiment: Experiment): readonly CustomField[] {
  const spec = parseTrainSpec(experiment.spec);
  const varied = new Map((experiment.vary ?? []).map((axis) => [axis.field, axis]));
  const layers = spec.network.layers.slice(0, -1).flatMap((layer, i) => {
    const at = `network.layers.${i}`;
    if (layer.type === 'dense') return [{ path: `${at}.units`, label: `Units in layer ${i + 1}` }];
    if (layer.type !== 'conv2d') return [];
    return [
      { path: `${at}.filters`, label: `Filters in layer ${i + 1}` },
      { path: `${at}.kernelSize`, label: `Kernel size in layer ${i + 1}` },
    ];
  });
  const usual = Object.entries(labels).map(([path, label]) => ({ path, label }));
  return [...usual, ...layers]
    .filter(({ path }) => valueAt(spec, path) !== undefined)
    .map((field) => ({ ...field, varied: varied.has(field.path) }));
}

/** A choice that starts from a preset, with its values filled in for editing. */
export function customChoice(experiment: Experiment, preset: PlanChoice['preset'], seed: number): PlanChoice {
  const base = planRuns(experiment, { preset: 'quick' })[0].spec;
  const axes = new Map(axesOf(experiment, 'quick').map((axis) => [axis.field, axis]));
  const fields = customFields(experiment).map(({ path }) => {
    const axis = axes.get(path);
    return [path, axis ? axis.values.join(', ') : String(valueAt(base, path))];
  });
  return { preset, seed: String(seed), fields: Object.fromEntries(fields) };
}

/** How fast this machine trains, where that is known. */
export interface Speed {
  readonly backend: TrainingBackend;
  readonly stepsPerSecond: number;
  readonly workers: number;
}

/** What `planRuns` needs for a choice. */
export interface Plan {
  readonly experiment: Experiment;
  readonly preset: PresetName;
  readonly changes: Changes;
}

/** What to run for a choice. Throws a `SpecError` naming the field that cannot be read or cannot work. */
export function planOf(experiment: Experiment, choice: PlanChoice, speed?: Speed): Plan {
  const spec = parseTrainSpec(experiment.spec);
  const seed = parseFieldValue(spec, 'seed', choice.seed);
  if (choice.preset === 'published') return { experiment, preset: 'published', changes: { seed } };
  if (choice.preset === 'quick') {
    return { experiment, preset: 'quick', changes: { seed, ...fitting(experiment, speed) } };
  }
  const changes: Record<string, FieldValue> = { seed };
  const vary: Axis[] = [];
  for (const { path, varied } of customFields(experiment)) {
    if (!varied) {
      changes[path] = parseFieldValue(spec, path, choice.fields[path]);
      continue;
    }
    const axis = axesOf(experiment, 'published').find(({ field }) => field === path);
    if (axis)
      vary.push({ ...axis, values: parseList(choice.fields[path], (text) => parseFieldValue(spec, path, text), path) });
  }
  return { experiment: { ...experiment, vary }, preset: 'published', changes };
}

/** Fewer epochs for the quick preset on a machine that would need too long. */
function fitting(experiment: Experiment, speed: Speed | undefined): Changes {
  const specs = planRuns(experiment, { preset: 'quick' }).map((run) => run.spec);
  const epochs = speed ? quickEpochs(specs, speed.stepsPerSecond, speed.workers) : specs[0].epochs;
  return epochs === specs[0].epochs ? {} : { epochs };
}

const maxValues = 12;

function parseList(text: string, parse: (item: string) => FieldValue, path: string): readonly FieldValue[] {
  const items = text.split(/[,;]\s*|\s+/).filter((item) => item !== '');
  if (items.length === 0) throw new SpecError(path, 'needs at least one value');
  if (items.length > maxValues) throw new SpecError(path, `takes at most ${maxValues} values at once`);
  return [...new Set(items.map(parse))];
}

function axesOf(experiment: Experiment, preset: PresetName): readonly Axis[] {
  return (preset === 'quick' ? (experiment.quick.vary ?? experiment.vary) : experiment.vary) ?? [];
}

function valueAt(spec: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], spec);
}
