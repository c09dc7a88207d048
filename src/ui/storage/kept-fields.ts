import * as v from 'valibot';
import type { PersistOptions } from 'zustand/middleware';

/**
 * Options of zustand's `persist` that keep some fields of a store in localStorage under "inkling.<name>". They come
 * back as they were, each by itself: what the schema of a field refuses stays as the store starts.
 */
export function keptFields<S extends object>(
  name: string,
  schemas: { readonly [K in keyof S]?: v.GenericSchema<unknown, S[K]> },
): PersistOptions<S, Partial<S>> {
  const fields = Object.entries(schemas) as [keyof S & string, v.GenericSchema][];
  return {
    name: `inkling.${name}`,
    version: 1,
    partialize: (state) => Object.fromEntries(fields.map(([field]) => [field, state[field]])) as Partial<S>,
    merge: (kept, current) => ({ ...current, ...validFields(fields, kept) }),
  };
}

function validFields(fields: readonly (readonly [string, v.GenericSchema])[], kept: unknown): object {
  if (typeof kept !== 'object' || kept === null) return {};
  const found = fields.flatMap(([field, schema]) => {
    const value = v.safeParse(schema, (kept as Record<string, unknown>)[field]);
    return value.success && value.output !== undefined ? [[field, value.output]] : [];
  });
  return Object.fromEntries(found);
}
