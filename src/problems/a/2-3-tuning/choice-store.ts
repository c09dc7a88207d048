import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';

interface ChoiceState {
  readonly key: string | undefined;
}

/** The setting the reader has chosen, by its key among the groups of runs; kept in this browser. */
export const useChosen = create<ChoiceState>()(
  persist(
    (): ChoiceState => ({ key: undefined }),
    keptFields<ChoiceState>('a2-3.choice', { key: v.optional(v.string()) }),
  ),
);

/** Chooses a setting. */
export function chooseSetting(key: string): void {
  useChosen.setState({ key });
}
