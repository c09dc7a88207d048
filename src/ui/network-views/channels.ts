import type { Colour } from './palette.ts';

/** Red, green and blue of a token such as "#23211d", or "#fff" as a build shortens "#ffffff"; black where it is none. */
export function channels(hex: string): Colour {
  const written = hex.trim().replace('#', '');
  const digits = written.length === 3 ? written.replaceAll(/./g, '$&$&') : written;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) || 0);
  return [red, green, blue];
}
