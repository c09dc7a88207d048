/** Mean and scale of every pixel, fitted on training images only. */
export interface Scaler {
  readonly mean: Float64Array<ArrayBuffer>;
  /** Standard deviation over the population; 1 where a pixel never changes. */
  readonly scale: Float64Array<ArrayBuffer>;
}

/**
 * scikit-learn's `StandardScaler` on pixels 0..255: population variance, scale 1 for pixels without variance.
 * Sums of bytes are exact in doubles, so mean and variance carry no rounding before the last division.
 */
export function fitScaler(images: Uint8Array, indices: Int32Array, pixels: number): Scaler {
  const sum = new Float64Array(pixels);
  const squares = new Float64Array(pixels);
  for (const index of indices) {
    const offset = index * pixels;
    for (let p = 0; p < pixels; p++) {
      const value = images[offset + p];
      sum[p] += value;
      squares[p] += value * value;
    }
  }
  return scalerFromSums({ sum, squares, count: indices.length });
}

/** Exact sums of every pixel's values and of their squares. */
export interface PixelSums {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly count: number;
}

/** The same scaler from the sums over `count` images. */
export function scalerFromSums({ sum, squares, count: n }: PixelSums): Scaler {
  const mean = Float64Array.from(sum, (s) => s / n);
  // n·Σx² − (Σx)² is a difference of exact integers (< 2⁵³ up to 10⁵ images), so nothing cancels.
  const scale = Float64Array.from(squares, (q, p) => Math.sqrt(n * q - sum[p] * sum[p]) / n || 1);
  return { mean, scale };
}
