import { beforeAll, describe, expect, it } from 'vitest';
import { hasMnist, readMnist } from '../../../../scripts/read-mnist.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import { startBackend } from '../../../lab/backend/start-backend.ts';
import { planRuns } from '../../../lab/experiment/plan-runs.ts';
import { runTraining } from '../../../lab/train/run-training.ts';
import amountOfData from './problem.ts';

// Reference: MLPClassifier of scikit-learn 1.2.1 on real MNIST, random_state 1234; double precision.
const references = [
  {
    images: 100,
    epochs: 541,
    testError: 0.374714,
    lossAt: {
      1: 2.9430822934,
      10: 2.4478229813,
      50: 0.8632962893,
      100: 0.3832561921,
      200: 0.150037580525,
      500: 0.043337895783,
    },
  },
  {
    images: 1000,
    epochs: 563,
    testError: 0.143714,
    lossAt: {
      1: 2.7793846306,
      10: 1.5979899119,
      50: 0.4882405807,
      100: 0.2751264488,
      200: 0.1399369575,
      500: 0.0453458996,
    },
  },
];

describe.skipIf(!hasMnist())('A2.1 on real MNIST, as scikit-learn', () => {
  let mnist: Dataset;
  beforeAll(async () => {
    mnist = readMnist();
    await startBackend('wasm');
  });

  it.each(references)('$images images: losses, epochs and test error', { timeout: 120_000 }, async (reference) => {
    const changes = { trainSize: reference.images };
    const [run] = planRuns(amountOfData.experiments.sizes, { preset: 'published', changes });
    const losses: number[] = [];
    let testAccuracy = Number.NaN;
    for await (const event of runTraining(run.spec, mnist)) {
      if (event.type === 'epoch') losses.push(event.loss);
      if (event.type === 'result') testAccuracy = event.testAccuracy ?? Number.NaN;
    }
    for (const [epoch, expected] of Object.entries(reference.lossAt)) {
      expect(Math.abs((losses[Number(epoch) - 1] ?? Number.NaN) / expected - 1), `epoch ${epoch}`).toBeLessThan(0.005);
    }
    expect(Math.abs(losses.length / reference.epochs - 1)).toBeLessThan(0.02);
    expect(Math.abs(1 - testAccuracy - reference.testError)).toBeLessThan(0.01);
  });
});
