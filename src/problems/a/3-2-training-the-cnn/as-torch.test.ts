import { describe, expect, it } from 'vitest';
import { hasMnist, readMnist } from '../../../../scripts/read-mnist.ts';
import { startBackend } from '../../../lab/backend/start-backend.ts';
import { planRuns } from '../../../lab/experiment/plan-runs.ts';
import { runTraining } from '../../../lab/train/run-training.ts';
import trainingTheCnn from './problem.ts';

// torch 1.13 with its own random numbers: three starts gave .9727 to .9735. Ours differ in their draws, not in their law.
describe.skipIf(!hasMnist())('A3.2 on real MNIST, as torch', () => {
  it.each([1, 2, 3])('seed %d ends in the band of validation accuracies', { timeout: 120_000 }, async (seed) => {
    await startBackend('wasm');
    const changes = { seed, evaluateEvery: 0 };
    const [run] = planRuns(trainingTheCnn.experiments.cnn, { preset: 'published', changes });
    let accuracy: number | undefined;
    for await (const event of runTraining(run.spec, readMnist())) {
      if (event.type === 'result') accuracy = event.validationAccuracy;
    }
    expect(accuracy).toBeGreaterThan(0.968);
    expect(accuracy).toBeLessThan(0.977);
  });
});
