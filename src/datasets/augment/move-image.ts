import type { Sfc32 } from '../../numerics/random/sfc32.ts';
import { invert } from './affine.ts';

/** How far an image may be moved: each amount is drawn evenly between minus and plus its bound. */
export interface MoveBounds {
  /** Pixels, across and down. */
  readonly shift: number;
  /** Degrees. */
  readonly rotate: number;
  /** Part of the size, below 1. */
  readonly zoom: number;
}

/** Rows × columns × channels bytes. */
export interface ImageBlock {
  readonly pixels: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** A copy turned and scaled about its middle and shifted, read back bilinearly; what comes in from outside is 0. */
export function moveImage(image: ImageBlock, bounds: MoveBounds, random: Sfc32): Uint8Array {
  const across = random.between(-bounds.shift, bounds.shift);
  const down = random.between(-bounds.shift, bounds.shift);
  const angle = (random.between(-bounds.rotate, bounds.rotate) * Math.PI) / 180;
  const scale = 1 + random.between(-bounds.zoom, bounds.zoom);
  const [cos, sin] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  const back = invert({ a: cos, b: -sin, c: sin, d: cos });
  const { rows, columns, channels, pixels } = image;
  const middleX = (columns - 1) / 2;
  const middleY = (rows - 1) / 2;
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < rows; y++) {
    let sourceX = middleX - back.a * (middleX + across) + back.b * (y - middleY - down);
    let sourceY = middleY - back.c * (middleX + across) + back.d * (y - middleY - down);
    for (let x = 0; x < columns; x++, at += channels) {
      for (let channel = 0; channel < channels; channel++) {
        out[at + channel] = readBetween(image, sourceX, sourceY, channel);
      }
      sourceX += back.a;
      sourceY += back.c;
    }
  }
  return out;
}

/** The bilinear mean of the four pixels about a point, in one channel. */
function readBetween(image: ImageBlock, ...[x, y, channel]: [x: number, y: number, channel: number]): number {
  const { pixels, rows, columns, channels } = image;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const down = y - top;
  const at = (top * columns + left) * channels + channel;
  const below = at + columns * channels;
  const hasLeft = left >= 0 && left < columns;
  const hasRight = left >= -1 && left < columns - 1;
  const hasTop = top >= 0 && top < rows;
  const hasBottom = top >= -1 && top < rows - 1;
  const upperLeft = hasTop && hasLeft ? pixels[at] : 0;
  const upperRight = hasTop && hasRight ? pixels[at + channels] : 0;
  const lowerLeft = hasBottom && hasLeft ? pixels[below] : 0;
  const lowerRight = hasBottom && hasRight ? pixels[below + channels] : 0;
  const upper = upperLeft + right * (upperRight - upperLeft);
  const lower = lowerLeft + right * (lowerRight - lowerLeft);
  return Math.round(upper + down * (lower - upper));
}
