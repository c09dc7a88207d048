import type { Dataset } from '../../datasets/dataset.ts';
import { DataFileError } from '../../datasets/formats/data-file-error.ts';
import { mnistFiles, readMnistFile } from '../../datasets/formats/mnist-files.ts';
import { pixelStatistics } from '../../datasets/splits/pixel-statistics.ts';
import type { AcceptedFile, DatasetRequest, Failure, FromWorker, OpenedDataset, ToWorker } from './dataset-protocol.ts';
import { mnistAddress, openFileStore } from './file-store.ts';
import { loadDataset } from './load-dataset.ts';

const sizeLimit = 48e6;
const running = new Map<number, AbortController>();
let dataset: Dataset | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('cancel' in data) running.get(data.id)?.abort();
  else void serve(data.id, data.request);
});

async function serve(id: number, request: DatasetRequest): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    send({ id, answer: await answer(id, request, controller.signal) });
  } catch (error) {
    send({ id, failure: failureOf(error, controller.signal.aborted) });
  }
  running.delete(id);
}

function answer(id: number, request: DatasetRequest, signal: AbortSignal) {
  if (request.type === 'open') return open(id, request, signal);
  if (request.type === 'digits') return digits(request.indices);
  if (request.type === 'pixels') return pixelStatistics(openOne(), request.split, letOthersIn);
  if (request.type === 'add') return add(request.file, request.baseUrl);
  return remove();
}

async function open(
  id: number,
  { wanted, baseUrl }: Extract<DatasetRequest, { type: 'open' }>,
  signal: AbortSignal,
): Promise<OpenedDataset> {
  let problem: string | undefined;
  dataset = undefined;
  const loaded = await loadDataset({
    wanted,
    baseUrl,
    signal,
    onProgress: (progress) => send({ id, progress }),
    onProblem: (message) => {
      problem = message;
    },
  });
  dataset = loaded;
  const { name, count, trainCount, labels } = loaded;
  return { name, count, trainCount, labels, ...(problem && { problem }) };
}

/** Digits that come into view need not wait until all images are gone through. */
const letOthersIn = () => new Promise<void>((resolve) => setTimeout(resolve));

function openOne(): Dataset {
  if (!dataset) throw new Error('No dataset is open.');
  return dataset;
}

function digits(indices: readonly number[]): Uint8Array {
  const { images, rows, columns, channels } = openOne();
  const size = rows * columns * channels;
  const pixels = new Uint8Array(indices.length * size);
  indices.forEach((index, i) => {
    pixels.set(images.subarray(index * size, (index + 1) * size), i * size);
  });
  return pixels;
}

async function add(file: File, baseUrl: string): Promise<AcceptedFile> {
  if (file.size > sizeLimit) throw new DataFileError(file.name, `is too large: no file of MNIST has more than 48 MB.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { role } = readMnistFile(file.name, bytes);
  const { name } = mnistFiles.find((known) => known.role === role) as (typeof mnistFiles)[number];
  const store = await openFileStore();
  await store.write(mnistAddress(name, baseUrl), bytes);
  return { role, keeping: store.keeping() };
}

async function remove(): Promise<null> {
  dataset = undefined;
  await (await openFileStore()).forget();
  return null;
}

function failureOf(error: unknown, cancelled: boolean): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DataFileError) return { message, cancelled, file: error.file, problem: error.problem };
  return { message, cancelled };
}

function send(message: FromWorker): void {
  self.postMessage(message);
}
