// Worker thread of parts/pool.ts: trains W1 until the moment it is sent and answers how many steps it did.
import { parentPort } from 'node:worker_threads';
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import { trainNetwork } from '../../src/lab/train/run-training.ts';
import { trainingData, workloads } from '../workloads.ts';

await startBackend('wasm');
const data = trainingData();

async function stepsUntil(moment: number): Promise<number> {
  let steps = 0;
  for await (const event of trainNetwork(workloads.W1.spec, data)) {
    if (event.type === 'step') steps = event.step;
    if (Date.now() >= moment) break;
  }
  return steps;
}

parentPort?.on('message', (moment: number) => {
  void stepsUntil(moment).then((steps) => parentPort?.postMessage(steps));
});
parentPort?.postMessage('ready');
