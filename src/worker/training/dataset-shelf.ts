import type { Dataset } from '../../datasets/dataset.ts';
import type { loadDataset } from '../dataset/load-dataset.ts';
import type { WantedDataset } from '../dataset/load-progress.ts';

/** Keeps the dataset a worker used last, so that the next run need not load it again. */
export class DatasetShelf {
  private kept: { wanted: WantedDataset; dataset: Dataset } | undefined;

  constructor(private readonly load: typeof loadDataset) {}

  /** The dataset asked for, from the shelf where possible. */
  async take(options: Parameters<typeof loadDataset>[0]): Promise<Dataset> {
    const { wanted } = options;
    if (this.kept?.wanted !== wanted) this.kept = { wanted, dataset: await this.load(options) };
    return this.kept.dataset;
  }
}
