import { SpecError } from '../model/network-shapes.ts';
import type { TrainSpec } from '../train/spec.ts';
import type { Changes, FieldValue } from './experiment.ts';
import { heldBackCount } from './held-back.ts';
import { type SpecField, slice, specFields } from './spec-fields.ts';

/** Every field of a spec that holds a plain value, as dotted paths. */
export function fieldPaths(value: unknown, prefix = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => fieldPaths(inner, prefix ? `${prefix}.${key}` : key));
}

/** The dotted path a name stands for: the path itself, or a bare field name that occurs once. Throws a `SpecError`. */
export function fieldPath(spec: TrainSpec, name: string): string {
  if (isPlain(valueAt(spec, name))) return name;
  const paths = [...new Set([...fieldPaths(spec), ...specFields(spec).map(({ path }) => path)])];
  if (paths.includes(name)) return name;
  const matches = paths.filter((path) => path.endsWith(`.${name}`));
  if (matches.length === 1) return matches[0];
  if (matches.length > 1) throw new SpecError(name, `stands for several fields: ${matches.join(', ')}`);
  throw new SpecError(name, `there is no such field; there are ${paths.join(', ')}`);
}

const isPlain = (value: unknown) => ['number', 'string', 'boolean'].includes(typeof value);

/** The value of a field; undefined where there is none. */
export function valueAt(spec: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], spec);
}

/** The spec with one field set; the rest is shared, nothing is changed in place. */
export function withField(spec: TrainSpec, path: string, value: FieldValue): TrainSpec {
  if (decidingPaths(spec).has(path)) return decided(spec, path, value);
  return replaced(spec, path.split('.'), value) as TrainSpec;
}

/** The spec with several fields set, by path or by bare name; those that decide which others there are come first. */
export function applyChanges(spec: TrainSpec, changes: Changes): TrainSpec {
  const deciding = [...decidingPaths(spec)];
  const named = Object.entries(changes);
  const decides = ([name]: [string, FieldValue]) => deciding.some((path) => path === name || path.endsWith(`.${name}`));
  const ordered = [...named.filter(decides), ...named.filter((change) => !decides(change))];
  return ordered.reduce((changed, [name, value]) => withField(changed, fieldPath(changed, name), value), spec);
}

let deciders: ReadonlySet<string> | undefined;

/** The fields that decide which others there are; every spec has all of them. */
function decidingPaths(spec: TrainSpec): ReadonlySet<string> {
  deciders ??= new Set(specFields(spec).flatMap(({ path, decides }) => (decides ? [path] : [])));
  return deciders;
}

function replaced(node: unknown, [key, ...rest]: string[], value: unknown): unknown {
  const inner = rest.length === 0 ? value : replaced((node as Record<string, unknown>)[key], rest, value);
  return Array.isArray(node) ? node.with(Number(key), inner) : { ...(node as object), [key]: inner };
}

/** Where a newly chosen rule needs a number that the one before did not have. */
const beginnings: Readonly<Record<string, FieldValue>> = {
  'penalty.alpha': 1e-4,
  'schedule.factor': 0.96,
  'schedule.everySteps': 1500,
  'schedule.afterEpoch': 10,
};

/** Another optimiser, schedule, penalty, stop rule or validation: fields that both know keep their values. */
function decided(spec: TrainSpec, path: string, value: FieldValue): TrainSpec {
  if (valueAt(spec, path) === value) return spec;
  if (path === 'data.validation') {
    const start = { start: spec.data.trainSize, count: heldBackCount };
    const whole = value === slice ? (typeof spec.data.validation === 'object' ? spec.data.validation : start) : value;
    return replaced(spec, path.split('.'), whole) as TrainSpec;
  }
  const keys = path.split('.');
  const parent = keys.slice(0, -1);
  const before = valueAt(spec, parent.join('.')) as Record<string, unknown>;
  const bare = replaced(spec, parent, { [keys.at(-1) as string]: value }) as TrainSpec;
  const at = parent.join('.');
  const known = specFields(bare).filter((field) => field.path.startsWith(`${at}.`) && !field.decides);
  const after = Object.fromEntries(
    known.flatMap(({ path: inner, value: standard }) => {
      const key = inner.slice(at.length + 1);
      const kept = before[key] ?? standard ?? beginnings[inner];
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
  return replaced(spec, parent, { [keys.at(-1) as string]: value, ...after }) as TrainSpec;
}

/** A value as typed, in the type that the field has. Throws a `SpecError` when it cannot be read so. */
export function parseFieldValue(spec: TrainSpec, path: string, text: string): FieldValue {
  const field = specFields(spec).find((one) => one.path === path);
  const kind = field?.kind ?? (typeof valueAt(spec, path) as SpecField['kind'] | 'string');
  const typed = text.trim();
  if (kind === 'number') {
    const value = Number(typed);
    if (typed === '' || Number.isNaN(value)) throw new SpecError(path, `needs a number, not "${text}"`);
    return value;
  }
  if (kind === 'boolean') {
    if (typed !== 'true' && typed !== 'false') throw new SpecError(path, `needs true or false, not "${text}"`);
    return typed === 'true';
  }
  if (kind === 'choice' && field && !field.options.includes(typed)) {
    throw new SpecError(path, `should be ${field.options.join(' or ')}, not ${typed || 'empty'}`);
  }
  return typed;
}
