import { at, flip, type Matrix, matrixOf, pad } from './matrix.ts';

/** How the window goes over the image: steps of `stride` over `padding` zeros on every side. */
export interface Walk {
  readonly stride: number;
  readonly padding: number;
}

/** One step at a time and no padding: "valid". */
export const plainWalk: Walk = { stride: 1, padding: 0 };

/** How many places a window of `kernel` has along `length`: ⌊(n + 2p − k)/s⌋ + 1, and 0 where it does not fit. */
export function outputSize(length: number, kernel: number, { stride, padding }: Walk = plainWalk): number {
  return Math.max(0, Math.floor((length + 2 * padding - kernel) / stride) + 1);
}

/** The products under the window at a place of the output, laid out like the kernel. */
export function productsAt(
  { image, kernel, walk = plainWalk }: { readonly image: Matrix; readonly kernel: Matrix; readonly walk?: Walk },
  [row, column]: readonly [number, number],
): Matrix {
  const top = row * walk.stride - walk.padding;
  const left = column * walk.stride - walk.padding;
  // Adding 0 turns the −0 of 0·(−1) into 0.
  return kernel.map((weights, i) => weights.map((weight, j) => weight * at(image, top + i, left + j) + 0));
}

/**
 * The cross-correlation of an image with a kernel (n×m and k×l numbers), which is what a convolutional layer computes:
 * y_ij = Σ_ab w_ab · x_(i·s+a−p),(j·s+b−p).
 */
export function crossCorrelate(image: Matrix, kernel: Matrix, walk: Walk = plainWalk): Matrix {
  const rows = outputSize(image.length, kernel.length, walk);
  const columns = outputSize(image[0]?.length ?? 0, kernel[0]?.length ?? 0, walk);
  const padded = { image: pad(image, walk.padding), kernel, walk: { ...walk, padding: 0 } };
  return matrixOf(rows, columns, (row, column) => total(productsAt(padded, [row, column])));
}

/** Convolution as signal processing defines it: the kernel is turned by half a turn first. */
export function convolve(image: Matrix, kernel: Matrix, walk: Walk = plainWalk): Matrix {
  return crossCorrelate(image, flip(kernel), walk);
}

/** The sum of all numbers of a matrix. */
export function total(matrix: Matrix): number {
  return matrix.reduce((sum, row) => row.reduce((rowSum, value) => rowSum + value, sum), 0);
}
