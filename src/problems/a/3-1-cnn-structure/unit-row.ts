import type { Box } from './diagram-layout.ts';
import { classes } from './structure.ts';

/** Where the bar of a unit lies in its picture; room is left for the digit before it. */
export function unitRow({ x, y, width, height }: Box, unit: number): Box {
  const pitch = height / classes;
  const left = Math.min(14, width * 0.2);
  return { x: x + left, y: y + unit * pitch + pitch * 0.12, width: width - left, height: pitch * 0.76 };
}
