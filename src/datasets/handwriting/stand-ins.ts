import type { Ink } from '../ink/stroke.ts';

const field = 28;
const pen = 2.4;

/** Lines through points in pixels of a 28×28 image, as ink. */
function inkThrough(...lines: readonly (readonly (readonly [x: number, y: number])[])[]): Ink {
  return {
    penWidth: pen / field,
    strokes: lines.map((line) => line.map(([x, y]) => ({ x: x / field, y: y / field }))),
  };
}

/**
 * A doubtful 3 with a small hook, a waist far to the left and no lower bowl, which models take for a 2, 7, 8 or 9 as well:
 * it takes the place of MNIST's `X_val[592]` (A3.4) where MNIST is not at hand.
 */
export function ambiguousThree(): Ink {
  return inkThrough([
    [10.6, 8.6],
    [11.4, 7.4],
    [13.2, 6.9],
    [15.2, 7.2],
    [16.3, 8.6],
    [16, 10.4],
    [14.7, 12.2],
    [13.1, 14],
    [11.9, 15.8],
    [11.7, 17.4],
    [13, 18.7],
    [15.2, 19.5],
    [17, 20.8],
    [17.3, 22.4],
    [16, 24],
    [14.2, 25.2],
    [12.8, 26],
  ]);
}

/** A plain open 4 in two strokes: it takes the place of MNIST's third training image (D9) where MNIST is not at hand. */
export function plainFour(): Ink {
  return inkThrough(
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
