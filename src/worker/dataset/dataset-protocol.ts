import type { DatasetName } from '../../datasets/dataset.ts';
import type { MnistRole } from '../../datasets/formats/mnist-files.ts';
import type { PixelStatistics } from '../../datasets/splits/pixel-statistics.ts';
import type { SplitName } from '../../datasets/splits/split.ts';
import type { Keeping } from './file-store.ts';
import type { LoadProgress, WantedDataset } from './load-progress.ts';

/** What the page knows of the dataset that its worker holds; the pixels stay in the worker. */
export interface OpenedDataset {
  readonly name: DatasetName;
  readonly count: number;
  readonly trainCount: number;
  readonly labels: Uint8Array;
  /** Why MNIST is not used although the site offers it. */
  readonly problem?: string;
}

/** A dropped file that passed every check and is now stored. */
export interface AcceptedFile {
  readonly role: MnistRole;
  readonly keeping: Keeping;
}

/** What the page can ask; each request is answered once, `open` with progress before. */
export type DatasetRequest =
  | { readonly type: 'open'; readonly wanted: WantedDataset; readonly baseUrl: string }
  | { readonly type: 'digits'; readonly indices: readonly number[] }
  | { readonly type: 'pixels'; readonly split: SplitName }
  | { readonly type: 'add'; readonly file: File; readonly baseUrl: string }
  | { readonly type: 'remove' };

/** The answer to each type of request; `digits` are 784 bytes each, in the order asked for. */
export interface DatasetAnswers {
  readonly open: OpenedDataset;
  readonly digits: Uint8Array;
  readonly pixels: PixelStatistics;
  readonly add: AcceptedFile;
  readonly remove: null;
}

/** Page to worker. */
export type ToWorker =
  | { readonly id: number; readonly request: DatasetRequest }
  | { readonly id: number; readonly cancel: true };

/** Worker to page. */
export type FromWorker =
  | { readonly id: number; readonly progress: LoadProgress }
  | { readonly id: number; readonly answer: DatasetAnswers[keyof DatasetAnswers] }
  | { readonly id: number; readonly failure: Failure };

/** A refused request: `file` and `problem` when a data file is at fault. */
export interface Failure {
  readonly message: string;
  readonly cancelled: boolean;
  readonly file?: string;
  readonly problem?: string;
}
