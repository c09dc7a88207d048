import type { DatasetName } from '../../datasets/dataset.ts';
import { type MnistRole, mnistFiles } from '../../datasets/formats/mnist-files.ts';
import { type Keeping, mnistAddress, openFileStore } from './file-store.ts';
import type { WantedDataset } from './load-progress.ts';
import { servedFiles } from './served-files.ts';

/** Which data are at hand, found without loading any. */
export interface DatasetOverview {
  /** What a run would use now; undefined when MNIST is asked for by name but is not to be had. */
  readonly name: DatasetName | undefined;
  /** The files of MNIST that this browser holds. */
  readonly held: readonly MnistRole[];
  /** Whether the site can supply whatever of MNIST this browser does not hold. */
  readonly served: boolean;
  readonly keeping: Keeping;
}

/** Looks at what is kept and what is served; works in the page and in workers. */
export async function inspectDatasets(wanted: WantedDataset, baseUrl: string): Promise<DatasetOverview> {
  const store = await openFileStore();
  const isHeld = await Promise.all(mnistFiles.map(({ name }) => store.has(mnistAddress(name, baseUrl))));
  const held = mnistFiles.filter((_, i) => isHeld[i]).map(({ role }) => role);
  // Offline, asking for the list would only put an error into the console.
  const offered = held.length < mnistFiles.length ? await servedFiles(baseUrl) : new Set();
  const served = mnistFiles.every(({ name, role }) => held.includes(role) || offered.has(`mnist/${name}.gz`));
  return { name: nameFor(wanted, served), held, served, keeping: store.keeping() };
}

function nameFor(wanted: WantedDataset, mnistAvailable: boolean): DatasetName | undefined {
  if (wanted === 'builtin') return 'builtin';
  if (mnistAvailable) return 'mnist';
  return wanted === 'mnist' ? undefined : 'builtin';
}
