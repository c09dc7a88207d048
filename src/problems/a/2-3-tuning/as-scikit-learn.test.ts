import { expect, it } from 'vitest';
import { hasMnist, readMnist } from '../../../../scripts/read-mnist.ts';
import { startBackend } from '../../../lab/backend/start-backend.ts';
import { planRuns } from '../../../lab/experiment/plan-runs.ts';
import { runTraining } from '../../../lab/train/run-training.ts';
import tuning from './problem.ts';

// scikit-learn 1.2.1, random_state 1234: validation .9549, test .9524, training 1.0.
it.skipIf(!hasMnist())('the best setting reaches scikit-learn’s figures on MNIST', { timeout: 120_000 }, async () => {
  const mnist = readMnist();
  await startBackend('wasm');
  const best = { learningRate: 0.005, alpha: 0.001, batchSize: 256, 'network.layers.0.units': 256 };
  const changes = { ...best, 'network.layers.0.activation': 'relu' };
  const [run] = planRuns(tuning.experiments.search, { preset: 'published', changes });
  for await (const event of runTraining(run.spec, mnist)) {
    if (event.type !== 'result') continue;
    expect(event.trainAccuracy).toBeGreaterThan(0.998);
    expect(Math.abs((event.validationAccuracy ?? 0) - 0.9549)).toBeLessThan(0.003);
    expect(Math.abs((event.testAccuracy ?? 0) - 0.9524)).toBeLessThan(0.006);
  }
  expect.assertions(3);
});
