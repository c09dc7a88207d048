import { chooseBackend, measureBackend, probeFor, type TrainingBackend } from '../../lab/backend/choose-backend.ts';
import { deviceLoss } from '../../lab/backend/device-loss.ts';
import { type BackendName, startBackend } from '../../lab/backend/start-backend.ts';
import type { RunControl } from '../../lab/train/run-control.ts';
import { runTraining } from '../../lab/train/run-training.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import type { LoadProgress } from '../dataset/load-progress.ts';
import { wasmPaths } from '../wasm-paths.ts';
import { Brake } from './brake.ts';
import { DatasetShelf } from './dataset-shelf.ts';
import { failureOf } from './failure.ts';
import { holdLifeLock } from './life-lock.ts';
import { pumpEvents, type Reins } from './pump-events.ts';
import type { FromTrainer, ToTrainer } from './training-protocol.ts';

const send = (message: FromTrainer) => self.postMessage(message);
/** What a crash or a reload may cost. */
const checkpointEveryMs = 3000;
const shelf = new DatasetShelf(loadDataset);

/** What steers a run from outside. */
interface Steering {
  readonly brake: Brake;
  learningRate: number | undefined;
  /** Whether the page has taken the last snapshot. */
  snapshotSeen: boolean;
}

const atTheStart = (learningRate?: number): Steering => ({ brake: new Brake(), learningRate, snapshotSeen: true });
let steering = atTheStart();

holdLifeLock(self.name, send);

self.onmessage = ({ data }: MessageEvent<ToTrainer>) => {
  switch (data.type) {
    case 'run':
      steering = atTheStart(data.learningRate);
      return void run(data, steering);
    case 'measure':
      return void measure(data);
    case 'learningRate':
      steering.learningRate = data.learningRate;
      return;
    case 'snapshotSeen':
      steering.snapshotSeen = true;
      return;
    default:
      return steering.brake[data.type]();
  }
};

/** In the order of how sure they are to start. */
const allBackends: readonly TrainingBackend[] = ['wasm', 'webgl', 'webgpu'];

async function measure({ spec, backend }: Extract<ToTrainer, { type: 'measure' }>): Promise<void> {
  try {
    const chosen =
      backend === 'auto'
        ? await chooseBackend(allBackends, probeFor(spec, wasmPaths))
        : await measureBackend(backend, probeFor(spec, wasmPaths));
    send({ type: 'speed', chosen });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

type Order = Extract<ToTrainer, { type: 'run' }>;

async function run(order: Order, steering: Steering): Promise<void> {
  const { brake } = steering;
  let ready = false;
  let started = false;
  try {
    const onProgress = (progress: LoadProgress) => send({ type: 'loading', loading: progress });
    const dataset = await shelf.take({
      wanted: order.dataset,
      baseUrl: order.baseUrl,
      onProgress,
      signal: brake.signal,
    });
    await startFor(order);
    ready = true;
    if (brake.stopped) return;
    await pumpEvents((reins) => runTraining(order.spec, dataset, controlOf(order, steering, reins)), {
      brake,
      say: (type) => send({ type }),
      send: (events) => {
        started ||= events.some(({ type }) => type === 'started');
        if (events.some(({ type }) => type === 'snapshot')) steering.snapshotSeen = false;
        send({ type: 'events', events });
      },
    });
  } catch (error) {
    const onGpu = order.backend === 'webgl' || order.backend === 'webgpu';
    const loss = ready && onGpu ? await lossBehindAnError() : undefined;
    if (!brake.stopped) send(loss ? { type: 'lost', message: loss } : failureOf(error, { started }));
  } finally {
    send({ type: 'ended' });
  }
}

/** A device that goes away first makes its reads fail, with words that say nothing to the reader. */
async function lossBehindAnError(): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3000));
  return Promise.race([deviceLoss(), late]);
}

function controlOf({ from, observe, snapshotEveryMs }: Order, steering: Steering, reins: Reins): RunControl {
  return {
    ...reins,
    checkpointEveryMs,
    ...(from && { from }),
    ...(observe && { observe }),
    ...(snapshotEveryMs !== undefined && { snapshotEveryMs }),
    wantsSnapshot: () => steering.snapshotSeen,
    get learningRate() {
      return steering.learningRate;
    },
  };
}

/** Starts the backend of a run; a run that goes on elsewhere than it began is better than one that does not go on. */
async function startFor({ backend, from }: Order): Promise<void> {
  // Before anything has been measured, wasm: it starts everywhere.
  const wanted: BackendName = backend === 'auto' ? 'wasm' : backend;
  try {
    await startBackend(wanted, wasmPaths);
  } catch (error) {
    if (!from || wanted === 'wasm') throw error;
    await startBackend('wasm', wasmPaths);
  }
  // The page replaces this worker; a reset of the backend would leave behind the reads that never answer.
  void deviceLoss().then((message) => send({ type: 'lost', message }));
}
