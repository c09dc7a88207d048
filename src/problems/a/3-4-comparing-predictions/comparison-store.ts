import { create } from 'zustand';
import type { DatasetName } from '../../../datasets/dataset.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import type { DoubtfulDigit } from './doubtful-digit.ts';

/** How sure the models are shown: as they were trained, each at its fitted temperature, or all at one. */
export type Tempering = 'trained' | 'fitted' | 'hand';

/** What models said of the validation images of one dataset. */
export interface Answers {
  readonly on: DatasetName;
  readonly labels: Uint8Array;
  /** Probabilities n × 10 by model. */
  readonly of: ReadonlyMap<string, Float32Array>;
}

interface ComparisonStore {
  /** The lab's pad, whose worker answers for the other parts of the page too; null while the lab is not shown. */
  readonly session: PadSession | null;
  readonly doubtful: DoubtfulDigit | null;
  /** Contestants the reader turned on or off; the others are shown as they are at first. */
  readonly picked: ReadonlyMap<string, boolean>;
  readonly tempering: Tempering;
  /** The temperature set by hand. */
  readonly byHand: number;
  readonly answers: Answers | undefined;
  /** 0..1 while models are being asked. */
  readonly progress: number | undefined;
  readonly failure: string | undefined;
}

/** What the lab, the comparison and the pitfall of this page share. */
export const useComparison = create<ComparisonStore>()(() => ({
  session: null,
  doubtful: null,
  picked: new Map(),
  tempering: 'trained',
  byHand: 1,
  answers: undefined,
  progress: undefined,
  failure: undefined,
}));
