import type { Scaler } from './standard-scaler.ts';

/** How pixels 0..255 become a model's input: ÷255, (pixel − mean) / scale per pixel, or (pixel/255 − .5)/.5. */
export type Preprocessing =
  | { readonly kind: 'unit' }
  | { readonly kind: 'symmetric' }
  | {
      readonly kind: 'standardise';
      readonly scaler: Scaler;
      /** Scaled values are cut off at ±clip; a pixel that training hardly ever lit can otherwise reach hundreds. */
      readonly clip?: number;
    };

/** Inputs of the images at `indices`, one row of `pixels` values each. */
export function preprocess(
  how: Preprocessing,
  { images, indices, pixels }: { images: Uint8Array; indices: ArrayLike<number>; pixels: number },
): Float32Array {
  const inputs = new Float32Array(indices.length * pixels);
  for (let row = 0; row < indices.length; row++) {
    const from = indices[row] * pixels;
    const image = images.subarray(from, from + pixels);
    writeRow(how, image, inputs.subarray(row * pixels, (row + 1) * pixels));
  }
  return inputs;
}

function writeRow(how: Preprocessing, image: Uint8Array, out: Float32Array): void {
  if (how.kind === 'unit') {
    for (let p = 0; p < image.length; p++) out[p] = image[p] / 255;
  } else if (how.kind === 'symmetric') {
    for (let p = 0; p < image.length; p++) out[p] = (image[p] / 255 - 0.5) / 0.5;
  } else {
    const { mean, scale } = how.scaler;
    const limit = how.clip ?? Number.POSITIVE_INFINITY;
    for (let p = 0; p < image.length; p++) {
      const scaled = (image[p] - mean[p]) / scale[p];
      out[p] = Math.max(-limit, Math.min(limit, scaled));
    }
  }
}
