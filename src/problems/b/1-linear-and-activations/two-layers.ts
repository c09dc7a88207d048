import { at, type Matrix, matrixOf } from '../../../numerics/convolution/matrix.ts';

/** Two layers xW₁ + b₁ and hW₂ + b₂, and the input they get. Vectors are rows. */
export interface TwoLayers {
  readonly x: readonly number[];
  readonly W1: Matrix;
  readonly b1: readonly number[];
  readonly W2: Matrix;
  readonly b2: readonly number[];
}

/** A single layer xW + b. */
export interface OneLayer {
  readonly W: Matrix;
  readonly b: readonly number[];
}

/** The numbers the lab starts from. */
export const givenLayers: TwoLayers = {
  x: [2, -1],
  W1: [
    [1, 2],
    [0, 1],
  ],
  b1: [1, -1],
  W2: [
    [1, 0],
    [-1, 2],
  ],
  b2: [0, 3],
};

/** Whether all numbers are those the lab starts from. */
export function isGiven(layers: TwoLayers): boolean {
  return Object.entries(givenLayers).every(
    ([part, numbers]) => String(layers[part as keyof TwoLayers]) === String(numbers),
  );
}

/** xW + b. */
export function linear(x: readonly number[], W: Matrix, b: readonly number[]): number[] {
  return b.map((bias, j) => x.reduce((sum, value, i) => sum + value * at(W, i, j), bias));
}

/** The one layer that does what the two do: W = W₁W₂ and b = b₁W₂ + b₂. */
export function mergeLayers({ W1, b1, W2, b2 }: TwoLayers): OneLayer {
  const columns = W2[0]?.length ?? 0;
  const W = matrixOf(W1.length, columns, (i, j) => W2.reduce((sum, row, k) => sum + at(W1, i, k) * (row[j] ?? 0), 0));
  return { W, b: linear(b1, W2, b2) };
}

/** Hidden values and output of the two layers, with ReLU between them or nothing. */
export function runTwo({ x, W1, b1, W2, b2 }: TwoLayers, withRelu: boolean) {
  const sums = linear(x, W1, b1);
  const h = withRelu ? sums.map((sum) => Math.max(0, sum)) : sums;
  return { sums, h, y: linear(h, W2, b2) };
}

/** Output of the one layer. */
export function runOne({ W, b }: OneLayer, x: readonly number[]): number[] {
  return linear(x, W, b);
}
