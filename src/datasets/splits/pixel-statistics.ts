import type { Dataset } from '../dataset.ts';
import { type SplitName, splitIndices } from './split.ts';
import { fitScaler, type Scaler } from './standard-scaler.ts';

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

/** Histograms and scalings of every pixel; goes through all images three times. */
export function pixelStatistics(dataset: Dataset, name: SplitName): PixelStatistics {
  const { images, count } = dataset;
  const pixels = dataset.rows * dataset.columns * dataset.channels;
  const split = splitIndices(name, dataset);
  const train = { images, pixels, indices: split.train, ...extremesOf({ images, pixels, indices: split.train }) };
  const test = { images, pixels, indices: split.test, ...extremesOf({ images, pixels, indices: split.test }) };
  const everything = Int32Array.from({ length: count }, (_, i) => i);
  return {
    trainCount: split.train.length,
    testCount: split.test.length,
    histograms: histogramsOf(train),
    fair: scalingOf(fitScaler(images, split.train, pixels), train, test),
    leaky: scalingOf(fitScaler(images, everything, pixels), train, test),
  };
}

interface Part {
  readonly images: Uint8Array;
  readonly pixels: number;
  readonly indices: Int32Array;
}

interface Extremes {
  /** The smallest and the largest value of each pixel. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

function histogramsOf({ images, pixels, indices }: Part): Uint32Array {
  const histograms = new Uint32Array(pixels * 256);
  for (const index of indices) {
    const offset = index * pixels;
    for (let p = 0; p < pixels; p++) histograms[p * 256 + images[offset + p]]++;
  }
  return histograms;
}

function extremesOf({ images, pixels, indices }: Part): Extremes {
  const low = new Uint8Array(pixels).fill(255);
  const high = new Uint8Array(pixels);
  for (const index of indices) {
    const offset = index * pixels;
    for (let p = 0; p < pixels; p++) {
      const value = images[offset + p];
      if (value < low[p]) low[p] = value;
      if (value > high[p]) high[p] = value;
    }
  }
  return { low, high };
}

function scalingOf(scaler: Scaler, train: Part & Extremes, test: Part & Extremes): Scaling {
  return {
    scaler,
    largestTrain: largestScaled(scaler, train),
    largestTest: largestScaled(scaler, test),
    extremeTrain: extremeOf(scaler, train),
    extremeTest: extremeOf(scaler, test),
  };
}

/** Scaling keeps the order of values, so the extremes of the bytes become the extremes of the scaled values. */
function largestScaled({ mean, scale }: Scaler, { low, high }: Extremes): Float64Array {
  return mean.map((m, p) => Math.max(Math.abs(low[p] - m), Math.abs(high[p] - m)) / scale[p]);
}

function extremeOf(scaler: Scaler, part: Part & Extremes): ExtremePixel {
  const largest = largestScaled(scaler, part);
  const pixel = largest.indexOf(Math.max(...largest));
  const [mean, scale] = [scaler.mean[pixel], scaler.scale[pixel]];
  const isHigh = Math.abs(part.high[pixel] - mean) >= Math.abs(part.low[pixel] - mean);
  const value = (isHigh ? part.high : part.low)[pixel];
  const image = part.indices.find((index) => part.images[index * part.pixels + pixel] === value) ?? -1;
  return { image, pixel, value, scaled: (value - mean) / scale };
}
