import type { Dataset } from '../dataset.ts';
import { type SplitName, splitIndices } from './split.ts';
import { type PixelSums, type Scaler, scalerFromSums } from './standard-scaler.ts';

/** An image in which a scaled pixel is as far from 0 as anywhere in its part of the split. */
export interface ExtremePixel {
  /** Index of the image in the dataset. */
  readonly image: number;
  readonly pixel: number;
  /** 0..255, before scaling. */
  readonly value: number;
  readonly scaled: number;
}

/** A scaler and how far the values it makes lie from 0. */
export interface Scaling {
  readonly scaler: Scaler;
  /** Per pixel, the largest absolute scaled value in the training images and in the test images. */
  readonly largestTrain: Float64Array;
  readonly largestTest: Float64Array;
  readonly extremeTrain: ExtremePixel;
  readonly extremeTest: ExtremePixel;
}

/** What every pixel does over the images of a split. */
export interface PixelStatistics {
  readonly trainCount: number;
  readonly testCount: number;
  /** pixels × 256: how many training images have each value. */
  readonly histograms: Uint32Array;
  /** The scaler fitted on the training images, as it should be. */
  readonly fair: Scaling;
  /** The scaler fitted on all images, test images included. */
  readonly leaky: Scaling;
}

/** How many images are gone through without a pause. */
const stretch = 4000;

/** Histograms and scalings of every pixel. Goes through all images once and calls `pause` every few thousand. */
export async function pixelStatistics(
  dataset: Dataset,
  name: SplitName,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<PixelStatistics> {
  const pixels = dataset.rows * dataset.columns * dataset.channels;
  const split = splitIndices(name, dataset);
  const part = async (indices: Int32Array): Promise<Part> => {
    const histograms = new Uint32Array(pixels * levels);
    for (let from = 0; from < indices.length; from += stretch) {
      count(histograms, dataset.images, indices.subarray(from, from + stretch));
      await pause();
    }
    return { images: dataset.images, pixels, indices, histograms };
  };
  const train = await part(split.train);
  const test = await part(split.test);
  return {
    trainCount: split.train.length,
    testCount: split.test.length,
    histograms: train.histograms,
    fair: scalingOf(scalerFromSums(sumsOf([train])), train, test),
    leaky: scalingOf(scalerFromSums(sumsOf([train, test])), train, test),
  };
}

/** Values that a pixel can have. */
const levels = 256;

interface Part {
  readonly images: Uint8Array;
  readonly pixels: number;
  readonly indices: Int32Array;
  readonly histograms: Uint32Array;
}

function count(histograms: Uint32Array, images: Uint8Array, indices: Int32Array): void {
  const pixels = histograms.length / levels;
  for (const index of indices) {
    const offset = index * pixels;
    for (let p = 0; p < pixels; p++) histograms[p * levels + images[offset + p]]++;
  }
}

function sumsOf(parts: readonly Part[]): PixelSums {
  const pixels = parts[0].pixels;
  const sum = new Float64Array(pixels);
  const squares = new Float64Array(pixels);
  for (const { histograms } of parts) {
    for (let i = 0; i < histograms.length; i++) {
      const value = i % levels;
      const p = (i - value) / levels;
      sum[p] += value * histograms[i];
      squares[p] += value * value * histograms[i];
    }
  }
  return { sum, squares, count: parts.reduce((total, { indices }) => total + indices.length, 0) };
}

function scalingOf(scaler: Scaler, train: Part, test: Part): Scaling {
  return {
    scaler,
    largestTrain: largestScaled(scaler, train),
    largestTest: largestScaled(scaler, test),
    extremeTrain: extremeOf(scaler, train),
    extremeTest: extremeOf(scaler, test),
  };
}

/** Scaling keeps the order of values, so the extremes of the bytes become the extremes of the scaled values. */
function largestScaled({ mean, scale }: Scaler, part: Part): Float64Array {
  return mean.map((m, p) => {
    const { low, high } = range(part, p);
    return Math.max(Math.abs(low - m), Math.abs(high - m)) / scale[p];
  });
}

/** The smallest and the largest value of a pixel. */
function range({ histograms }: Part, pixel: number): { low: number; high: number } {
  const own = histograms.subarray(pixel * levels, (pixel + 1) * levels);
  return { low: own.findIndex((n) => n > 0), high: own.findLastIndex((n) => n > 0) };
}

function extremeOf(scaler: Scaler, part: Part): ExtremePixel {
  const largest = largestScaled(scaler, part);
  const pixel = largest.indexOf(Math.max(...largest));
  const [mean, scale] = [scaler.mean[pixel], scaler.scale[pixel]];
  const { low, high } = range(part, pixel);
  const value = Math.abs(high - mean) >= Math.abs(low - mean) ? high : low;
  const image = part.indices.find((index) => part.images[index * part.pixels + pixel] === value) ?? -1;
  return { image, pixel, value, scaled: (value - mean) / scale };
}
