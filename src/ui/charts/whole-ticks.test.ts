import { expect, it } from 'vitest';
import { ticksThatFit, wholeTicks } from './whole-ticks.ts';

it('gives a short range a tick at every whole number, and none between', () => {
  expect(wholeTicks([1, 3], 8)).toEqual([1, 2, 3]);
  expect(wholeTicks([0, 2], 2)).toEqual([0, 1, 2]);
  expect(wholeTicks([0.5, 2.5], 8)).toEqual([1, 2]);
});

it('leaves a long range to the chart', () => {
  expect(wholeTicks([0, 50], 8)).toBeUndefined();
});

it('makes room for large type', () => {
  expect(ticksThatFit(400, 13)).toBe(8);
  expect(ticksThatFit(800, 26)).toBe(8);
  expect(ticksThatFit(10, 13)).toBe(2);
});
