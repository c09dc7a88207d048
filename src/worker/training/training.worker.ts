import { chooseBackend, probeFor, type TrainingBackend } from '../../lab/backend/choose-backend.ts';
import { deviceLoss } from '../../lab/backend/device-loss.ts';
import { type BackendName, startBackend } from '../../lab/backend/start-backend.ts';
import { runTraining } from '../../lab/train/run-training.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import type { LoadProgress } from '../dataset/load-progress.ts';
import { wasmPaths } from '../wasm-paths.ts';
import { Brake } from './brake.ts';
import { DatasetShelf } from './dataset-shelf.ts';
import { failureOf } from './failure.ts';
import { holdLifeLock } from './life-lock.ts';
import { pumpEvents } from './pump-events.ts';
import type { FromTrainer, ToTrainer } from './training-protocol.ts';

const send = (message: FromTrainer) => self.postMessage(message);
/** What a crash or a reload may cost. */
const checkpointEveryMs = 3000;
const shelf = new DatasetShelf(loadDataset);
let brake = new Brake();

holdLifeLock(self.name, send);

self.onmessage = ({ data }: MessageEvent<ToTrainer>) => {
  if (data.type === 'run') {
    brake = new Brake();
    void run(data, brake);
  } else if (data.type === 'measure') {
    void measure(data);
  } else {
    brake[data.type]();
    if (data.type !== 'stop') send({ type: data.type === 'pause' ? 'paused' : 'resumed' });
  }
};

/** In the order of how sure they are to start. */
const allBackends: readonly TrainingBackend[] = ['wasm', 'webgl', 'webgpu'];

async function measure({ spec, backend }: Extract<ToTrainer, { type: 'measure' }>): Promise<void> {
  try {
    const candidates = backend === 'auto' ? allBackends : [backend];
    send({ type: 'speed', chosen: await chooseBackend(candidates, probeFor(spec, wasmPaths)) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

async function run(order: Extract<ToTrainer, { type: 'run' }>, brake: Brake): Promise<void> {
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
    if (brake.stopped) return;
    const control = { checkpointEveryMs, ...(order.from && { from: order.from }) };
    await pumpEvents(runTraining(order.spec, dataset, control), {
      brake,
      send: (events) => {
        started = true;
        send({ type: 'events', events });
      },
    });
  } catch (error) {
    if (!brake.stopped) send(failureOf(error, { started }));
  } finally {
    send({ type: 'ended' });
  }
}

/** Starts the backend of a run; a run that goes on elsewhere than it began is better than one that does not go on. */
async function startFor({ backend, from }: Extract<ToTrainer, { type: 'run' }>): Promise<void> {
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
