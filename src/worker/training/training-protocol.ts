import type { ChosenBackend } from '../../lab/backend/choose-backend.ts';
import type { RunEvent } from '../../lab/experiment/event.ts';
import type { Loading } from '../../lab/experiment/run-state.ts';
import type { Checkpoint } from '../../lab/train/checkpoint.ts';
import type { Observe } from '../../lab/train/run-control.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import type { WantedDataset } from '../dataset/load-progress.ts';
import type { lifeLockHeld } from './life-lock.ts';

/** What the reader chose to train on; `auto` leaves it to Inkling. */
export type BackendChoice = 'auto' | 'webgpu' | 'webgl' | 'wasm';

/** From the page to a training worker. A worker does one run at a time. */
export type ToTrainer =
  | {
      readonly type: 'run';
      readonly spec: TrainSpec;
      readonly backend: BackendChoice;
      readonly dataset: WantedDataset;
      readonly baseUrl: string;
      /** Where to go on, instead of beginning. */
      readonly from?: Checkpoint;
      /** A learning rate set before the run began, in the place of the spec's. */
      readonly learningRate?: number;
      readonly observe?: Observe;
      readonly snapshotEveryMs?: number;
    }
  | { readonly type: 'measure'; readonly spec: TrainSpec; readonly backend: BackendChoice }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  /** One batch of a paused run, which stays paused. */
  | { readonly type: 'step' }
  | { readonly type: 'learningRate'; readonly learningRate: number }
  /** The last snapshot has arrived; another may come. */
  | { readonly type: 'snapshotSeen' };

/** From a training worker to the page; after `ended` it waits for the next run. */
export type FromTrainer =
  | { readonly type: 'loading'; readonly loading: Loading }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  /** The run stands still; every event from before has been sent. */
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'speed'; readonly chosen: ChosenBackend }
  | { readonly type: 'failed'; readonly message: string }
  /** Nothing more will come of this worker; what it was running can go on in another, from its last checkpoint. */
  | { readonly type: 'lost'; readonly message: string }
  | typeof lifeLockHeld
  | { readonly type: 'ended' };
