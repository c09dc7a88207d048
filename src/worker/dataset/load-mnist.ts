import type { Dataset } from '../../datasets/dataset.ts';
import { DataFileError } from '../../datasets/formats/data-file-error.ts';
import {
  type MnistFile,
  type MnistRole,
  mnistFiles,
  mnistFromParts,
  readMnistFile,
} from '../../datasets/formats/mnist-files.ts';
import { downloadFile } from './download-file.ts';
import { type FileStore, mnistAddress, openFileStore } from './file-store.ts';
import type { LoadProgress } from './load-progress.ts';
import { servedFiles } from './served-files.ts';
import { withDataLock } from './with-data-lock.ts';

interface MnistOptions {
  readonly baseUrl: string;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * MNIST from the kept files, fetching (and keeping) what is missing from the site.
 * Undefined when a missing file is not served; throws a DataFileError when one is served but bad or does not arrive.
 */
export function loadMnist(options: MnistOptions): Promise<Dataset | undefined> {
  return withDataLock('inkling-data', () => load(options), options.signal);
}

async function load(options: MnistOptions): Promise<Dataset | undefined> {
  const store = await openFileStore();
  const parts = await keptParts(store, options);
  const missing = mnistFiles.filter(({ role }) => !parts[role]);
  if (missing.length > 0) {
    const served = await servedFiles(options.baseUrl, options.signal);
    if (!missing.every(({ name }) => served.has(`mnist/${name}.gz`))) return undefined;
    Object.assign(parts, await fetchParts(missing, store, options));
  }
  const total = totalBytes(mnistFiles);
  options.onProgress({ phase: 'unpack', done: total, total });
  return mnistFromParts(parts as Record<MnistRole, Uint8Array>);
}

type Parts = Partial<Record<MnistRole, Uint8Array>>;

async function keptParts(store: FileStore, { baseUrl, onProgress, signal }: MnistOptions): Promise<Parts> {
  const parts: Parts = {};
  let done = 0;
  for (const file of mnistFiles) {
    const bytes = await store.read(mnistAddress(file.name, baseUrl));
    signal?.throwIfAborted();
    if (bytes) Object.assign(parts, partIfGood(file, bytes));
    done += file.packedBytes;
    if (parts[file.role]) onProgress({ phase: 'unpack', done, total: totalBytes(mnistFiles) });
  }
  return parts;
}

/** What was kept was checked before; a file damaged since is simply fetched again. */
function partIfGood(file: MnistFile, bytes: Uint8Array): Parts {
  try {
    const { role, values } = readMnistFile(file.name, bytes);
    return role === file.role ? { [role]: values } : {};
  } catch {
    return {};
  }
}

async function fetchParts(missing: readonly MnistFile[], store: FileStore, options: MnistOptions): Promise<Parts> {
  const { baseUrl, onProgress, signal } = options;
  const total = totalBytes(missing);
  const parts: Parts = {};
  let done = 0;
  onProgress({ phase: 'download', done, total });
  for (const { name, role } of missing) {
    const address = mnistAddress(name, baseUrl);
    const report = (count: number) => {
      done += count;
      // A server that unpacks on the way sends more bytes than the files have.
      onProgress({ phase: 'download', done: Math.min(done, total), total });
    };
    const bytes = await downloadFile(address, report, signal);
    const part = readMnistFile(`${name}.gz`, bytes);
    if (part.role !== role) throw new DataFileError(`${name}.gz`, 'does not hold what its name says.');
    await store.write(address, bytes);
    parts[role] = part.values;
  }
  return parts;
}

function totalBytes(files: readonly MnistFile[]): number {
  return files.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
}
