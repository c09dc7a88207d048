import type { InkPoint, Stroke } from '../ink/stroke.ts';

/** The stroke with points every `step` of its length, its ends kept: what a slower or faster tablet would have recorded. */
export function resampleStroke(stroke: Stroke, step: number): InkPoint[] {
  if (stroke.length < 2 || !(step > 0)) return [...stroke];
  const points: InkPoint[] = [stroke[0]];
  let next = step;
  let walked = 0;
  for (let i = 1; i < stroke.length; i++) {
    const from = stroke[i - 1];
    const to = stroke[i];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    while (length > 0 && walked + length >= next) {
      points.push(between(from, to, (next - walked) / length));
      next += step;
    }
    walked += length;
  }
  const end = stroke[stroke.length - 1];
  const last = points[points.length - 1];
  if (points.length === 1 || Math.hypot(end.x - last.x, end.y - last.y) > step / 4) points.push(end);
  return points;
}

function between(from: InkPoint, to: InkPoint, share: number): InkPoint {
  const x = from.x + share * (to.x - from.x);
  const y = from.y + share * (to.y - from.y);
  if (from.width === undefined && to.width === undefined) return { x, y };
  const start = from.width ?? 1;
  return { x, y, width: start + share * ((to.width ?? 1) - start) };
}
