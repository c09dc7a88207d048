import type { Point } from './line-series.ts';

/**
 * At most `limit` (≥ 3) of the points, the first and last always among them, chosen so that the line keeps its shape:
 * one per bucket, the one spanning the largest triangle with its neighbours (Steinarsson 2013, largest-triangle-three-buckets).
 */
export function thinPoints(points: readonly Point[], limit: number): readonly Point[] {
  if (points.length <= limit) return points;
  const kept: Point[] = [points[0] as Point];
  const width = (points.length - 2) / (limit - 2);
  for (let bucket = 0; bucket < limit - 2; bucket++) {
    const start = 1 + Math.floor(bucket * width);
    const end = 1 + Math.floor((bucket + 1) * width);
    const next = mean(points, end, Math.min(points.length, 1 + Math.floor((bucket + 2) * width)));
    kept.push(widest(points.slice(start, end), kept.at(-1) as Point, next));
  }
  kept.push(points.at(-1) as Point);
  return kept;
}

function mean(points: readonly Point[], start: number, end: number): Point {
  const from = Math.min(start, points.length - 1);
  const to = Math.max(end, from + 1);
  let x = 0;
  let y = 0;
  for (let i = from; i < to; i++) {
    x += (points[i] as Point).x;
    y += (points[i] as Point).y;
  }
  return { x: x / (to - from), y: y / (to - from) };
}

function widest(candidates: readonly Point[], before: Point, after: Point): Point {
  let best = candidates[0] as Point;
  let bestArea = -1;
  for (const point of candidates) {
    const area = Math.abs((before.x - after.x) * (point.y - before.y) - (before.x - point.x) * (after.y - before.y));
    if (area > bestArea) {
      best = point;
      bestArea = area;
    }
  }
  return best;
}
