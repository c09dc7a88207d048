import { type BackendName, startBackend } from '../../lab/backend/start-backend.ts';
import { measureSpeed } from '../../lab/train/measure-speed.ts';
import { runTraining } from '../../lab/train/run-training.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import type { LoadProgress } from '../dataset/load-progress.ts';
import { wasmPaths } from '../wasm-paths.ts';
import { Brake } from './brake.ts';
import { DatasetShelf } from './dataset-shelf.ts';
import { pumpEvents } from './pump-events.ts';
import type { BackendChoice, FromTrainer, ToTrainer } from './training-protocol.ts';

const send = (message: FromTrainer) => self.postMessage(message);
/** What a crash or a reload may cost. */
const checkpointEveryMs = 3000;
const shelf = new DatasetShelf(loadDataset);
let brake = new Brake();

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

/** Of the backends that work everywhere, our wasm kernels are the fastest on networks of this size. */
function backendFor(choice: BackendChoice): BackendName {
  return choice === 'auto' ? 'wasm' : choice;
}

async function measure({ spec, backend }: Extract<ToTrainer, { type: 'measure' }>): Promise<void> {
  try {
    await startBackend(backendFor(backend), wasmPaths);
    send({ type: 'speed', stepsPerSecond: await measureSpeed(spec) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

async function run(order: Extract<ToTrainer, { type: 'run' }>, brake: Brake): Promise<void> {
  try {
    const onProgress = (progress: LoadProgress) => send({ type: 'loading', loading: progress });
    const dataset = await shelf.take({
      wanted: order.dataset,
      baseUrl: order.baseUrl,
      onProgress,
      signal: brake.signal,
    });
    await startBackend(backendFor(order.backend), wasmPaths);
    if (brake.stopped) return;
    const control = { checkpointEveryMs, ...(order.from && { from: order.from }) };
    await pumpEvents(runTraining(order.spec, dataset, control), {
      brake,
      send: (events) => send({ type: 'events', events }),
    });
  } catch (error) {
    if (!brake.stopped) send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    send({ type: 'ended' });
  }
}
