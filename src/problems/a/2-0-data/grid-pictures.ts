import type { PixelStatistics } from '../../../datasets/splits/pixel-statistics.ts';
import type { GridView, ShownImage } from './data-store.ts';
import { scaleDigit } from './scaled-digit.ts';

/** What the grid of pixels shows, and how. */
export interface GridPicture {
  readonly values: Float32Array;
  /** The value shown at full strength. */
  readonly limit: number;
  readonly signed: boolean;
  /** Strength grows with the logarithm. */
  readonly logarithmic: boolean;
  readonly says: string;
}

/** Standard deviations at which a standardised pixel is shown at full strength. */
const fullStrength = 5;

/** Every picture that the grid can show. */
export function gridPictures(statistics: PixelStatistics, image: ShownImage): Readonly<Record<GridView, GridPicture>> {
  const { fair, histograms, trainCount } = statistics;
  const still = fair.scaler.mean.filter((_, p) => isStill(histograms, p, trainCount)).length;
  const scaled = scaleDigit(image.pixels, fair.scaler);
  return {
    before: {
      values: Float32Array.from(image.pixels),
      limit: 255,
      signed: false,
      logarithmic: false,
      says: `Image ${image.index.toLocaleString('en-GB')}, a ${image.label}, as bytes from 0 to 255.`,
    },
    after: {
      values: scaled.values,
      limit: fullStrength,
      signed: true,
      logarithmic: false,
      says: `The same in standard deviations from each pixel’s mean; the largest is ${written(scaled.largest)}.`,
    },
    scale: {
      values: Float32Array.from(fair.scaler.scale),
      limit: Math.max(...fair.scaler.scale),
      signed: false,
      logarithmic: false,
      says: `The scale of every pixel: its standard deviation over the training images. ${still} of 784 never change; their scale is set to 1.`,
    },
    train: extremes(fair.largestTrain, 'training'),
    test: extremes(fair.largestTest, 'test'),
  };
}

function extremes(largest: Float64Array, part: string): GridPicture {
  const most = Math.max(...largest);
  return {
    values: Float32Array.from(largest),
    limit: most,
    signed: false,
    logarithmic: true,
    says: `The largest distance from 0 that each pixel reaches in the ${part} images; at most ${written(most)}.`,
  };
}

/** Whether a pixel has one and the same value in all training images. */
export function isStill(histograms: Uint32Array, pixel: number, trainCount: number): boolean {
  return histograms.subarray(256 * pixel, 256 * (pixel + 1)).includes(trainCount);
}

/** A distance in standard deviations, with as many digits as it deserves. */
export function written(distance: number): string {
  return distance >= 100 ? Math.round(distance).toLocaleString('en-GB') : distance.toFixed(distance < 10 ? 2 : 1);
}
