import type { Dataset } from '../../src/datasets/dataset.ts';
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import type { PlannedRun } from '../../src/lab/experiment/plan-runs.ts';
import { queuedRun, type RunState, reduceRun } from '../../src/lab/experiment/run-state.ts';
import { runTraining } from '../../src/lab/train/run-training.ts';
import { readMnist } from '../read-mnist.ts';

let dataset: Dataset | undefined;

// A process of its own: the parent sends planned runs, one after the other, and gets each back as it ended.
process.on('message', (run: PlannedRun) => {
  void train(run).then((ended) => process.send?.(ended));
});

async function train(run: PlannedRun): Promise<Pick<RunState, 'status' | 'epochs' | 'result'>> {
  if (!dataset) {
    dataset = readMnist();
    await startBackend('wasm');
  }
  let state = queuedRun('run', run);
  for await (const event of runTraining(run.spec, dataset)) state = reduceRun(state, event, performance.now());
  const { status, epochs, result } = state;
  return { status, epochs, ...(result && { result }) };
}
