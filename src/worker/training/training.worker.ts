import { startBackend } from '../../lab/backend/start-backend.ts';
import { runTraining } from '../../lab/train/run-training.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import type { LoadProgress } from '../dataset/load-progress.ts';
import { wasmPaths } from '../wasm-paths.ts';
import { Brake } from './brake.ts';
import { DatasetShelf } from './dataset-shelf.ts';
import { pumpEvents } from './pump-events.ts';
import type { FromTrainer, ToTrainer } from './training-protocol.ts';

const send = (message: FromTrainer) => self.postMessage(message);
const shelf = new DatasetShelf(loadDataset);
let brake = new Brake();

self.onmessage = ({ data }: MessageEvent<ToTrainer>) => {
  if (data.type === 'run') {
    brake = new Brake();
    void run(data, brake);
  } else {
    brake[data.type]();
    if (data.type !== 'stop') send({ type: data.type === 'pause' ? 'paused' : 'resumed' });
  }
};

async function run(order: Extract<ToTrainer, { type: 'run' }>, brake: Brake): Promise<void> {
  try {
    const onProgress = (progress: LoadProgress) => send({ type: 'loading', loading: progress });
    const dataset = await shelf.take({ wanted: order.dataset, baseUrl: order.baseUrl, onProgress, signal: brake.signal });
    await startBackend(order.backend === 'auto' ? 'wasm' : order.backend, wasmPaths);
    if (brake.stopped) return;
    await pumpEvents(runTraining(order.spec, dataset), { brake, send: (events) => send({ type: 'events', events }) });
  } catch (error) {
    if (!brake.stopped) send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    send({ type: 'ended' });
  }
}
