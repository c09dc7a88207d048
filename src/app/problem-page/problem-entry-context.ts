import { createContext, useContext } from 'react';
import type { CatalogEntry } from '../../problems/build-catalog.ts';

/** The whole entry of the problem shown, for the shell's own parts. */
export const ProblemEntryContext = createContext<CatalogEntry<unknown> | null>(null);

/** The entry of the problem whose parts are being drawn. */
export function useProblemEntry(): CatalogEntry<unknown> {
  const entry = useContext(ProblemEntryContext);
  if (!entry) throw new Error('the parts of a page stand only on a problem page');
  return entry;
}
