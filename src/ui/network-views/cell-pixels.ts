import type { Colour, Palette } from './palette.ts';

/** A small matrix to be shown, row by row. */
export interface Cells {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
}

/** How numbers become colours. */
export interface CellLook {
  /** The absolute value shown at full strength; everything beyond looks the same. */
  readonly limit: number;
  /** Two colours around zero, or ink alone for numbers that are never negative. */
  readonly signed: boolean;
  /** Pixels across a cell; from `dashFrom` on, negative cells carry a dash. */
  readonly zoom: number;
}

/** The smallest cell that has room for a dash. */
const dashFrom = 8;

/** The cells as red, green, blue, alpha, `zoom` pixels to a cell; strength is alpha, so zero shows the paper. */
export function cellPixels(
  { width, height, values }: Cells,
  look: CellLook,
  palette: Palette,
): Uint8ClampedArray<ArrayBuffer> {
  const { limit, signed, zoom } = look;
  const rgba = new Uint8ClampedArray(4 * width * height * zoom * zoom);
  const stride = width * zoom;
  for (let i = 0; i < width * height; i++) {
    const value = values[i] ?? 0;
    const colour = signed ? (value < 0 ? palette.negative : palette.positive) : palette.ink;
    const alpha = Math.round(255 * Math.min(1, limit > 0 ? Math.abs(value) / limit : 0));
    const origin = Math.floor(i / width) * zoom * stride + (i % width) * zoom;
    fill(rgba, { origin, stride, zoom, colour, alpha });
    if (signed && value < 0 && zoom >= dashFrom) dash(rgba, { origin, stride, zoom, colour, alpha });
  }
  return rgba;
}

interface Cell {
  readonly origin: number;
  readonly stride: number;
  readonly zoom: number;
  readonly colour: Colour;
  readonly alpha: number;
}

function fill(rgba: Uint8ClampedArray, { origin, stride, zoom, colour, alpha }: Cell): void {
  const [red, green, blue] = colour;
  for (let y = 0; y < zoom; y++) {
    for (let x = 0; x < zoom; x++) {
      const at = 4 * (origin + y * stride + x);
      rgba[at] = red;
      rgba[at + 1] = green;
      rgba[at + 2] = blue;
      rgba[at + 3] = alpha;
    }
  }
}

/** A minus sign in the middle of the cell: the bare paper on strong cells, full colour on weak ones. */
function dash(rgba: Uint8ClampedArray, { origin, stride, zoom, alpha }: Cell): void {
  const inset = Math.round(zoom * 0.28);
  const thickness = Math.max(1, Math.round(zoom / 9));
  const top = Math.round((zoom - thickness) / 2);
  for (let y = top; y < top + thickness; y++) {
    for (let x = inset; x < zoom - inset; x++) rgba[4 * (origin + y * stride + x) + 3] = alpha > 110 ? 0 : 255;
  }
}

/** The largest absolute value; 1 where all are zero, so that nothing is divided by zero. */
export function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  return largest || 1;
}

/**
 * The size that one in a hundred of the numbers other than zero reaches: a few extreme ones would leave all others pale.
 * 1 where all are zero.
 */
export function strongOf(values: ArrayLike<number>): number {
  const sizes = Float32Array.from(values, Math.abs)
    .filter((size) => size > 0)
    .sort();
  return sizes[Math.floor(0.99 * (sizes.length - 1))] ?? 1;
}
