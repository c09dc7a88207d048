import { describe, expect, it, test } from 'vitest';
import { flip } from '../../../numerics/convolution/matrix.ts';
import { publishedOutput } from './course-exercise.ts';
import { courseChoice, exerciseOf, solve } from './exercise.ts';
import { checkSheet, readChoice, readSheet, slipsOfCell, wholeNumber } from './sheet.ts';
import { slipInWords } from './slip-words.ts';
import { typesetCell } from './typeset-cell.ts';

const exercise = exerciseOf(courseChoice);
const empty = Array.from({ length: 16 }, () => '');

describe('what was kept', () => {
  it('is read back', () => {
    const sheet = empty.with(3, '-24');
    expect(readSheet(JSON.stringify(sheet), exercise)).toEqual(sheet);
    const choice = { number: 12, stride: 2, padding: 1 };
    expect(readChoice(JSON.stringify(choice))).toEqual(choice);
  });

  it.each(['', 'nothing', '[1, 2]', '["68"]', '{"0": "68"}', undefined])('is an empty sheet where it is %j', (text) => {
    expect(readSheet(text, exercise)).toEqual(empty);
  });

  it.each(['', '{}', '{"number": -1, "stride": 1, "padding": 0}', '{"number": 1, "stride": 9, "padding": 0}'])(
    'is the course’s exercise where it is %j',
    (text) => expect(readChoice(text)).toEqual(courseChoice),
  );
});

test.each([
  ['68', 68],
  [' -54 ', -54],
  ['−54', -54],
  ['+6', 6],
  ['-0', 0],
  ['6.5', undefined],
  ['abc', undefined],
  ['', undefined],
])('%j is the whole number %j', (text, value) => expect(wholeNumber(text)).toBe(value));

test('every cell is empty, right, wrong or unclear', () => {
  const sheet = empty.with(0, '68').with(1, '24').with(2, '3/4');
  expect(checkSheet(exercise, sheet).slice(0, 4)).toEqual(['right', 'wrong', 'unclear', 'empty']);
  const solved = publishedOutput.flat().map(String);
  expect(checkSheet(exercise, solved).every((state) => state === 'right')).toBe(true);
});

test('a value two slips explain is put down to the one that explains the other cells too', () => {
  const flipped = solve({ ...exercise, kernel: flip(exercise.kernel) }).flat();
  flipped.forEach((value, index) => {
    if (value === publishedOutput.flat()[index]) return;
    expect(slipsOfCell(exercise, flipped.map(String), index)[0]).toEqual({ kind: 'flipped' });
  });
});

test('a slip is told with the place and the product it concerns', () => {
  // Row 1, column 1: the first product is 1·5.
  const forgotten = slipsOfCell(exercise, empty.with(0, '63'), 0)[0];
  expect(forgotten && slipInWords(forgotten, exercise, [0, 0])).toContain(
    'row 1, column 1 of the window, 5, was left out',
  );
  const shifted = slipsOfCell(exercise, empty.with(5, '0'), 5)[0];
  expect(shifted && slipInWords(shifted, exercise, [1, 1])).toContain('the cell to the right');
});

test('the working shows factors, products or the sum', () => {
  expect(typesetCell(exercise, [0, 0], 'factors')).toContain('2\\cdot 8 + (-2)\\cdot (-8)');
  expect(typesetCell(exercise, [0, 0], 'products')).toContain('16 + 16 + 16');
  expect(typesetCell(exercise, [0, 0], 'products')).not.toContain('68');
  expect(typesetCell(exercise, [0, 0], 'sum')).toContain('68');
});
