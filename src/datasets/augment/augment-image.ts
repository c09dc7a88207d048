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
  for (let at = 0; at < image.length; at++) {
    if (image[at] < inkThreshold) continue;
    const x = at % side;
    const y = (at - x) / side;
    left = Math.min(left, a * x + b * y);
    right = Math.max(right, a * x + b * y);
    top = Math.min(top, c * x + d * y);
    bottom = Math.max(bottom, c * x + d * y);
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
    for (let x = 0; x < side; x++, at++) {
      const sourceX = from.x + back.a * (x - to.x) + back.b * (y - to.y);
      const sourceY = from.y + back.c * (x - to.x) + back.d * (y - to.y);
      if (sourceX > -1 && sourceX < side && sourceY > -1 && sourceY < side)
        out[at] = readBetween(image, sourceX, sourceY);
    }
  }
  return out;
}

function readBetween(image: Uint8Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const down = y - top;
  const upper = pixel(image, left, top) * (1 - right) + pixel(image, left + 1, top) * right;
  const lower = pixel(image, left, top + 1) * (1 - right) + pixel(image, left + 1, top + 1) * right;
  return Math.round(upper * (1 - down) + lower * down);
}

function pixel(image: Uint8Array, x: number, y: number): number {
  return x >= 0 && x < side && y >= 0 && y < side ? image[y * side + x] : 0;
}
