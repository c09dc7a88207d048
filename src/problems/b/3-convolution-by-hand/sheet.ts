import * as v from 'valibot';
import { courseChoice, type Exercise, type ExerciseChoice, largestNumber, sideOf, solve } from './exercise.ts';
import { type Place, rankSlips, type Slip, slipsBehind } from './slips.ts';

/** What the reader wrote into the cells of the output, row by row; empty where nothing stands yet. */
export type Sheet = readonly string[];

/** How a cell stands. `unclear`: what is written is no whole number. */
export type CellState = 'empty' | 'right' | 'wrong' | 'unclear';

const sheetSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(12))), v.maxLength(100));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const choiceSchema = v.object({
  number: whole(0, largestNumber),
  stride: whole(1, 3),
  padding: whole(0, 2),
});

/** The sheet as it was kept; an empty one where it does not fit the exercise. */
export function readSheet(text: string | undefined, exercise: Exercise): Sheet {
  const count = sideOf(exercise) ** 2;
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), sheetSchema), text);
  return kept.success && kept.output.length === count ? kept.output : Array.from({ length: count }, () => '');
}

/** The exercise the reader was at; the course's where that cannot be read. */
export function readChoice(text: string | undefined): ExerciseChoice {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), choiceSchema), text);
  return kept.success ? kept.output : courseChoice;
}

/** The whole number in a text, with either sign for minus; undefined where there is none. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[−–]/g, '-').replaceAll(/\s/g, '');
  return /^[+-]?\d{1,6}$/.test(plain) ? Number(plain) + 0 : undefined;
}

/** Row and column of a cell by its place in the sheet. */
export function placeOf(index: number, side: number): Place {
  return [Math.floor(index / side), index % side];
}

/** How every cell stands. */
export function checkSheet(exercise: Exercise, sheet: Sheet): readonly CellState[] {
  const right = solve(exercise).flat();
  return sheet.map((text, index) => {
    if (text.trim() === '') return 'empty';
    const value = wholeNumber(text);
    if (value === undefined) return 'unclear';
    return value === right[index] ? 'right' : 'wrong';
  });
}

/** What can have led to the number in a cell, likeliest first, in the light of the other cells. */
export function slipsOfCell(exercise: Exercise, sheet: Sheet, index: number): readonly Slip[] {
  const side = sideOf(exercise);
  const slipsAt = (place: number) => {
    const value = wholeNumber(sheet[place] ?? '');
    return value === undefined ? [] : slipsBehind(exercise, placeOf(place, side), value);
  };
  const elsewhere = sheet.flatMap((_, other) => (other === index ? [] : [slipsAt(other)]));
  return rankSlips(slipsAt(index), elsewhere);
}
