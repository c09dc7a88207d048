import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import { inkBounds } from '../ink/bounds.ts';
import type { Ink, InkPoint, Stroke } from '../ink/stroke.ts';
import { augmentInk, type InkSpread } from './augment-ink.ts';
import { resampleStroke } from './resample-stroke.ts';

const seven: Ink = {
  strokes: [
    [
      { x: 0.3, y: 0.2 },
      { x: 0.7, y: 0.2 },
      { x: 0.5, y: 0.8 },
    ],
    [
      { x: 0.4, y: 0.5 },
      { x: 0.7, y: 0.5 },
    ],
  ],
  penWidth: 0.05,
};
const still: InkSpread = {
  rotation: 0,
  slant: 0,
  aspect: 0,
  bend: 0,
  strokeShift: 0,
  sway: 0,
  tremor: 0,
  cutEnds: 0,
  steps: [0.05, 0.05],
  pens: [0.1, 0.1],
};
const wide: InkSpread = {
  rotation: 0.1,
  slant: 0.1,
  aspect: 0.2,
  bend: 0.05,
  strokeShift: 0.02,
  sway: 0.02,
  tremor: 0.005,
  cutEnds: 0.1,
  steps: [0.02, 0.2],
  pens: [0.05, 0.2],
};
const lengthOf = (stroke: Stroke) =>
  stroke.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - stroke[i].x, y - stroke[i].y), 0);

describe('augmentInk', () => {
  it('gives the same version for the same seed and another for another', () => {
    const version = (seed: number) => augmentInk(seven, wide, new Sfc32(seed));
    expect(version(1)).toEqual(version(1));
    expect(version(2)).not.toEqual(version(1));
  });

  it('keeps the shape where nothing may vary, and gives the pen in parts of the digit', () => {
    const same = augmentInk(seven, still, new Sfc32(1));
    expect(same.penWidth).toBeCloseTo(0.06);
    const box = inkBounds(same.strokes, { scale: 1, penWidth: 0, fringe: 0 });
    expect(box?.left).toBeCloseTo(0.3);
    expect(box?.bottom).toBeCloseTo(0.8);
    // A corner between two points is cut by less than a step.
    expect(lengthOf(same.strokes[0])).toBeGreaterThan(lengthOf(seven.strokes[0]) - 0.03);
  });

  it('keeps every stroke, near where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { strokes, penWidth } = augmentInk(seven, wide, new Sfc32(seed));
        expect(strokes).toHaveLength(2);
        expect(penWidth).toBeGreaterThan(0.05 * 0.6 * 0.99);
        expect(penWidth).toBeLessThan(0.2 * 0.6 * 1.01);
        for (const { x, y } of strokes.flat()) {
          expect(Math.abs(x - 0.5)).toBeLessThan(0.5);
          expect(Math.abs(y - 0.5)).toBeLessThan(0.6);
        }
      }),
    );
  });

  it('survives no ink, a dot and a stroke of two equal points', () => {
    expect(augmentInk({ strokes: [], penWidth: 0.1 }, wide, new Sfc32(1)).strokes).toEqual([]);
    const dot = augmentInk({ strokes: [[{ x: 0.5, y: 0.5 }]], penWidth: 0.1 }, wide, new Sfc32(1));
    expect(dot.strokes[0]).toHaveLength(1);
    const still2 = [
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 0.5 },
    ];
    const tap = augmentInk({ strokes: [still2], penWidth: 0.1 }, wide, new Sfc32(1));
    expect(tap.strokes[0].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('resampleStroke', () => {
  const line: InkPoint[] = [
    { x: 0, y: 0, width: 1 },
    { x: 1, y: 0, width: 2 },
  ];

  it('places points evenly and keeps both ends', () => {
    const points = resampleStroke(line, 0.3);
    expect(points).toHaveLength(5);
    [0, 0.3, 0.6, 0.9, 1].forEach((x, i) => {
      expect(points[i].x).toBeCloseTo(x);
    });
    expect(points[2].width).toBeCloseTo(1.6);
  });

  it('keeps the ends of a stroke shorter than a step', () => {
    expect(resampleStroke(line, 5)).toEqual(line);
    expect(resampleStroke([line[0]], 0.1)).toEqual([line[0]]);
  });
});
