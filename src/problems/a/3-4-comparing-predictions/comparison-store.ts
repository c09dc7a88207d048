import { create } from 'zustand';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import type { DoubtfulDigit } from './doubtful-digit.ts';

interface ComparisonStore {
  /** The lab's pad, whose worker answers for the other parts of the page too; null while the lab is not shown. */
  readonly session: PadSession | null;
  readonly doubtful: DoubtfulDigit | null;
}

/** What the lab, the comparison and the pitfall of this page share. */
export const useComparison = create<ComparisonStore>()(() => ({ session: null, doubtful: null }));
