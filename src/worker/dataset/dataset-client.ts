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

interface Waiting {
  readonly onProgress: (progress: LoadProgress) => void;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: DatasetFailure) => void;
}

/** A worker and the requests it has not answered yet. */
interface Lane {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Drawing digits keeps a worker busy for seconds; files are checked by another one meanwhile. */
type LaneName = 'digits' | 'files';

const lanes = new Map<LaneName, Lane>();
let lastId = 0;

/** Asks a dataset worker, starting it at the first request; rejects with a DatasetFailure. */
export function askDataset<T extends DatasetRequest['type']>(
  request: Extract<DatasetRequest, { type: T }>,
  { onProgress, signal }: AskOptions = {},
): Promise<DatasetAnswers[T]> {
  const name: LaneName = request.type === 'add' || request.type === 'remove' ? 'files' : 'digits';
  const lane = lanes.get(name) ?? start(name);
  lastId += 1;
  const id = lastId;
  let isDrawing = false;
  signal?.addEventListener('abort', () => {
    if (!lane.waiting.has(id)) return;
    // A worker that draws hears nothing until it has finished: it is ended instead.
    if (isDrawing) end(name, { message: 'Called off.', cancelled: true });
    else lane.worker.postMessage({ id, cancel: true } satisfies ToWorker);
  });
  return new Promise((resolve, reject) => {
    const follow = (progress: LoadProgress) => {
      isDrawing = progress.phase === 'generate';
      onProgress?.(progress);
    };
    lane.waiting.set(id, { onProgress: follow, resolve: resolve as Waiting['resolve'], reject });
    lane.worker.postMessage({ id, request } satisfies ToWorker);
  });
}

function start(name: LaneName): Lane {
  const worker = new Worker(new URL('./dataset.worker.ts', import.meta.url), {
    type: 'module',
    name: `dataset ${name}`,
  });
  const lane: Lane = { worker, waiting: new Map() };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => receive(lane, data));
  worker.addEventListener('error', () => {
    end(name, { message: 'The data worker stopped unexpectedly; reload the page to go on.', cancelled: false });
  });
  lanes.set(name, lane);
  return lane;
}

function end(name: LaneName, failure: Failure): void {
  const lane = lanes.get(name);
  lanes.delete(name);
  lane?.worker.terminate();
  for (const { reject } of lane?.waiting.values() ?? []) reject(new DatasetFailure(failure));
}

function receive({ waiting }: Lane, message: FromWorker): void {
  const asked = waiting.get(message.id);
  if (!asked) return;
  if ('progress' in message) {
    asked.onProgress(message.progress);
    return;
  }
  waiting.delete(message.id);
  if ('failure' in message) asked.reject(new DatasetFailure(message.failure));
  else asked.resolve(message.answer as never);
}
