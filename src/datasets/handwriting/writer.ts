import { Sfc32 } from '../../numerics/random/sfc32.ts';
import type { Form } from './forms/form.ts';
import { type DigitForms, repertoire } from './forms/repertoire.ts';

/** What makes digits look as if one hand wrote them. Lengths are in hundredths of a digit's height. */
export interface Style {
  /** Shift of the top to the right per unit of height. */
  readonly slant: number;
  /** Width against the usual proportions. */
  readonly width: number;
  /** Diameter of the pen. */
  readonly pen: number;
  readonly smoothness: number;
  readonly cornerSmoothness: number;
  /** Size of the accidents from one digit to the next, against the average writer. */
  readonly carelessness: number;
  /** Trembling across the stroke. */
  readonly wobble: number;
  readonly bend: Bend;
  /** How much the line thins where the pen is fast, and swells with uneven pressure. */
  readonly pressure: number;
}

/** Bending of the whole digit: x by y², x by xy, y by xy, y by x², the waist by y, the middle by x. */
export type Bend = readonly [number, number, number, number, number, number];

/** A writer's own way with one digit: the form, the blend of its poses, and where the points sit by habit. */
export interface Habit {
  readonly form: Form;
  readonly blend: readonly number[];
  readonly offsets: Float64Array;
  /** Added to the writer's slant, and multiplied to the writer's width and pen, for this digit. */
  readonly slant: number;
  readonly width: number;
  readonly pen: number;
}

/** Somebody with a steady hand: a style, and a habit for each digit. */
export interface Writer {
  readonly style: Style;
  readonly habits: readonly Habit[];
  /** A second way of writing each digit, used now and then. */
  readonly otherHabits: readonly Habit[];
}

const poseSpread = 2;
const habitSpread = 5;
const likeness = 0.6;

/** The writer that these numbers name; the same numbers always give the same writer. */
export function createWriter(...seeds: readonly number[]): Writer {
  const random = new Sfc32(...seeds);
  return {
    style: drawStyle(random),
    habits: repertoire.map((known) => drawHabit(known, random)),
    otherHabits: repertoire.map((known) => drawHabit(known, random)),
  };
}

function drawStyle(random: Sfc32): Style {
  return {
    slant: 0.1 + 0.2 * random.normal(),
    width: Math.exp(0.16 * random.normal()),
    pen: 14.2 * Math.exp(0.26 * random.normal()),
    smoothness: clamp(1 + 0.14 * random.normal(), 0.55, 1.3),
    cornerSmoothness: 0.9 * random.uniform(),
    carelessness: Math.exp(0.3 * random.normal()),
    wobble: 0.5 * Math.exp(0.5 * random.normal()),
    bend: drawBend(random),
    pressure: 0.6 * random.uniform(),
  };
}

function drawBend(random: Sfc32): Bend {
  return [
    0.085 * random.normal(),
    0.17 * random.normal(),
    0.1 * random.normal(),
    0.085 * random.normal(),
    0.11 * random.normal(),
    0.085 * random.normal(),
  ];
}

function drawHabit(known: DigitForms, random: Sfc32): Habit {
  const form = known.forms[random.pick(known.forms.map((one) => one.weight))];
  return {
    form,
    blend: form.poses.map(() => Math.exp(poseSpread * random.normal())),
    offsets: drawOffsets(form, habitSpread, random),
    slant: known.slant + 0.15 * random.normal(),
    width: known.width * Math.exp(0.13 * random.normal()),
    pen: known.pen * Math.exp(0.06 * random.normal()),
  };
}

/** Shifts of a form's points (x0, y0, …), neighbours shifted alike so that a round stroke stays round. */
export function drawOffsets(form: Form, spread: number, random: Sfc32): Float64Array {
  const offsets = new Float64Array(form.corners.length * 2);
  const fresh = spread * Math.sqrt(1 - likeness * likeness);
  offsets[0] = spread * random.normal();
  offsets[1] = spread * random.normal();
  for (let i = 2; i < offsets.length; i++) offsets[i] = likeness * offsets[i - 2] + fresh * random.normal();
  return offsets;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
