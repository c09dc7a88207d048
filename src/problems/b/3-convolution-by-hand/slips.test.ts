import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { convolve, productsAt, total } from '../../../numerics/convolution/cross-correlate.ts';
import { at, flip, transpose } from '../../../numerics/convolution/matrix.ts';
import { courseChoice, type Exercise, exerciseOf, sideOf, solve } from './exercise.ts';
import { type Place, possibleSlips, rankSlips, slipsBehind } from './slips.ts';

/** An exercise and a place of its output. */
const cell = fc
  .record({
    number: fc.integer({ min: 0, max: 9999 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 2 }),
    across: fc.nat(),
    down: fc.nat(),
  })
  .map(({ across, down, ...choice }) => {
    const exercise = exerciseOf(choice);
    const side = sideOf(exercise);
    return { exercise, place: [down % side, across % side] as Place };
  });

const rightAt = (exercise: Exercise, place: Place) => at(solve(exercise), ...place);

describe('slipsBehind', () => {
  it('finds no slip in the right value', () => {
    fc.assert(
      fc.property(cell, ({ exercise, place }) => {
        expect(slipsBehind(exercise, place, rightAt(exercise, place))).toEqual([]);
      }),
    );
  });

  it('finds every slip that was made, unless it happens to give the right value', () => {
    fc.assert(
      fc.property(cell, ({ exercise, place }) => {
        for (const { slip, value } of possibleSlips(exercise, place)) {
          if (value === rightAt(exercise, place)) continue;
          expect(slipsBehind(exercise, place, value)).toContainEqual(slip);
        }
      }),
    );
  });

  it('names only slips that lead to the value', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: -150, max: 150 }), ({ exercise, place }, value) => {
        const right = rightAt(exercise, place);
        for (const slip of slipsBehind(exercise, place, value)) expect(redo(slip, exercise, place)).toBe(value);
        expect(Math.abs(value - right) > 2 || value === right || slipsBehind(exercise, place, value).length > 0).toBe(
          true,
        );
      }),
    );
  });
});

/** Makes a slip on purpose, by another way than the code under test where there is one. */
function redo(slip: ReturnType<typeof slipsBehind>[number], exercise: Exercise, place: Place): number {
  const { image, kernel, walk } = exercise;
  const right = rightAt(exercise, place);
  const output = solve(exercise);
  const side = output.length;
  switch (slip.kind) {
    case 'flipped':
      return at(convolve(image, kernel, walk), ...place);
    case 'transposed':
      return at(solve({ image: transpose(image), kernel, walk }), place[1], place[0]);
    case 'swapped':
      return at(transpose(output), ...place);
    case 'shifted': {
      const [row, column] = [place[0] + slip.by[0], place[1] + slip.by[1]];
      expect(row >= 0 && row < side && column >= 0 && column < side).toBe(true);
      return at(output, row, column);
    }
    case 'negated':
      return 0 - right;
    case 'unsigned':
      return total(productsAt(exercise, place).map((row) => row.map(Math.abs)));
    case 'near':
      return right + slip.by;
    default: {
      const product = at(productsAt(exercise, place), ...slip.product);
      return right + { forgotten: -product, doubled: product, sign: -2 * product }[slip.kind];
    }
  }
}

describe('in the course’s exercise', () => {
  const exercise = exerciseOf(courseChoice);

  it('recognises what a true convolution gives, in every cell where it differs', () => {
    const flipped = solve({ ...exercise, kernel: flip(exercise.kernel) });
    const all = flipped.flatMap((row, i) => row.map((value, j) => ({ value, place: [i, j] as Place })));
    const wrong = all.filter(({ value, place }) => value !== rightAt(exercise, place));
    expect(wrong.length).toBeGreaterThan(10);
    for (const { value, place } of wrong) expect(slipsBehind(exercise, place, value)[0]).toEqual({ kind: 'flipped' });
  });

  it('says nothing about a number from nowhere', () => {
    expect(slipsBehind(exercise, [0, 0], 9999)).toEqual([]);
  });
});

test('a slip of method that explains other cells too comes first', () => {
  const one = { kind: 'flipped' } as const;
  const other = { kind: 'swapped' } as const;
  const single = { kind: 'sign', product: [0, 0] } as const;
  expect(rankSlips([one, other], [[other], [other, one], [single]])[0]).toBe(other);
  expect(rankSlips([one, single], [[single], [single]])[0]).toBe(one);
});
