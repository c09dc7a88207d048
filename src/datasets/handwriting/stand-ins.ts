import type { Ink } from '../ink/stroke.ts';

const field = 28;

/** Lines through points, and a pen's diameter, in pixels of a 28×28 image, as ink. */
function inkThrough(pen: number, ...lines: readonly (readonly (readonly [x: number, y: number])[])[]): Ink {
  return {
    penWidth: pen / field,
    strokes: lines.map((line) => line.map(([x, y]) => ({ x: x / field, y: y / field }))),
  };
}

/**
 * A doubtful 3 with a small hook, a waist far to the left and no lower bowl: it takes the place of MNIST's `X_val[592]` (A3.4)
 * where MNIST is not at hand. The published MLP gives it about .6 (then 8 and 1), the published CNN more than .9.
 */
export function ambiguousThree(): Ink {
  return inkThrough(2.9, [
    [10.6, 8.3],
    [11.5, 7.3],
    [13.2, 6.7],
    [15.8, 6.1],
    [16.7, 8.1],
    [15.7, 9.5],
    [14.4, 11.9],
    [12.6, 14.8],
    [11.3, 17.2],
    [11, 18.7],
    [12.6, 20.1],
    [15.1, 21.3],
    [17.2, 21.9],
    [16, 23.8],
    [15.7, 24.5],
    [14.4, 25.6],
    [12.4, 26.2],
  ]);
}

/** A plain open 4 in two strokes: it takes the place of MNIST's third training image (D9) where MNIST is not at hand. */
export function plainFour(): Ink {
  return inkThrough(
    2.4,
    [
      [6, 7],
      [5.8, 10],
      [5.4, 12.6],
      [5.6, 14.2],
      [7, 15],
      [10.4, 15.1],
      [14.4, 14.7],
      [18.6, 14.2],
    ],
    [
      [19.6, 6],
      [19.4, 10],
      [18.9, 14],
      [18.5, 18],
      [18.3, 22],
      [18.2, 25.4],
    ],
  );
}
