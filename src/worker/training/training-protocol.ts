import type { ChosenBackend } from '../../lab/backend/choose-backend.ts';
import type { RunEvent } from '../../lab/experiment/event.ts';
import type { Loading } from '../../lab/experiment/run-state.ts';
import type { Checkpoint } from '../../lab/train/checkpoint.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import type { WantedDataset } from '../dataset/load-progress.ts';

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
    }
  | { readonly type: 'measure'; readonly spec: TrainSpec; readonly backend: BackendChoice }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' };

/** From a training worker to the page; after `ended` it waits for the next run. */
export type FromTrainer =
  | { readonly type: 'loading'; readonly loading: Loading }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'speed'; readonly chosen: ChosenBackend }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'ended' };
