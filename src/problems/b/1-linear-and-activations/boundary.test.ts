import { expect, test } from 'vitest';
import { boundaryOf } from './boundary.ts';

const side = 21;
const surface = (value: (x: number, y: number) => number) =>
  Float32Array.from({ length: side ** 2 }, (_, i) => value(i % side, Math.floor(i / side)));

test('a slope is crossed where it reaches the level', () => {
  const segments = boundaryOf(
    surface((x) => x / 10 - 0.25),
    side,
  );
  expect(segments).toHaveLength(side - 1);
  for (const [x0, , x1] of segments) {
    expect(x0).toBeCloseTo(7.5, 5);
    expect(x1).toBeCloseTo(7.5, 5);
  }
});

test('a hill is crossed all round at its height', () => {
  const segments = boundaryOf(
    surface((x, y) => 1 - Math.hypot(x - 10, y - 10) / 12),
    side,
  );
  for (const [x, y] of segments) expect(Math.hypot(x - 10, y - 10)).toBeCloseTo(6, 1);
  expect(segments.length).toBeGreaterThan(20);
});

test('a flat surface is crossed nowhere', () => {
  expect(
    boundaryOf(
      surface(() => 0.9),
      side,
    ),
  ).toEqual([]);
});
