import type { Sfc32 } from '../../numerics/random/sfc32.ts';
import { type Joining, traceCurve } from './curve.ts';
import { drawLine } from './draw-line.ts';
import { type Bend, drawOffsets, type Habit, type Style, type Writer } from './writer.ts';

/** A digit as lines: strokes of x, y, width triples (hundredths of its height, y downwards; width as a multiple of the pen), and the pen's diameter. */
export interface WrittenDigit {
  readonly strokes: readonly (readonly number[])[];
  readonly pen: number;
}

const poseSpread = 0.5;
const pointSpread = 3;
const otherHabitChance = 0.12;

/** Lets the writer write the digit once more: by habit, with this time's accidents drawn from `random`. */
export function writeDigit(writer: Writer, digit: number, random: Sfc32): WrittenDigit {
  const habits = random.chance(otherHabitChance) ? writer.otherHabits : writer.habits;
  const habit = habits[digit];
  const style = todaysStyle(writer.style, habit, random);
  const points = placePoints(habit, style, random);
  bendAndSlant(points, style);
  const joining: Joining = {
    smoothness: style.smoothness,
    cornerSmoothness: style.cornerSmoothness,
    stepsPerPiece: stepsFor(habit),
  };
  const strokes: number[][] = [];
  let from = 0;
  for (const length of habit.form.lengths) {
    const curve: number[] = [];
    traceCurve({ points, corners: habit.form.corners, from, length }, joining, curve);
    strokes.push(drawLine(curve, style, random));
    from += length;
  }
  return { strokes, pen: style.pen };
}

function stepsFor(habit: Habit): number {
  return habit.form.corners.length < 7 ? 8 : 5;
}

function todaysStyle(style: Style, habit: Habit, random: Sfc32): Style {
  const care = style.carelessness;
  const bend = style.bend.map((value) => value + 0.035 * care * random.normal()) as unknown as Bend;
  return {
    ...style,
    slant: style.slant + habit.slant + 0.07 * care * random.normal(),
    width: style.width * habit.width * Math.exp(0.08 * care * random.normal()),
    pen: style.pen * habit.pen * Math.exp(0.08 * random.normal()),
    bend,
  };
}

/** The form's poses blended by habit and by this time's mood, with the accidents of each point. */
function placePoints(habit: Habit, style: Style, random: Sfc32): Float64Array {
  const { poses } = habit.form;
  const points = drawOffsets(habit.form, pointSpread * style.carelessness, random);
  const weights = habit.blend.map((weight) => weight * Math.exp(poseSpread * random.normal()));
  let total = 0;
  for (const weight of weights) total += weight;
  for (let i = 0; i < points.length; i++) points[i] += habit.offsets[i];
  for (let p = 0; p < poses.length; p++) {
    const pose = poses[p];
    const share = weights[p] / total;
    for (let i = 0; i < points.length; i++) points[i] += share * pose[i];
  }
  return points;
}

function bendAndSlant(points: Float64Array, style: Style): void {
  const [xByYy, xByXy, yByXy, yByXx, waist, middle] = style.bend;
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] - 33) / 50;
    const y = (points[i + 1] - 50) / 50;
    const bentX = x + xByYy * y * y + xByXy * x * y + middle * (1 - x * x);
    const bentY = y + yByXy * x * y + yByXx * x * x + waist * (1 - y * y);
    points[i] = 50 * (bentX * style.width - style.slant * bentY);
    points[i + 1] = 50 * bentY;
  }
}
