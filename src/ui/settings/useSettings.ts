import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Seeds are unsigned 32-bit numbers, as numpy's are. */
export const largestSeed = 0xffffffff;

/** How the reader wants Inkling to look and compute. */
const settingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  backend: v.fallback(v.picklist(['auto', 'webgpu', 'webgl', 'wasm']), 'auto'),
  dataset: v.fallback(v.picklist(['auto', 'mnist', 'builtin']), 'auto'),
  seed: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largestSeed)), 1234),
});

/** The settings, each always valid. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What a fresh reader starts with. */
export const defaultSettings: Settings = v.parse(settingsSchema, {});

interface SettingsStore extends Settings {
  readonly set: (changes: Partial<Settings>) => void;
}

/** Settings from storage or elsewhere: what is not valid becomes its default, nothing is lost. */
export function readSettings(found: unknown): Settings {
  const result = v.safeParse(settingsSchema, found);
  return result.success ? result.output : defaultSettings;
}

/** The settings, kept in localStorage under "inkling.settings". */
export const useSettings = create<SettingsStore>()(
  persist(
    (set) => ({
      ...defaultSettings,
      set: (changes) => set(changes),
    }),
    {
      name: 'inkling.settings',
      version: 1,
      partialize: ({ theme, backend, dataset, seed }) => ({ theme, backend, dataset, seed }),
      merge: (kept, current) => ({ ...current, ...readSettings(kept) }),
    },
  ),
);
