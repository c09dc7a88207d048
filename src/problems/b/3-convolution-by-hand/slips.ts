import { crossCorrelate, productsAt } from '../../../numerics/convolution/cross-correlate.ts';
import { at, flip, type Matrix, transpose } from '../../../numerics/convolution/matrix.ts';
import { type Exercise, solve } from './exercise.ts';

/** A place of the output, or of the kernel: row and column, counted from 0. */
export type Place = readonly [row: number, column: number];

/** What a wrong number can have come from. */
export type Slip =
  | { readonly kind: 'flipped' | 'transposed' | 'swapped' | 'negated' | 'unsigned' }
  /** The value of the neighbour that lies `by` rows and columns away. */
  | { readonly kind: 'shifted'; readonly by: Place }
  /** One product left out, added twice, or taken with the other sign. */
  | { readonly kind: 'forgotten' | 'doubled' | 'sign'; readonly product: Place }
  /** Off by one or two: adding up went wrong at the end. */
  | { readonly kind: 'near'; readonly by: number };

const neighbours: readonly Place[] = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
];

/**
 * Every slip that makes exactly this value of a cell, likeliest first; none for the right value. Slips of the method come
 * before slips of a single product, because a method is followed in all cells.
 */
export function slipsBehind(exercise: Exercise, place: Place, value: number): Slip[] {
  const right = at(solve(exercise), ...place);
  if (value === right) return [];
  const fits = possibleSlips(exercise, place).filter((candidate) => candidate.value === value);
  const by = value - right;
  const near: Slip[] = Math.abs(by) <= 2 ? [{ kind: 'near', by }] : [];
  return [...fits.map(({ slip }) => slip), ...near];
}

/** Each slip that can be made at a place, with the value it leads to (which may be the right one all the same). */
export function possibleSlips(exercise: Exercise, place: Place): { readonly slip: Slip; readonly value: number }[] {
  return [...slipsOfMethod(exercise, place), ...slipsOfProducts(exercise, place)];
}

function slipsOfMethod(exercise: Exercise, [row, column]: Place) {
  const { image, kernel, walk } = exercise;
  const output = solve(exercise);
  const right = at(output, row, column);
  const withKernel = (other: Matrix) => at(crossCorrelate(image, other, walk), row, column);
  const beside = neighbours.filter(([down, across]) => output[row + down]?.[column + across] !== undefined);
  return [
    { slip: { kind: 'flipped' } as const, value: withKernel(flip(kernel)) },
    { slip: { kind: 'transposed' } as const, value: withKernel(transpose(kernel)) },
    { slip: { kind: 'swapped' } as const, value: at(output, column, row) },
    ...beside.map((by) => ({ slip: { kind: 'shifted', by } as const, value: at(output, row + by[0], column + by[1]) })),
    { slip: { kind: 'negated' } as const, value: 0 - right },
    { slip: { kind: 'unsigned' } as const, value: sumOf(productsAt(exercise, [row, column]), Math.abs) },
  ];
}

function slipsOfProducts(exercise: Exercise, place: Place) {
  const products = productsAt(exercise, place);
  const right = sumOf(products, (product) => product);
  const made: { slip: Slip; value: number }[] = [];
  for (const [kind, times] of [
    ['sign', -2],
    ['forgotten', -1],
    ['doubled', 1],
  ] as const) {
    products.forEach((line, row) =>
      line.forEach((product, column) => {
        if (product !== 0) made.push({ slip: { kind, product: [row, column] }, value: right + times * product });
      }),
    );
  }
  return made;
}

function sumOf(products: Matrix, of: (product: number) => number): number {
  return products.flat().reduce((sum, product) => sum + of(product), 0);
}

/** Puts those slips first whose kind also explains other wrong cells: a wrong method shows in many. */
export function rankSlips(slips: readonly Slip[], elsewhere: readonly (readonly Slip[])[]): Slip[] {
  const support = ({ kind }: Slip) =>
    isOfMethod(kind) ? elsewhere.filter((others) => others.some((other) => other.kind === kind)).length : 0;
  return slips.toSorted((one, other) => support(other) - support(one));
}

function isOfMethod(kind: Slip['kind']): boolean {
  return ['flipped', 'transposed', 'swapped', 'shifted', 'negated', 'unsigned'].includes(kind);
}
