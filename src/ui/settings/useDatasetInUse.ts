import { create } from 'zustand';
import type { DatasetName } from '../../datasets/dataset.ts';
import { useSettings } from './useSettings.ts';

const useNoted = create<{ readonly name: DatasetName | null }>()(() => ({ name: null }));

/** Tells the shell which images the workers really loaded, so that the pages name them. */
export function noteDatasetInUse(name: DatasetName): void {
  useNoted.setState({ name });
}

/** The images the app is on: what was loaded, else what the settings ask for; null while "auto" is undecided. */
export function useDatasetInUse(): DatasetName | null {
  const noted = useNoted((state) => state.name);
  const wanted = useSettings((state) => state.dataset);
  return noted ?? (wanted === 'auto' ? null : wanted);
}
