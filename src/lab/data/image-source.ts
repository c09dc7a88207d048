import { moveImage } from '../../datasets/augment/move-image.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { saltAndPepper } from '../../datasets/noise/salt-and-pepper.ts';
import { type Preprocessing, preprocess } from '../../datasets/splits/preprocess.ts';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import type { DataSpec } from './data-spec.ts';

/** Makes inputs a few hundred at a time, saying in between how many are done, so that others get a turn. */
export type MakingInputs = Generator<number, Float32Array>;

/** Makes inputs of the images at some places of a dataset, row by row. */
export interface ImageSource {
  /** The images as they are. */
  clean(indices: Int32Array): MakingInputs;
  /** With noise that never changes. */
  noisy(indices: Int32Array): MakingInputs;
  /** As epoch `epoch` sees them, moved and with its noise, written into `out`. */
  ofEpoch(epoch: number, indices: Int32Array, out: Float32Array): MakingInputs;
}

/** Streams of random numbers apart from each other: what an image's noise and its movement are drawn from. */
const streams = { noise: 1, movement: 2 } as const;

/** Images are changed as bytes, one by one and each from its own random stream, and preprocessed last. */
export function imageSource(spec: DataSpec, dataset: Dataset, how: Preprocessing): ImageSource {
  const pixels = dataset.rows * dataset.columns * dataset.channels;
  const imageAt = (index: number) => dataset.images.subarray(index * pixels, (index + 1) * pixels);
  const withNoise = (image: Uint8Array, index: number, epoch: number) => {
    if (!spec.noise) return image;
    const { amount, seed, redraw } = spec.noise;
    const draw = redraw === 'everyEpoch' ? epoch : 0;
    return saltAndPepper(image, amount, new Sfc32(streams.noise, seed, index, draw));
  };
  const moved = (image: Uint8Array, index: number, epoch: number) => {
    if (!spec.augmentation) return image;
    const { rows, columns, channels } = dataset;
    const random = new Sfc32(streams.movement, spec.augmentation.seed, index, epoch);
    return moveImage({ pixels: image, rows, columns, channels }, spec.augmentation, random);
  };
  const write = writer(how, pixels);
  const made = (indices: Int32Array, imageOf: (index: number) => Uint8Array) =>
    write(indices, new Float32Array(indices.length * pixels), imageOf);
  return {
    clean: (indices) => made(indices, imageAt),
    noisy: (indices) => made(indices, (index) => withNoise(imageAt(index), index, 0)),
    ofEpoch: (epoch, indices, out) =>
      write(indices, out, (index) => withNoise(moved(imageAt(index), index, epoch), index, epoch)),
  };
}

const chunk = 500;

/** Fills rows of inputs with preprocessed images, a chunk at a time. */
function writer(how: Preprocessing, pixels: number) {
  return function* (indices: Int32Array, out: Float32Array, imageOf: (index: number) => Uint8Array): MakingInputs {
    for (let start = 0; start < indices.length; start += chunk) {
      if (start > 0) yield start;
      const some = indices.subarray(start, start + chunk);
      const images = new Uint8Array(some.length * pixels);
      for (const [row, index] of some.entries()) images.set(imageOf(index), row * pixels);
      out.set(preprocess(how, { images, indices: some.map((_, row) => row), pixels }), start * pixels);
    }
    return out;
  };
}
