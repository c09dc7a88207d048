import { type TrainSpec, trainSpecSchema } from '../train/spec.ts';

/** A setting of a spec that can be written into a form. */
export interface SpecField {
  /** Dotted path into the spec: "optimiser.learningRate". */
  readonly path: string;
  readonly kind: 'number' | 'boolean' | 'choice';
  /** For a choice: what it can be. */
  readonly options: readonly string[];
  /** May be left empty: the rule it belongs to has a default of its own. */
  readonly optional: boolean;
  /** A choice that decides which other fields there are ("optimiser.name"). */
  readonly decides: boolean;
  /** The value now; undefined where it is left empty. */
  readonly value: number | string | boolean | undefined;
}

/** As much of a valibot schema as is read here. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly (Schema | string)[];
  readonly key?: string;
  readonly wrapped?: Schema;
  readonly default?: unknown;
  readonly item?: Schema;
  readonly literal?: unknown;
}

interface Place {
  readonly path: string;
  readonly value: unknown;
  readonly optional: boolean;
}

/** Every setting a spec has or could have, read from the schema that validates it: a new setting appears by itself. */
export function specFields(spec: TrainSpec): readonly SpecField[] {
  return walk(trainSpecSchema as unknown as Schema, { path: '', value: spec, optional: false });
}

/** What `data.validation` is called when it is a slice of the training part. */
export const slice = 'slice';

function walk(schema: Schema, place: Place): readonly SpecField[] {
  const { path, value } = place;
  switch (schema.type) {
    case 'optional':
      return walk(schema.wrapped as Schema, {
        ...place,
        value: value ?? schema.default,
        optional: schema.default === undefined,
      });
    case 'strict_object':
      // Noise or augmentation that an experiment does not have cannot be had by changing a number.
      return value === undefined ? [] : entriesOf(schema, place);
    case 'variant':
      return variant(schema, place);
    case 'array':
      return (value as readonly unknown[]).flatMap((inner, i) =>
        walk(schema.item as Schema, { path: `${path}.${i}`, value: inner, optional: false }),
      );
    case 'picklist':
      return [field(place, 'choice', schema.options as readonly string[])];
    case 'number':
    case 'boolean':
      return [field(place, schema.type, [])];
    case 'union':
      return path === 'data.validation' ? validation(schema, place) : [];
    default:
      return [];
  }
}

function field(place: Place, kind: SpecField['kind'], options: readonly string[]): SpecField {
  return { ...place, kind, options, decides: false, value: place.value as SpecField['value'] };
}

function entriesOf({ entries = {} }: Schema, { path, value }: Place): readonly SpecField[] {
  return Object.entries(entries).flatMap(([key, inner]) =>
    walk(inner, {
      path: path ? `${path}.${key}` : key,
      value: (value as Record<string, unknown> | undefined)?.[key],
      optional: false,
    }),
  );
}

/** The kinds of layers stay; every other choice between kinds is a field of its own. */
function variant({ key = '', options = [] }: Schema, place: Place): readonly SpecField[] {
  const kinds = options as readonly Schema[];
  const name = (kind: Schema) => kind.entries?.[key]?.literal as string;
  const now = (place.value as Record<string, unknown> | undefined)?.[key];
  const current = kinds.find((kind) => name(kind) === now);
  const rest = current ? entriesOf(current, place) : [];
  if (place.path.startsWith('network.')) return rest;
  const choice = field({ path: `${place.path}.${key}`, value: now, optional: false }, 'choice', kinds.map(name));
  return [{ ...choice, decides: true }, ...rest];
}

function validation({ options = [] }: Schema, place: Place): readonly SpecField[] {
  const isSlice = typeof place.value === 'object';
  const sliced = (options as readonly Schema[]).find(({ type }) => type === 'strict_object') as Schema;
  const choice = field({ ...place, value: isSlice ? slice : place.value }, 'choice', ['none', slice, 'test']);
  return [{ ...choice, decides: true }, ...(isSlice ? entriesOf(sliced, place) : [])];
}
