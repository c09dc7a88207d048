import { inkBounds, longestSide } from '../ink/bounds.ts';
import { drawStrokes } from '../ink/draw-strokes.ts';
import { placeInField } from '../ink/mnist-convention.ts';
import { createRaster } from '../ink/raster.ts';
import type { Ink } from '../ink/stroke.ts';

const box = 20;
/** Pixels over which an edge fades: that of a two-tone scan averaged over MNIST's pixels. */
const scanSoftness = 1.1;

/**
 * Ink as MNIST's makers would have scanned it: 28×28 bytes, the ink's own edge cut to 20×20, centred by mass.
 * Unlike the pad's `renderDigit` it keeps the pen as it is: how thick people write is part of what makes them differ.
 * Throws when there is no ink.
 */
export function scanDigit({ strokes, penWidth }: Ink): Uint8Array {
  const bounds = inkBounds(strokes, { scale: 1, penWidth, fringe: 0 });
  if (!bounds) throw new Error('there is no ink to scan');
  const scale = box / longestSide(bounds);
  const raster = createRaster(box, box);
  drawStrokes(raster, strokes, {
    scale,
    left: (box - (bounds.left + bounds.right) * scale) / 2,
    top: (box - (bounds.top + bounds.bottom) * scale) / 2,
    penWidth: penWidth * scale,
    softness: scanSoftness,
  });
  return placeInField(raster, true);
}
