import type { Checkpoint } from './checkpoint.ts';

/** What to measure beside what costs nothing; plain data. */
export interface Observe {
  /** Steps between two measurements of the gradient's norm; 0 for none. 10 unless told. */
  readonly gradientNormEvery?: number;
  /** Statistics of every weight after every epoch, with a histogram where that is asked for. */
  readonly weights?: 'statistics' | 'histograms';
  /** Whether figures are taken before the first update; unless told, as the spec has validation looked at. */
  readonly untrained?: boolean;
  /** Whether what the trained network predicts for every image is reported at the end. */
  readonly predictions?: boolean;
}

/** A place between two batches, or between two pieces of an evaluation, where a run can be held. */
export type SafePoint = 'batch' | 'evaluation';

/** What may change while a run is going, how it is kept and what is measured. */
export interface RunControl {
  /** The rate from the next batch on; a schedule starts from it. May be set at any time. */
  learningRate?: number | undefined;
  /** Milliseconds between checkpoints, with one more after every change of the rate; none are taken when absent. */
  readonly checkpointEveryMs?: number;
  /** Milliseconds between snapshots of the weights; none are taken when absent. */
  readonly snapshotEveryMs?: number;
  /** Asked before a snapshot that is due; it is left out while whoever gets it is still busy with the last. */
  readonly wantsSnapshot?: () => boolean;
  readonly observe?: Observe;
  /** Where to go on, instead of beginning. */
  readonly from?: Checkpoint;
  /**
   * Called at every safe point, when all that was done so far has been reported. The run goes on when the promise is
   * resolved, or at once where there is none.
   */
  readonly safePoint?: (place: SafePoint) => Promise<void> | undefined;
  /** Whether someone waits for the run to be held: batches are then reported one by one. */
  readonly hurry?: () => boolean;
  /** Milliseconds of batches that are reported together; by default each at once on wasm, 100 on GPU backends. */
  readonly reportEveryMs?: number;
}
