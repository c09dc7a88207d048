import type { Axis, Experiment, FieldValue } from '../../lab/experiment/experiment.ts';
import { parseFieldValue, valueAt, withField } from '../../lab/experiment/fields.ts';
import { type SpecField, specFields } from '../../lab/experiment/spec-fields.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { type FieldGroup, fieldGroup, fieldLabel } from './field-words.ts';

/** A setting as the custom form shows it. */
export interface FormField extends SpecField {
  readonly label: string;
  readonly group: FieldGroup;
  /** As typed, or as the published settings have it. */
  readonly text: string;
  /** Takes several values: one run for each. */
  readonly varied: boolean;
  /** Whether it differs from the published settings. */
  readonly changed: boolean;
}

/** The custom form for some edits. */
export interface CustomForm {
  readonly fields: readonly FormField[];
  /** The spec with every edit that can be read; it may not work as a whole. */
  readonly draft: TrainSpec;
  /** How many combinations are drawn, where not all run. */
  readonly sample: number | undefined;
}

type Texts = Readonly<Record<string, string>>;

/** Every setting the reader may change, with what was typed: which ones there are depends on the kinds chosen. */
export function customForm(experiment: Experiment, texts: Texts): CustomForm {
  const published = parseTrainSpec(experiment.spec);
  const axes = new Map((experiment.vary ?? []).map((axis) => [axis.field, axis]));
  for (const axis of experiment.quick.vary ?? []) if (!axes.has(axis.field)) axes.set(axis.field, axis);
  const draft = draftOf(published, texts, axes);
  const before = new Map(specFields(published).map(({ path, value }) => [path, value]));
  const fields = specFields(draft)
    .filter((field) => isEditable(experiment, field, draft))
    .map((field) => formField(field, { draft, texts, before, axis: axes.get(field.path) }));
  return { fields, draft, sample: sampleOf(texts) };
}

/** All axes of an experiment: the published ones first, then those of its quick preset. */
export function axesOf(experiment: Experiment): readonly Axis[] {
  return [...(experiment.vary ?? []), ...(experiment.quick.vary ?? [])];
}

/** Several values as typed: separated by commas, semicolons or blanks. Throws a `SpecError` naming the field. */
export function parseList(text: string, parse: (item: string) => FieldValue, path: string): readonly FieldValue[] {
  const items = text.split(/[,;]\s*|\s+/).filter((item) => item !== '');
  if (items.length === 0) throw new SpecError(path, 'needs at least one value');
  if (items.length > mostValues) throw new SpecError(path, `takes at most ${mostValues} values at once`);
  return [...new Set(items.map(parse))];
}

const mostValues = 12;

function sampleOf(texts: Texts): number | undefined {
  if (!texts['sample']?.trim()) return undefined;
  const sample = Number(texts['sample']);
  if (!Number.isInteger(sample) || sample < 1)
    throw new SpecError('sample', `needs a whole number from 1, not "${texts['sample']}"`);
  return sample;
}

/** What is typed is put in as far as it can be read; the fields that decide which others there are come first. */
function draftOf(published: TrainSpec, texts: Texts, axes: ReadonlyMap<string, Axis>): TrainSpec {
  const put = (spec: TrainSpec, wanted: (field: SpecField) => boolean) =>
    specFields(spec)
      .filter((field) => wanted(field) && texts[field.path] !== undefined && !axes.has(field.path))
      .reduce((changed, { path }) => {
        const value = readable(changed, path, texts[path] as string);
        return value === undefined ? changed : withField(changed, path, value);
      }, spec);
  return put(
    put(published, ({ decides }) => decides),
    ({ decides }) => !decides,
  );
}

function readable(spec: TrainSpec, path: string, text: string): FieldValue | undefined {
  try {
    return parseFieldValue(spec, path, text);
  } catch (thrown) {
    if (thrown instanceof SpecError) return undefined;
    throw thrown;
  }
}

/** The last layer's units are the classes; the data themselves are chosen on the data page; the seed stands above. */
function isEditable({ editable }: Experiment, { path }: SpecField, draft: TrainSpec): boolean {
  const { network } = draft;
  const last = network.layers.length - 1;
  if (['seed', 'data.dataset', 'data.labels', `network.layers.${last}.units`].includes(path)) return false;
  if (path.endsWith('.slope') && valueAt(draft, path.replace(/slope$/, 'activation')) !== 'leakyRelu') return false;
  return !editable || editable.some((start) => path === start || path.startsWith(`${start}.`));
}

interface Around {
  readonly draft: TrainSpec;
  readonly texts: Texts;
  readonly before: ReadonlyMap<string, unknown>;
  readonly axis: Axis | undefined;
}

function formField(field: SpecField, { draft, texts, before, axis }: Around): FormField {
  const standard = axis ? axis.values.join(', ') : field.value === undefined ? '' : String(field.value);
  const text = texts[field.path] ?? standard;
  const published = axis ? standard : String(before.get(field.path) ?? '');
  return {
    ...field,
    label: fieldLabel(field.path, draft),
    group: fieldGroup(field.path),
    text,
    varied: axis !== undefined,
    changed: text !== published,
  };
}
