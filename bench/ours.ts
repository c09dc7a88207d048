// Child process of bench/training.ts: trains through the engine of src/lab on tfjs-wasm with our kernels.
import { installKernels } from '../src/lab/backend/kernels/install-kernels.ts';
import { startBackend } from '../src/lab/backend/start-backend.ts';
import type { TrainingData } from '../src/lab/data/prepare-data.ts';
import { trainNetwork } from '../src/lab/train/run-training.ts';
import { answerRounds, startClock } from './round.ts';
import { madeUpSamples, warmUpSteps, workloads } from './workloads.ts';

await startBackend('wasm');
await installKernels();
const samples = madeUpSamples();
const none = { count: 0, inputs: new Float32Array(), labels: new Int32Array() };
const data: TrainingData = { name: 'made up', train: samples, test: none, preprocessing: { kind: 'unit' } };

answerRounds(async (name) => {
  const { spec, steps } = workloads[name];
  let clock = startClock();
  for await (const event of trainNetwork(spec, data)) {
    if (event.type === 'diverged') throw new Error(`${name} diverged`);
    if (event.type !== 'step') continue;
    if (event.step === warmUpSteps) clock = startClock();
    if (event.step === warmUpSteps + steps) break;
  }
  return clock(steps);
});
