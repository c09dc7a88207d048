import { inkBounds, longestSide } from './bounds.ts';
import type { Drawing } from './draw-strokes.ts';
import type { Ink, Stroke } from './stroke.ts';

/** Pixels over which ink fades into paper; MNIST's edges fade over as many (38 % of its inked pixels are saturated). */
export const mnistSoftness = 1.3;

/** Thinnest and thickest pen as parts of the box: 2 to 3 of 20 pixels; the middle half of MNIST lies between 2.4 and 3.7. */
const thinnest = 0.1;
const thickest = 0.15;
/** A scribble under a thick pen is enlarged no more than this beyond plain scaling, so that a dot stays a dot. */
const mostEnlargement = 2;

/**
 * The drawing that makes the ink's box, fringe included, fit a square of `side` pixels, centred in it.
 * Position, size and pen must not decide what a digit is: a pen that would come out thinner than 2 or thicker than
 * 3 pixels of 20 is drawn at that width, and the line through its middle is scaled to what room remains.
 * Null without ink.
 */
export function fitInk({ strokes, penWidth }: Ink, side: number): Drawing | null {
  const softness = mnistSoftness;
  const onPad = inkBounds(strokes, { scale: 1, penWidth, fringe: 0 });
  const line = inkBounds(strokes, { scale: 1, penWidth: 0, fringe: 0 });
  if (!onPad || !line) return null;
  const plainScale = (side - softness) / Math.max(longestSide(onPad), 1e-6);
  const width = clampPen(penWidth * plainScale, side);
  const lineLength = longestSide(line);
  const mostScale = plainScale * mostEnlargement;
  let scale = plainScale;
  if (width !== penWidth * plainScale && lineLength > 0)
    scale = scaleForPen(strokes, { side, width, lineLength, mostScale });
  const box = inkBounds(strokes, { scale, penWidth: width, fringe: softness }) ?? onPad;
  return {
    scale,
    left: (side - box.left - box.right) / 2,
    top: (side - box.top - box.bottom) / 2,
    penWidth: width,
    softness,
  };
}

/** The drawing that makes the whole pad fit a square of `side` pixels. */
export function fitPad({ penWidth }: Ink, side: number): Drawing {
  return { scale: side, left: 0, top: 0, penWidth: clampPen(penWidth * side, side), softness: mnistSoftness };
}

function clampPen(width: number, side: number): number {
  return Math.min(thickest * side, Math.max(thinnest * side, width));
}

/** The scale at which a pen of given pixels just fits. Three steps settle it where points differ in width. */
function scaleForPen(
  strokes: readonly Stroke[],
  { side, width, lineLength, mostScale }: { side: number; width: number; lineLength: number; mostScale: number },
): number {
  let scale = Math.min(mostScale, (side - width - mnistSoftness) / lineLength);
  for (let step = 0; step < 3; step++) {
    const box = inkBounds(strokes, { scale, penWidth: width, fringe: mnistSoftness });
    if (!box) return scale;
    scale = Math.min(mostScale, Math.max(0, scale + (side - longestSide(box)) / lineLength));
  }
  return scale;
}
