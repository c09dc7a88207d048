import { inkBounds, longestSide } from './bounds.ts';
import { drawStrokes } from './draw-strokes.ts';
import { fitInk, fitPad } from './fit-ink.ts';
import { createRaster, type Raster } from './raster.ts';
import type { Ink } from './stroke.ts';

export type { Raster } from './raster.ts';

/** Which steps of MNIST's preparation are taken; the reader can leave any out to see what it is for. */
export interface ConventionStages {
  /** Cut to the ink's box, pen width included; otherwise the whole pad goes on. */
  readonly crop: boolean;
  /** Fit into 20×20 and leave a margin of 4; otherwise fill all 28×28. */
  readonly fit20: boolean;
  /** Put the centre of mass at the centre, to the nearest pixel; otherwise the box is centred. */
  readonly centreByMass: boolean;
}

/** What every step makes of the ink. */
export interface ConventionResult {
  /** The whole pad. */
  readonly ink: Raster;
  readonly cropped: Raster;
  /** 20×20, or 28×28 without `fit20`; the ink fills the longer side. */
  readonly fitted: Raster;
  /** 28×28 bytes as in MNIST. */
  readonly digit: Uint8Array;
}

/** MNIST's own way. */
export const allStages: ConventionStages = { crop: true, fit20: true, centreByMass: true };

const field = 28;
const innerBox = 20;
/** MNIST's centres of mass lie between 13.5 and 14.5, counted from the first pixel's centre. */
const middle = 14;
const padPixels = 112;
const padSoftness = 1;

/** Every step from ink to a 28×28 digit in MNIST's convention, or null while the pad is empty. */
export function digitFromInk(ink: Ink, stages: ConventionStages = allStages): ConventionResult | null {
  const fittedAndDigit = renderDigit(ink, stages);
  if (!fittedAndDigit) return null;
  const whole = padRaster(ink);
  return { ink: whole, cropped: stages.crop ? croppedRaster(ink) : whole, ...fittedAndDigit };
}

/** Only the last two steps, for drawing many digits. */
export function renderDigit(
  ink: Ink,
  stages: ConventionStages = allStages,
): Pick<ConventionResult, 'fitted' | 'digit'> | null {
  const side = stages.fit20 ? innerBox : field;
  const box = fitInk(ink, side);
  if (!box) return null;
  const fitted = createRaster(side, side);
  drawStrokes(fitted, ink.strokes, stages.crop ? box : fitPad(ink, side));
  return { fitted, digit: placeInField(fitted, stages.centreByMass) };
}

/** A smaller square moved onto 28×28: centred by mass as MNIST does, or by its box. What crosses the edge is lost. */
export function placeInField({ width, height, pixels }: Raster, centreByMass: boolean): Uint8Array {
  const digit = new Uint8Array(field * field);
  const mass = centreByMass ? centreOfMass({ width, height, pixels }) : undefined;
  const left = mass ? Math.round(middle - mass.x) : Math.floor((field - width) / 2);
  const top = mass ? Math.round(middle - mass.y) : Math.floor((field - height) / 2);
  for (let y = Math.max(0, -top); y < Math.min(height, field - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(width, field - left); x++) {
      digit[(y + top) * field + x + left] = pixels[y * width + x];
    }
  }
  return digit;
}

/** The mean position of the ink in pixels from the first pixel's centre, or nothing when there is none. */
export function centreOfMass({ width, height, pixels }: Raster): { x: number; y: number } | undefined {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at++) {
      mass += pixels[at];
      x += column * pixels[at];
      y += row * pixels[at];
    }
  }
  return mass > 0 ? { x: x / mass, y: y / mass } : undefined;
}

function padRaster({ strokes, penWidth }: Ink): Raster {
  const raster = createRaster(padPixels, padPixels);
  const drawing = { scale: padPixels, left: 0, top: 0, penWidth: penWidth * padPixels, softness: padSoftness };
  drawStrokes(raster, strokes, drawing);
  return raster;
}

/** The ink's box at the pad's resolution, or less where lines run far off the pad. */
function croppedRaster({ strokes, penWidth }: Ink): Raster {
  const box = inkBounds(strokes, { scale: 1, penWidth, fringe: 0 });
  if (!box) return createRaster(1, 1);
  const scale = padPixels / Math.max(1, longestSide(box));
  const raster = createRaster(
    Math.max(1, Math.ceil((box.right - box.left) * scale)),
    Math.max(1, Math.ceil((box.bottom - box.top) * scale)),
  );
  drawStrokes(raster, strokes, {
    scale,
    left: -box.left * scale,
    top: -box.top * scale,
    penWidth: penWidth * scale,
    softness: padSoftness,
  });
  return raster;
}
