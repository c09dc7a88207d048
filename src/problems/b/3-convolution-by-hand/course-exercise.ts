import type { Matrix } from '../../../numerics/convolution/matrix.ts';

/** The answer printed in the assignment’s solution; its image and kernel are not printed there. */
export const publishedOutput: Matrix = [
  [68, 23, 30, -24],
  [-54, -19, 0, 6],
  [38, 8, -17, 27],
  [20, -47, -19, -13],
];

/** Found by `scripts/find-convolution-exercise.ts` with its defaults: the published answer is its cross-correlation with the kernel. */
export const courseImage: Matrix = [
  [5, 5, 6, -3, 6, -7],
  [8, -8, -8, -8, -5, 1],
  [-4, 8, 7, 0, -5, 1],
  [-1, -2, -7, 5, 1, -1],
  [8, -8, 4, 8, 8, 7],
  [5, -8, 6, -7, 4, 5],
];

/** The kernel that goes with the image. */
export const courseKernel: Matrix = [
  [1, 0, 2],
  [2, -2, -2],
  [1, 0, 1],
];
