import type { Box } from './diagram-layout.ts';

/** Numbers in a row of the strip. */
export const stripColumns = 8;

/** Where the strip of flattened numbers lies in its picture. */
export function flatStrip({ x, y, width, height }: Box): Box {
  const thickness = Math.min(width * 0.3, height * 0.25);
  return { x: x + (width - thickness) / 2, y, width: thickness, height };
}
