import { expect, it } from 'vitest';
import { traceLine } from './draw-sheet.ts';

function trace(points: number[], scale = 1): string {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]) => {
      calls.push(`${name} ${numbers.join(' ')}`);
    };
  traceLine({ moveTo: note('M'), lineTo: note('L'), quadraticCurveTo: note('Q') }, points, scale);
  return calls.join(', ');
}

it('makes a dot a line to itself', () => {
  expect(trace([1, 2])).toBe('M 1 2, L 1 2');
});

it('goes straight between two points', () => {
  expect(trace([0, 0, 1, 2], 10)).toBe('M 0 0, L 10 20');
});

it('curves from midpoint to midpoint and ends at the last point', () => {
  expect(trace([0, 0, 2, 0, 2, 2, 4, 2])).toBe('M 0 0, Q 2 0 2 1, Q 2 2 3 2, L 4 2');
});
