import type { Stroke } from './stroke.ts';

/** A rectangle with its sides along the axes. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the ink is measured: points times `scale`, around each a dot of `penWidth` times the point's width plus `fringe`. */
export interface Measure {
  readonly scale: number;
  readonly penWidth: number;
  readonly fringe: number;
}

/** The box around all ink, or nothing when there is none. */
export function inkBounds(strokes: readonly Stroke[], { scale, penWidth, fringe }: Measure): Bounds | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const stroke of strokes) {
    for (const { x, y, width = 1 } of stroke) {
      const radius = (penWidth * width + fringe) / 2;
      left = Math.min(left, x * scale - radius);
      right = Math.max(right, x * scale + radius);
      top = Math.min(top, y * scale - radius);
      bottom = Math.max(bottom, y * scale + radius);
    }
  }
  return left <= right ? { left, top, right, bottom } : null;
}

/** The longer side of a box. */
export function longestSide({ left, top, right, bottom }: Bounds): number {
  return Math.max(right - left, bottom - top);
}
