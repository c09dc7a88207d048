import { beforeAll, describe, expect, it } from 'vitest';
import { hasMnist, readMnist } from '../../../../scripts/read-mnist.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import { splitIndices } from '../../../datasets/splits/split.ts';
import { fitScaler } from '../../../datasets/splits/standard-scaler.ts';
import { startBackend } from '../../../lab/backend/start-backend.ts';
import { planRuns } from '../../../lab/experiment/plan-runs.ts';
import { runTraining } from '../../../lab/train/run-training.ts';
import optimisationCurves from './problem.ts';

// Reference: MLPClassifier of scikit-learn 1.2.1 on real MNIST, random_state 1234.
const lossOf1000 = [2.7793846306359553, 2.6879216127568015, 2.553756601857245, 2.401440568295855, 2.245796751933292];
const lossAt: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '0.0005': { 1: 2.5264379746, 2: 1.8702116753, 5: 1.0308200654, 10: 0.6559798053 },
  '0.005': { 1: 1.4606088202, 2: 0.5386706595, 5: 0.2861250474, 10: 0.1917510689 },
  '0.001': {
    1: 2.2948452448764,
    2: 1.3730403999,
    5: 0.6839712926,
    10: 0.4405821443,
    50: 0.1805037376,
    100: 0.1151869941,
  },
  '0.01': { 1: 1.1335102794, 2: 0.3774022954, 5: 0.2057726101, 10: 0.1301564194 },
};

describe.skipIf(!hasMnist())('on real MNIST, as scikit-learn', () => {
  let mnist: Dataset;
  beforeAll(async () => {
    mnist = readMnist();
    await startBackend('wasm');
  });

  it('the scaler agrees to 1e-6 in every sum and in single pixels', () => {
    const { mean, scale } = fitScaler(mnist.images, splitIndices('cs273a', mnist).train, 784);
    expect(mean[406]).toBeCloseTo(130.65114285714284, 9);
    expect(scale[406]).toBeCloseTo(113.74269388643528, -3);
    expect(scale[12]).toBeCloseTo(0.463864854429105, 9);
    expect(mean.reduce((a, b) => a + b)).toBeCloseTo(26197.088857142855, 6);
    expect(scale.reduce((a, b) => a + b)).toBeCloseTo(38693.481536706255, 6);
    expect(scale.filter((value, p) => value === 1 && mean[p] === 0)).toHaveLength(68);
  });

  it('1,000 images: the loss of the first five epochs', async () => {
    const losses = await epochLosses({ learningRate: 0.001, trainSize: 1000, epochs: 5 });
    losses.forEach((loss, i) => expect(Math.abs(loss / lossOf1000[i] - 1)).toBeLessThan(1e-5));
  });

  it.each([
    [0.0005, 10],
    [0.001, 100],
    [0.005, 10],
    [0.01, 10],
  ])('A2.2 at learning rate %d: the loss curve', { timeout: 240_000 }, async (learningRate, epochs) => {
    const losses = await epochLosses({ learningRate, epochs });
    const reference = Object.entries(lossAt[learningRate]);
    for (const [epoch, expected] of reference) {
      expect(Math.abs(losses[Number(epoch) - 1] / expected - 1), `epoch ${epoch}`).toBeLessThan(0.001);
    }
  });

  async function epochLosses(changes: Readonly<Record<string, number>>): Promise<number[]> {
    const [run] = planRuns(optimisationCurves.experiments.curves, { preset: 'published', changes });
    const losses: number[] = [];
    for await (const event of runTraining(run.spec, mnist)) if (event.type === 'epoch') losses.push(event.loss);
    return losses;
  }
});
