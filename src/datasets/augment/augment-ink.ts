import type { Sfc32 } from '../../numerics/random/sfc32.ts';
import { inkBounds, longestSide } from '../ink/bounds.ts';
import type { Ink, InkPoint, Stroke } from '../ink/stroke.ts';
import { type PoseSpread, randomPose } from './affine.ts';
import { resampleStroke } from './resample-stroke.ts';

/** How much strokes vary; lengths are parts of the digit's longer side, spreads standard deviations. */
export interface InkSpread extends PoseSpread {
  /** Bending of the whole digit: x by y², x by x·y, y by x·y, y by x². */
  readonly bend: number;
  /** Each stroke's own displacement, so that joints open and cross. */
  readonly strokeShift: number;
  /** Slow swaying of the line. */
  readonly sway: number;
  /** Trembling from point to point. */
  readonly tremor: number;
  /** At most this share of a stroke's points is lost at either end. */
  readonly cutEnds: number;
  /** Distance between points, drawn evenly on a log scale. */
  readonly steps: readonly [number, number];
  /** Pen width, drawn evenly on a log scale. */
  readonly pens: readonly [number, number];
}

/** The same digit as another hand, pen and tablet might have written it. An empty ink stays empty. */
export function augmentInk({ strokes, penWidth }: Ink, spread: InkSpread, random: Sfc32): Ink {
  const box = inkBounds(strokes, { scale: 1, penWidth: 0, fringe: 0 });
  if (!box) return { strokes, penWidth };
  const size = Math.max(longestSide(box), 1e-6);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const bendAndPose = randomShape(spread, random);
  const step = logBetween(spread.steps, random);
  const pen = logBetween(spread.pens, random);
  const changed = strokes.map((stroke) => {
    const unit = stroke.map((point) => ({ ...point, x: (point.x - middle.x) / size, y: (point.y - middle.y) / size }));
    const posed = cutEnds(unit, spread.cutEnds, random).map(bendAndPose);
    return sway(resampleStroke(posed, step), spread, random).map((point) => ({
      ...point,
      x: middle.x + point.x * size,
      y: middle.y + point.y * size,
    }));
  });
  return { strokes: changed, penWidth: pen * size };
}

function logBetween([low, high]: readonly [number, number], random: Sfc32): number {
  return low * (high / low) ** random.uniform();
}

function randomShape(spread: InkSpread, random: Sfc32): (point: InkPoint) => InkPoint {
  const { a, b, c, d } = randomPose(spread, random);
  const [xByYy, xByXy, yByXy, yByXx] = Array.from({ length: 4 }, () => 2 * spread.bend * random.normal());
  return (point) => {
    const x = point.x + xByYy * point.y * point.y + xByXy * point.x * point.y;
    const y = point.y + yByXy * point.x * point.y + yByXx * point.x * point.x;
    return { ...point, x: a * x + b * y, y: c * x + d * y };
  };
}

function cutEnds(stroke: Stroke, most: number, random: Sfc32): Stroke {
  const start = Math.floor(stroke.length * most * random.uniform());
  const end = Math.floor(stroke.length * most * random.uniform());
  return stroke.length - start - end < 2 ? stroke : stroke.slice(start, stroke.length - end);
}

/** Moves a stroke as a whole, bends it slowly along its length and lets every point tremble. */
function sway(stroke: Stroke, spread: InkSpread, random: Sfc32): InkPoint[] {
  const wave = () => {
    const turns = random.between(0.3, 1.5);
    const phase = random.uniform();
    const height = spread.sway * random.normal();
    return (along: number) => height * Math.sin(2 * Math.PI * (turns * along + phase));
  };
  const shift = { x: spread.strokeShift * random.normal(), y: spread.strokeShift * random.normal() };
  const waves = { x: wave(), y: wave() };
  return stroke.map((point, i) => {
    const along = i / Math.max(1, stroke.length - 1);
    return {
      ...point,
      x: point.x + shift.x + waves.x(along) + spread.tremor * random.normal(),
      y: point.y + shift.y + waves.y(along) + spread.tremor * random.normal(),
    };
  });
}
