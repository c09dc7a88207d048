import type { RandomStateSnapshot } from '../../numerics/random/random-state.ts';
import type { NamedWeight } from '../model/weights.ts';
import type { EpochSums } from './epoch-sums.ts';
import type { OptimiserState } from './optimiser.ts';
import type { StopState } from './stop-rule.ts';

/** Everything a trainer needs to go on as if it had never stopped. */
export interface TrainerState {
  readonly weights: readonly NamedWeight[];
  readonly optimiser: OptimiserState;
  readonly random: RandomStateSnapshot;
  /** The samples in the order of the epoch under way. */
  readonly order: Int32Array;
  readonly steps: number;
  /** The weights of the best epoch, where the stop rule restores them. */
  readonly best?: readonly Float32Array[];
}

/** A run between two batches; plain data that can be stored. */
export interface Checkpoint {
  readonly trainer: TrainerState;
  /** The epoch under way, from 1, and how many of its batches are done. */
  readonly epoch: number;
  readonly batch: number;
  /** Sums over the epoch so far; absent in checkpoints of earlier versions. */
  readonly sums?: EpochSums;
  /** The learning rate that the reader set; absent while it is the spec's. */
  readonly learningRate?: number;
  readonly stop: StopState;
  /** Seconds trained so far. */
  readonly seconds: number;
}
