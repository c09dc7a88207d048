import * as v from 'valibot';
import { create } from 'zustand';
import { isRecorded } from '../recorded/recorded-id.ts';

const openingSchema = v.object({
  /** ISO date and time. */
  at: v.string(),
  /** What was looked at, in words: "Test accuracy of four runs". */
  reason: v.string(),
  /** What was unsealed by it: ids of sweeps, or other names; empty for everything there was. */
  keys: v.array(v.string()),
});
const openingsSchema = v.record(v.string(), v.array(openingSchema));

/** One look at the test set. */
export type Opening = v.InferOutput<typeof openingSchema>;

/** All looks at the test set, by problem. */
export type Openings = v.InferOutput<typeof openingsSchema>;

const place = 'inkling.vault';

/** What storage holds; what cannot be read counts as nothing. */
export function readOpenings(text: string | null): Openings {
  try {
    const parsed = v.safeParse(openingsSchema, JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** Every opening of the test set in this browser; kept in localStorage, shared by all tabs. */
export const useVaultStore = create<{ readonly openings: Openings }>()(() => ({ openings: readOpenings(stored()) }));

/** Notes that the test set of a problem was opened; keys that are open already do not count again. */
export function openVault(
  problemId: string,
  opening: { readonly reason: string; readonly keys: readonly string[] },
): void {
  const all = readOpenings(stored());
  const before = all[problemId] ?? [];
  if (opening.keys.length > 0 && opening.keys.every((key) => isOpen(before, key))) return;
  const next = { at: new Date().toISOString(), reason: opening.reason, keys: [...opening.keys] };
  keepOpenings({ ...all, [problemId]: [...before, next] });
}

/** Puts openings in place of those there are: for a file of somebody's work. */
export function keepOpenings(openings: Openings): void {
  useVaultStore.setState({ openings });
  try {
    localStorage.setItem(place, JSON.stringify(openings));
  } catch {
    // Without storage the openings count for this visit.
  }
}

/**
 * Whether something is unsealed; without a key, whether anything ever was. Opening a sweep ("s1") opens its runs
 * ("s1/0"). Figures of a recording are published with it: nobody's test set is opened by looking at them.
 */
export function isOpen(openings: readonly Opening[], key?: string): boolean {
  if (key === undefined) return openings.length > 0;
  if (isRecorded(key)) return true;
  const [sweep = key] = key.split('/');
  return openings.some(({ keys }) => keys.includes(key) || keys.includes(sweep));
}

function stored(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === place || key === null) useVaultStore.setState({ openings: readOpenings(newValue) });
  });
}
