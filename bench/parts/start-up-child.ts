// Child process of parts/start-up.ts: starts the engine once and says how long each part took.
import type { StartUp } from './start-up.ts';

const clock = () => {
  const started = performance.now();
  return () => performance.now() - started;
};

const imported = clock();
const { startBackend } = await import('../../src/lab/backend/start-backend.ts');
const { trainNetwork } = await import('../../src/lab/train/run-training.ts');
await import('@tensorflow/tfjs-backend-wasm');
const importMs = imported();

const initialised = clock();
await startBackend('wasm');
const initMs = initialised();

const { trainingData, workloads } = await import('../workloads.ts');
const data = trainingData();
const stepped = clock();
for await (const event of trainNetwork(workloads.W1.spec, data)) {
  if (event.type === 'step') break;
}
const took: StartUp = { importMs, initMs, firstStepMs: stepped() };
process.send?.(took);
