import { expect, test } from 'vitest';
import { largestWidth, nearestStop, widthStops } from './width-stops.ts';

test('the stops are distinct whole numbers that rise from 1 to the largest width', () => {
  expect(widthStops[0]).toBe(1);
  expect(widthStops.every(Number.isInteger)).toBe(true);
  expect(widthStops.every((stop, index) => index === 0 || stop > (widthStops[index - 1] ?? 0))).toBe(true);
  expect(largestWidth).toBe(1024);
});

test('the widths of the course are stops of their own', () => {
  for (const width of [2, 3, 10, 12, 64, 128, 256, 784]) expect(widthStops[nearestStop(width)]).toBe(width);
});
