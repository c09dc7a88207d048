import type { Sfc32 } from '../../numerics/random/sfc32.ts';

/** x ← a·x + b·y, y ← c·x + d·y. */
export interface Linear {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Standard deviations of how far a digit is turned, slanted and stretched. */
export interface PoseSpread {
  /** Radians. */
  readonly rotation: number;
  /** Shift of the top against the bottom per unit of height. */
  readonly slant: number;
  /** Of the logarithm of width over height. */
  readonly aspect: number;
}

/** A random turn after a random slant after a random stretch; keeps the area. */
export function randomPose(spread: PoseSpread, random: Sfc32): Linear {
  const angle = spread.rotation * random.normal();
  const slant = spread.slant * random.normal();
  const stretch = Math.exp((spread.aspect * random.normal()) / 2);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    a: cos * stretch,
    b: (cos * slant - sin) / stretch,
    c: sin * stretch,
    d: (sin * slant + cos) / stretch,
  };
}

/** The way back. Throws when the map is singular. */
export function invert({ a, b, c, d }: Linear): Linear {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new Error('a map that flattens the plane has no way back');
  return { a: d / determinant, b: -b / determinant, c: -c / determinant, d: a / determinant };
}
