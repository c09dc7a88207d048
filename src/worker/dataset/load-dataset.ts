import type { Dataset } from '../../datasets/dataset.ts';
import { loadBuiltin } from './load-builtin.ts';
import { loadMnist } from './load-mnist.ts';
import type { LoadProgress, WantedDataset } from './load-progress.ts';

interface LoadOptions {
  readonly wanted: WantedDataset;
  /** The page's own address, below which data/ lies. */
  readonly baseUrl: string;
  readonly onProgress: (progress: LoadProgress) => void;
  /** Told why MNIST is not used although it is served, when `auto` falls back to the built-in digits. */
  readonly onProblem?: (message: string) => void;
  readonly signal?: AbortSignal;
}

/** MNIST was asked for by name but is neither kept in this browser nor served by the site. */
export class MnistMissing extends Error {
  override readonly name = 'MnistMissing';

  constructor() {
    super('MNIST is neither stored in this browser nor offered by this site. The data page says how to get it.');
  }
}

/** Loads the images the reader wants; runs inside a worker, because unpacking and drawing take seconds. */
export async function loadDataset(options: LoadOptions): Promise<Dataset> {
  const { wanted } = options;
  const mnist = wanted === 'builtin' ? undefined : await mnistOrNothing(options);
  if (mnist) return mnist;
  if (wanted === 'mnist') throw new MnistMissing();
  return loadBuiltin(options);
}

async function mnistOrNothing(options: LoadOptions): Promise<Dataset | undefined> {
  try {
    return await loadMnist(options);
  } catch (error) {
    if (options.wanted === 'mnist' || options.signal?.aborted) throw error;
    options.onProblem?.(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
