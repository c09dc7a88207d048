import type { Ink, InkPoint } from '../ink/stroke.ts';
import type { WrittenDigit } from './write-digit.ts';

/** A written digit as ink on a pad, its longer side `size` of the pad's, in the pad's middle. */
export function inkOf({ strokes, pen }: WrittenDigit, size: number): Ink {
  const box = boxOf(strokes, pen);
  const scale = size / box.side;
  return {
    penWidth: pen * scale,
    strokes: strokes.map((line) => {
      const stroke: InkPoint[] = new Array(line.length / 3);
      for (let i = 0, at = 0; i < stroke.length; i++, at += 3) {
        stroke[i] = {
          x: 0.5 + (line[at] - box.centreX) * scale,
          y: 0.5 + (line[at + 1] - box.centreY) * scale,
          width: line[at + 2],
        };
      }
      return stroke;
    }),
  };
}

function boxOf(strokes: WrittenDigit['strokes'], pen: number): { centreX: number; centreY: number; side: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const line of strokes) {
    for (let at = 0; at < line.length; at += 3) {
      const x = line[at];
      const y = line[at + 1];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return { centreX: (left + right) / 2, centreY: (top + bottom) / 2, side: Math.max(right - left, bottom - top) + pen };
}
