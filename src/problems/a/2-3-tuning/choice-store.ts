import { create } from 'zustand';

/** The setting the reader has chosen, by its key among the groups of runs; kept for the visit. */
export const useChosen = create<{ readonly key: string | undefined }>()(() => ({ key: undefined }));

/** Chooses a setting. */
export function chooseSetting(key: string): void {
  useChosen.setState({ key });
}
