// Child process of the bench: trains through the engine of src/lab on tfjs-wasm with our kernels.
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import { trainNetwork } from '../../src/lab/train/run-training.ts';
import { answerRounds, startClock } from '../round.ts';
import { trainingData, warmUpSteps, workloads } from '../workloads.ts';

await startBackend('wasm');
const data = trainingData();

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
