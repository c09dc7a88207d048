import { crossCorrelate, outputSize, type Walk } from '../../../numerics/convolution/cross-correlate.ts';
import { flip, isEqual, type Matrix, matrixOf, transpose } from '../../../numerics/convolution/matrix.ts';
import { Sfc32 } from '../../../numerics/random/sfc32.ts';
import { courseImage, courseKernel } from './course-exercise.ts';

/** What is worked out by hand: an image, a kernel, and how the window walks. */
export interface Exercise {
  readonly image: Matrix;
  readonly kernel: Matrix;
  readonly walk: Walk;
}

/** A reader's choice of exercise: 0 is the course's, every other number its own image and kernel. */
export interface ExerciseChoice {
  readonly number: number;
  readonly stride: number;
  readonly padding: number;
}

/** The course's exercise, in single steps and without padding. */
export const courseChoice: ExerciseChoice = { number: 0, stride: 1, padding: 0 };

/** The largest number an exercise can have. */
export const largestNumber = 9999;

/** The exercise of a number, the same for everybody. */
export function exerciseOf({ number, stride, padding }: ExerciseChoice): Exercise {
  const walk = { stride, padding };
  if (number === 0) return { image: courseImage, kernel: courseKernel, walk };
  const random = new Sfc32(20, number);
  const image = matrixOf(6, 6, () => Math.floor(random.between(0, 10)));
  return { image, kernel: freshKernel(random), walk };
}

/** What is to be found. */
export function solve({ image, kernel, walk }: Exercise): Matrix {
  return crossCorrelate(image, kernel, walk);
}

/** How many cells the output has along a side. */
export function sideOf({ image, kernel, walk }: Exercise): number {
  return outputSize(image.length, kernel.length, walk);
}

/** A kernel that a flip and a transposition change, so that these slips show, with some zeros to rest on. */
function freshKernel(random: Sfc32): Matrix {
  for (;;) {
    const kernel = matrixOf(3, 3, () => Math.floor(random.between(-3, 4)));
    const zeros = kernel.flat().filter((weight) => weight === 0).length;
    const shows = !isEqual(kernel, flip(kernel)) && !isEqual(kernel, transpose(kernel));
    if (zeros >= 1 && zeros <= 3 && shows) return kernel;
  }
}
