/*
 * x   the three inputs
 * W   2×4, one row per hidden unit: bias, then the weights of x1, x2, x3
 * B   3×3, one row per class: bias, then the weights of h1, h2
 * z   sums of the hidden units before ReLU;  h = max(0, z)
 * r   linear responses of the outputs;       f = softmax(r)
 */
import { softmax } from '../../../numerics/softmax.ts';

type Matrix = readonly (readonly number[])[];

/** The numbers the reader can change. */
export interface SmallNetwork {
  readonly x: readonly number[];
  readonly W: Matrix;
  readonly B: Matrix;
}

/** Everything the network works out, layer by layer. */
export interface ForwardPass {
  readonly z: readonly number[];
  readonly h: readonly number[];
  readonly r: readonly number[];
  readonly f: readonly number[];
  /** The classes of the largest response: one, or several in a tie. */
  readonly predicted: readonly number[];
}

/** Usual slips in working through the network by hand. */
export const slips = ['no-bias', 'transposed', 'no-relu'] as const;

/** A slip by name. */
export type Slip = (typeof slips)[number];

/** The assignment's network and input. */
export const givenNetwork: SmallNetwork = {
  x: [1, 3, -2],
  W: [
    [1, -1, 0, 5],
    [2, 1, 1, 2],
  ],
  B: [
    [4, -1, 0],
    [3, 0, 2],
    [2, 1, 1],
  ],
};

/** Bias plus the weighted sum of the inputs: `row` is one longer than `inputs`. */
export function weightedSum([bias = 0, ...weights]: readonly number[], inputs: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (inputs[index] ?? 0), bias);
}

/** Works the network out, with or without slips. */
export function forwardPass({ x, W, B }: SmallNetwork, made: readonly Slip[] = []): ForwardPass {
  const read = (rows: Matrix) => (made.includes('no-bias') ? rows.map(([, ...weights]) => [0, ...weights]) : rows);
  const z = read(W).map((row) => weightedSum(row, x));
  const h = made.includes('no-relu') ? z : z.map((sum) => Math.max(0, sum));
  const r = read(made.includes('transposed') ? transpose(B) : B).map((row) => weightedSum(row, h));
  const largest = Math.max(...r);
  return { z, h, r, f: softmax(r), predicted: r.flatMap((response, k) => (response === largest ? [k] : [])) };
}

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}

/** "class 1", or "a tie of class 0 and class 1". */
export function predictionInWords({ predicted }: ForwardPass): string {
  const [first, ...others] = predicted.map((k) => `class ${k}`);
  return others.length === 0 ? `${first}` : `a tie of ${[first, ...others].join(' and ')}`;
}
