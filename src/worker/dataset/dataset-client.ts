import type { DatasetAnswers, DatasetRequest, Failure, FromWorker, ToWorker } from './dataset-protocol.ts';
import type { LoadProgress } from './load-progress.ts';

/** A request that the dataset worker refused; `cancelled` when the page itself called it off. */
export class DatasetFailure extends Error {
  override readonly name = 'DatasetFailure';

  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

interface AskOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

interface Waiting extends AskOptions {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: DatasetFailure) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/** Asks the dataset worker, starting it at the first request; rejects with a DatasetFailure. */
export function askDataset<T extends DatasetRequest['type']>(
  request: Extract<DatasetRequest, { type: T }>,
  options: AskOptions = {},
): Promise<DatasetAnswers[T]> {
  worker ??= start();
  const sender = worker;
  lastId += 1;
  const id = lastId;
  options.signal?.addEventListener('abort', () => sender.postMessage({ id, cancel: true } satisfies ToWorker));
  return new Promise((resolve, reject) => {
    waiting.set(id, { ...options, resolve: resolve as Waiting['resolve'], reject });
    sender.postMessage({ id, request } satisfies ToWorker);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module', name: 'dataset' });
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => receive(data));
  started.addEventListener('error', () => {
    const failure = { message: 'The data worker stopped unexpectedly; reload the page to go on.', cancelled: false };
    for (const { reject } of waiting.values()) reject(new DatasetFailure(failure));
    waiting.clear();
    worker = undefined;
  });
  return started;
}

function receive(message: FromWorker): void {
  const asked = waiting.get(message.id);
  if (!asked) return;
  if ('progress' in message) {
    asked.onProgress?.(message.progress);
    return;
  }
  waiting.delete(message.id);
  if ('failure' in message) asked.reject(new DatasetFailure(message.failure));
  else asked.resolve(message.answer as never);
}
