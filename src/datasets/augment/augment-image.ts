import type { Sfc32 } from '../../numerics/random/sfc32.ts';
import { centreOfMass } from '../ink/mnist-convention.ts';
import { invert, type Linear, type PoseSpread, randomPose } from './affine.ts';
import { changeWeight } from './change-weight.ts';

/** How much images vary. */
export interface ImageSpread extends PoseSpread {
  /** Standard deviation of the centre in pixels. */
  readonly shift: number;
  /** Standard deviation of the logarithm of the size. */
  readonly scale: number;
  /** Thinning and thickening are drawn evenly from [-thinner, thicker], see `changeWeight`. */
  readonly thinner: number;
  readonly thicker: number;
}

const side = 28;
const innerBox = 20;
const middle = 14;
/** Pixels fainter than this do not count when the digit's box is measured: bilinear copies have faint fringes. */
const inkThreshold = 64;

/**
 * Another version of a 28×28 digit: turned, slanted, stretched, its lines thinner or thicker, then brought back to the
 * convention (longer side 20 pixels, mass at the centre) before size and shift are varied. An empty image stays empty.
 */
export function augmentImage(image: Uint8Array, spread: ImageSpread, random: Sfc32): Uint8Array {
  const pose = randomPose(spread, random);
  const size = Math.exp(spread.scale * random.normal());
  const shift = { x: spread.shift * random.normal(), y: spread.shift * random.normal() };
  const weight = random.between(-spread.thinner, spread.thicker);
  const mass = centreOfMass({ width: side, height: side, pixels: image });
  if (!mass) return image.slice();
  const scale = size * fitScale(image, pose);
  const map = { a: pose.a * scale, b: pose.b * scale, c: pose.c * scale, d: pose.d * scale };
  const posed = warp(image, { map, from: mass, to: { x: middle + shift.x, y: middle + shift.y } });
  return weight === 0 ? posed : changeWeight(posed, weight);
}

/** What brings the longer side of the posed ink back to the size it had. */
function fitScale(image: Uint8Array, { a, b, c, d }: Linear): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at++) {
      if (image[at] < inkThreshold) continue;
      const posedX = a * x + b * y;
      const posedY = c * x + d * y;
      if (posedX < left) left = posedX;
      if (posedX > right) right = posedX;
      if (posedY < top) top = posedY;
      if (posedY > bottom) bottom = posedY;
    }
  }
  const longest = Math.max(right - left, bottom - top);
  return longest > 0 ? (innerBox - 2) / longest : 1;
}

interface Warp {
  readonly map: Linear;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** The image under `map` with the point `from` going to `to`, read back bilinearly; what lies outside is paper. */
export function warp(image: Uint8Array, { map, from, to }: Warp): Uint8Array {
  const back = invert(map);
  const out = new Uint8Array(image.length);
  for (let y = 0, at = 0; y < side; y++) {
    let sourceX = from.x - back.a * to.x + back.b * (y - to.y);
    let sourceY = from.y - back.c * to.x + back.d * (y - to.y);
    for (let x = 0; x < side; x++, at++) {
      if (sourceX > -1 && sourceX < side && sourceY > -1 && sourceY < side)
        out[at] = readBetween(image, sourceX, sourceY);
      sourceX += back.a;
      sourceY += back.c;
    }
  }
  return out;
}

/** Bilinear; `x` and `y` lie between −1 and 28. */
function readBetween(image: Uint8Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const down = y - top;
  const at = top * side + left;
  const hasLeft = left >= 0;
  const hasRight = left < side - 1;
  const hasTop = top >= 0;
  const hasBottom = top < side - 1;
  const upperLeft = hasTop && hasLeft ? image[at] : 0;
  const upperRight = hasTop && hasRight ? image[at + 1] : 0;
  const lowerLeft = hasBottom && hasLeft ? image[at + side] : 0;
  const lowerRight = hasBottom && hasRight ? image[at + side + 1] : 0;
  if ((upperLeft | upperRight | lowerLeft | lowerRight) === 0) return 0;
  const upper = upperLeft + right * (upperRight - upperLeft);
  const lower = lowerLeft + right * (lowerRight - lowerLeft);
  return Math.round(upper + down * (lower - upper));
}
