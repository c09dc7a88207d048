import { expect, test } from 'vitest';
import { flip, isEqual, transpose } from '../../../numerics/convolution/matrix.ts';
import { publishedOutput } from './course-exercise.ts';
import { courseChoice, exerciseOf, sideOf, solve } from './exercise.ts';

test('the course’s exercise has the published answer, exactly', () => {
  expect(solve(exerciseOf(courseChoice))).toEqual(publishedOutput);
});

test('a number always gives the same exercise, and another number another', () => {
  const choice = { ...courseChoice, number: 7 };
  expect(exerciseOf(choice)).toEqual(exerciseOf(choice));
  expect(exerciseOf({ ...choice, number: 8 }).image).not.toEqual(exerciseOf(choice).image);
});

test('in every fresh exercise a flipped or transposed kernel is another kernel', () => {
  for (let number = 0; number < 300; number++) {
    const { kernel } = exerciseOf({ ...courseChoice, number });
    expect(isEqual(kernel, flip(kernel)) || isEqual(kernel, transpose(kernel))).toBe(false);
  }
});

test('stride and padding change the size of what is to be found', () => {
  const side = (stride: number, padding: number) => sideOf(exerciseOf({ number: 0, stride, padding }));
  expect([side(1, 0), side(1, 1), side(2, 0), side(2, 1), side(3, 2)]).toEqual([4, 6, 2, 3, 3]);
});
