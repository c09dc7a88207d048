import { describe, expect, it } from 'vitest';
import { hasMnist, readMnist } from '../../../scripts/read-mnist.ts';
import type { Dataset } from '../dataset.ts';
import { pixelStatistics } from './pixel-statistics.ts';
import { preprocess } from './preprocess.ts';
import { splitIndices } from './split.ts';
import { fitScaler } from './standard-scaler.ts';

/** Twenty pictures of three pixels: one that never changes, one that varies, one lit in a single test picture. */
function smallDataset(): Dataset {
  const count = 20;
  const [onlyLit] = splitIndices('cs273a', { count, trainCount: 15 }).test;
  const images = Uint8Array.from({ length: count * 3 }, (_, i) => {
    const image = Math.floor(i / 3);
    return [7, (image * 13) % 200, image === onlyLit ? 200 : 0][i % 3] ?? 0;
  });
  return {
    name: 'builtin',
    images,
    labels: new Uint8Array(count),
    count,
    trainCount: 15,
    rows: 1,
    columns: 3,
    channels: 1,
  };
}

describe('pixelStatistics', async () => {
  const dataset = smallDataset();
  const found = await pixelStatistics(dataset, 'cs273a');
  const split = splitIndices('cs273a', dataset);
  const scaled = (indices: Int32Array) =>
    preprocess({ kind: 'standardise', scaler: found.fair.scaler }, { images: dataset.images, indices, pixels: 3 });
  const largest = (values: Float32Array, pixel: number) =>
    Math.max(...values.filter((_, i) => i % 3 === pixel).map(Math.abs));

  it('counts every training image once per pixel', () => {
    expect([found.trainCount, found.testCount]).toEqual([18, 2]);
    for (const pixel of [0, 1, 2]) {
      expect(found.histograms.subarray(256 * pixel, 256 * (pixel + 1)).reduce((a, b) => a + b)).toBe(18);
    }
    expect(found.histograms[7]).toBe(18);
  });

  it('says how far scaled values lie from 0, as scaling every image does', () => {
    for (const pixel of [0, 1, 2]) {
      expect(found.fair.largestTrain[pixel]).toBeCloseTo(largest(scaled(split.train), pixel), 4);
      expect(found.fair.largestTest[pixel]).toBeCloseTo(largest(scaled(split.test), pixel), 4);
    }
  });

  it('fits the scalers that fitScaler fits', () => {
    const everything = Int32Array.from({ length: dataset.count }, (_, i) => i);
    expect(found.fair.scaler).toEqual(fitScaler(dataset.images, split.train, 3));
    expect(found.leaky.scaler).toEqual(fitScaler(dataset.images, everything, 3));
  });

  it('names the image of the extreme, which a scaler fitted on all images hides', () => {
    expect(found.fair.extremeTest).toEqual({ image: split.test[0], pixel: 2, value: 200, scaled: 200 });
    expect(found.leaky.extremeTest.scaled).toBeLessThan(5);
    expect(found.fair.extremeTrain.pixel).toBe(1);
  });
});

describe.runIf(hasMnist())('on MNIST', () => {
  it('finds the pixels without variance and the extremes that scikit-learn finds', async () => {
    const dataset = readMnist();
    const { fair, leaky, histograms } = await pixelStatistics(dataset, 'cs273a');
    const still = Array.from(fair.scaler.mean, (_, p) => histograms[p * 256] === 63_000);
    expect(still.filter(Boolean)).toHaveLength(68);
    expect(Math.max(...fair.largestTest)).toBeCloseTo(1366.5515716003285, 6);
    expect(Math.max(...fair.largestTrain)).toBeCloseTo(250.99601590482163, 6);
    expect(fair.extremeTest.scaled).toBeCloseTo(1366.5515716003285, 6);
    expect(leaky.extremeTest.scaled).toBeLessThan(fair.extremeTest.scaled);
  });
});
