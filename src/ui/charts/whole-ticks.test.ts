import { expect, it } from 'vitest';
import { wholeTicks } from './whole-ticks.ts';

it('gives a short range a tick at every whole number, and none between', () => {
  expect(wholeTicks([1, 3], 400)).toEqual([1, 2, 3]);
  expect(wholeTicks([0, 2], 60)).toEqual([0, 1, 2]);
  expect(wholeTicks([0.5, 2.5], 400)).toEqual([1, 2]);
});

it('leaves a long range to the chart', () => {
  expect(wholeTicks([0, 50], 400)).toBeUndefined();
});
