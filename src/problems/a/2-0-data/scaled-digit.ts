import type { Scaler } from '../../../datasets/splits/standard-scaler.ts';
import { side } from './data-store.ts';

/** A digit after standardising, and what its extremes do to it. */
export interface ScaledDigit {
  readonly values: Float32Array;
  /** The largest absolute value. */
  readonly largest: number;
  /** The part of the squared length that the five largest pixels carry, 0..1. */
  readonly shareOfFive: number;
}

/** (pixel − mean) / scale for every pixel, cut off at ±clip where one is given. */
export function scaleDigit(pixels: Uint8Array, { mean, scale }: Scaler, clip = Number.POSITIVE_INFINITY): ScaledDigit {
  const values = Float32Array.from(pixels, (value, p) => {
    const scaled = (value - (mean[p] ?? 0)) / (scale[p] ?? 1);
    return Math.max(-clip, Math.min(clip, scaled));
  });
  const squares = Array.from(values, (value) => value * value).sort((a, b) => b - a);
  const total = squares.reduce((sum, square) => sum + square, 0);
  const five = squares.slice(0, 5).reduce((sum, square) => sum + square, 0);
  return { values, largest: Math.sqrt(squares[0] ?? 0), shareOfFive: total > 0 ? five / total : 0 };
}

/** The digit moved right and down by whole pixels; what leaves the picture is lost, what comes in is blank. */
export function moveDigit(pixels: Uint8Array, right: number, down: number): Uint8Array {
  return Uint8Array.from(pixels, (_, p) => {
    const row = Math.floor(p / side) - down;
    const column = (p % side) - right;
    const isInside = row >= 0 && row < side && column >= 0 && column < side;
    return isInside ? (pixels[row * side + column] ?? 0) : 0;
  });
}
