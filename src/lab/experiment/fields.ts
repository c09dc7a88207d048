import { SpecError } from '../model/network-shapes.ts';
import type { TrainSpec } from '../train/spec.ts';
import type { FieldValue } from './experiment.ts';

/** Every field of a spec that holds a plain value, as dotted paths. */
export function fieldPaths(value: unknown, prefix = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => fieldPaths(inner, prefix ? `${prefix}.${key}` : key));
}

/** The dotted path a name stands for: the path itself, or a bare field name that occurs once. Throws a `SpecError`. */
export function fieldPath(spec: TrainSpec, name: string): string {
  const paths = fieldPaths(spec);
  if (paths.includes(name)) return name;
  const matches = paths.filter((path) => path.endsWith(`.${name}`));
  if (matches.length === 1) return matches[0];
  if (matches.length > 1) throw new SpecError(name, `stands for several fields: ${matches.join(', ')}`);
  throw new SpecError(name, `there is no such field; there are ${paths.join(', ')}`);
}

/** The spec with one field set; the rest is shared, nothing is changed in place. */
export function withField(spec: TrainSpec, path: string, value: FieldValue): TrainSpec {
  return replaced(spec, path.split('.'), value) as TrainSpec;
}

function replaced(node: unknown, [key, ...rest]: string[], value: FieldValue): unknown {
  const inner = rest.length === 0 ? value : replaced((node as Record<string, unknown>)[key], rest, value);
  return Array.isArray(node) ? node.with(Number(key), inner) : { ...(node as object), [key]: inner };
}

/** A value as typed, in the type that the field has now. Throws a `SpecError` when it cannot be read so. */
export function parseFieldValue(spec: TrainSpec, path: string, text: string): FieldValue {
  const now = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], spec);
  if (typeof now === 'number') {
    const value = Number(text);
    if (text.trim() === '' || Number.isNaN(value)) throw new SpecError(path, `needs a number, not "${text}"`);
    return value;
  }
  if (typeof now === 'boolean') {
    if (text !== 'true' && text !== 'false') throw new SpecError(path, `needs true or false, not "${text}"`);
    return text === 'true';
  }
  return text;
}
