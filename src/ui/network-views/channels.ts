import type { Colour } from './palette.ts';

/** Red, green and blue of a token such as "#23211d"; black where it is none. */
export function channels(hex: string): Colour {
  const digits = hex.trim().replace('#', '');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) || 0);
  return [red, green, blue];
}
