import { create } from 'zustand';
import type { Work } from './work.ts';
import { largestWorkFile, readWork, tooLarge } from './work-file.ts';

/** A work from a file, for this visit only: nothing of the reader's own is touched. */
export const useOpenedWork = create<{ readonly work?: Work }>()(() => ({}));

/** Opens a work file to be looked at; gives back the work. Throws a sentence for the reader. */
export async function openWork(file: File): Promise<Work> {
  if (file.size > largestWorkFile) throw new Error(tooLarge(file.size));
  const work = readWork(await file.text());
  useOpenedWork.setState({ work });
  return work;
}

/** Puts the opened work away. */
export function closeOpenedWork(): void {
  useOpenedWork.setState({}, true);
}
