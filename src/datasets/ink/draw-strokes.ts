import type { Raster } from './raster.ts';
import type { InkPoint, Stroke } from './stroke.ts';

/** How pad units become pixels, and what the pen looks like there. */
export interface Drawing {
  /** Pixels per pad unit. */
  readonly scale: number;
  /** Where the pad's corner lies, in pixels. */
  readonly left: number;
  readonly top: number;
  /** Diameter of the pen in pixels, for points of width 1. */
  readonly penWidth: number;
  /** Pixels over which the edge fades from ink to paper, half of it inside the pen's width. */
  readonly softness: number;
}

/** Draws strokes with round caps and joins; where lines cross, the darker one counts. A stroke of one point is a dot. */
export function drawStrokes(raster: Raster, strokes: readonly Stroke[], drawing: Drawing): void {
  for (const stroke of strokes) {
    if (stroke.length === 0) continue;
    let from = toPixels(stroke[0], drawing);
    if (stroke.length === 1) drawSegment(raster, from, from, drawing.softness);
    for (let i = 1; i < stroke.length; i++) {
      const to = toPixels(stroke[i], drawing);
      drawSegment(raster, from, to, drawing.softness);
      from = to;
    }
  }
}

interface PixelPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function toPixels({ x, y, width = 1 }: InkPoint, { scale, left, top, penWidth }: Drawing): PixelPoint {
  return { x: left + x * scale, y: top + y * scale, radius: (penWidth * width) / 2 };
}

/** Ink by the distance of each pixel's centre from the line, looking only at the pixels that the line can reach. */
// biome-ignore lint/complexity/useMaxParams: runs some hundred times per digit, where an object would cost as much as the drawing.
function drawSegment({ width, height, pixels }: Raster, a: PixelPoint, b: PixelPoint, softness: number): void {
  const reach = Math.max(a.radius, b.radius) + softness / 2;
  const firstX = Math.max(0, Math.ceil(Math.min(a.x, b.x) - reach - 0.5));
  const lastX = Math.min(width - 1, Math.floor(Math.max(a.x, b.x) + reach - 0.5));
  const firstY = Math.max(0, Math.ceil(Math.min(a.y, b.y) - reach - 0.5));
  const lastY = Math.min(height - 1, Math.floor(Math.max(a.y, b.y) + reach - 0.5));
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const lengthSquared = dx * dx + dy * dy;
  const perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
  const gain = 255 / softness;
  const growth = b.radius - a.radius;
  const start = a.radius + softness / 2;
  for (let row = firstY; row <= lastY; row++) {
    const y = row + 0.5 - a.y;
    for (let column = firstX; column <= lastX; column++) {
      const x = column + 0.5 - a.x;
      const along = Math.min(1, Math.max(0, (x * dx + y * dy) * perLength));
      const outX = x - along * dx;
      const outY = y - along * dy;
      const inside = start + along * growth - Math.sqrt(outX * outX + outY * outY);
      if (inside <= 0) continue;
      const ink = Math.min(255, Math.round(inside * gain));
      const at = row * width + column;
      if (ink > pixels[at]) pixels[at] = ink;
    }
  }
}
