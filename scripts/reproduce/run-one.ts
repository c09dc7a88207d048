import type { Dataset } from '../../src/datasets/dataset.ts';
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import type { PlannedRun } from '../../src/lab/experiment/plan-runs.ts';
import { readMnist } from '../read-mnist.ts';
import { type ReportedRun, recordRun } from '../record/record-run.ts';

let dataset: Dataset | undefined;

// A process of its own: the parent sends planned runs, one after the other, and gets each back as it ended.
process.on('message', (run: PlannedRun) => {
  void train(run).then((ended) => process.send?.(ended));
});

async function train(run: PlannedRun): Promise<ReportedRun> {
  if (!dataset) {
    dataset = readMnist();
    await startBackend('wasm');
  }
  return recordRun(run, dataset, () => {});
}
