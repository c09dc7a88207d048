import type { Ink } from '../../datasets/ink/stroke.ts';

/** Ink as an SVG path in pad units, straight from point to point. */
export function inkPath(ink: Ink): string {
  return ink.strokes
    .map((stroke) => stroke.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(3)} ${y.toFixed(3)}`).join(''))
    .join('');
}
