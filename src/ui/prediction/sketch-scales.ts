import type { CurvePrediction } from '../../lab/experiment/experiment.ts';

/** Where things lie in a sketch, in pixels. */
export interface SketchScales {
  /** How much larger than usual the page's type is, and everything that is measured by it. */
  readonly zoom: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The value at a height. */
  readonly valueAt: (pixel: number) => number;
  /** Which of the points is nearest to a place. */
  readonly nearest: (pixel: number) => number;
  /** The x values that have room for a label. */
  readonly labelled: readonly number[];
}

/** Where the page's type is as large as usual. */
const margin = { top: 26, right: 20, bottom: 44, left: 48 };
const labelRoom = 52;

/** The size of a sketch in pixels, and of the page's type against what it usually is. */
interface SketchBox {
  readonly width: number;
  readonly height: number;
  readonly zoom?: number;
}

/** The scales of a sketch in a box of this size. */
export function sketchScales(
  { x: { at, scale }, y: { from, to } }: Pick<CurvePrediction, 'x' | 'y'>,
  { width, height, zoom = 1 }: SketchBox,
): SketchScales {
  const along = (value: number) => (scale === 'log' ? Math.log10(value) : value);
  const first = along(Math.min(...at));
  const extent = along(Math.max(...at)) - first || 1;
  const left = zoom * margin.left;
  const right = Math.max(left + 1, width - zoom * margin.right);
  const [top, bottom] = [zoom * margin.top, height - zoom * margin.bottom];
  const x = (value: number) => left + ((along(value) - first) / extent) * (right - left);
  const labelled: number[] = [];
  for (const value of at) {
    const before = labelled.at(-1);
    if (before === undefined || x(value) - x(before) >= zoom * labelRoom) labelled.push(value);
  }
  return {
    zoom,
    left,
    right,
    bottom,
    x,
    y: (value) => bottom - ((value - from) / (to - from)) * (bottom - top),
    valueAt: (pixel) => from + ((bottom - pixel) / (bottom - top)) * (to - from),
    nearest: (pixel) =>
      at.reduce(
        (best, value, i) => (Math.abs(x(value) - pixel) < Math.abs(x(at[best] as number) - pixel) ? i : best),
        0,
      ),
    labelled,
  };
}
