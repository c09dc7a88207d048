import { describe, expect, it } from 'vitest';
import { traceCurve } from './curve.ts';

const trace = (points: number[], corners: boolean[], cornerSmoothness = 0) => {
  const out: number[] = [];
  const joining = { smoothness: 1, cornerSmoothness, stepsPerPiece: 10 };
  traceCurve({ points: Float64Array.from(points), corners, from: 0, length: corners.length }, joining, out);
  return out;
};

describe('traceCurve', () => {
  it('passes through every point and ends in the last', () => {
    const points = [0, 0, 10, 20, 30, 5, 31, 40];
    const line = trace(points, [false, false, false, false]);
    expect(line).toHaveLength(2 * 31);
    for (let i = 0; i < 4; i++) {
      expect(line[20 * i]).toBeCloseTo(points[2 * i], 10);
      expect(line[20 * i + 1]).toBeCloseTo(points[2 * i + 1], 10);
    }
  });

  it('stays on the straight line through points in a row', () => {
    const line = trace([0, 0, 10, 10, 15, 15, 40, 40], [false, false, false, false]);
    for (let at = 0; at < line.length; at += 2) expect(line[at]).toBeCloseTo(line[at + 1], 10);
  });

  it('turns in a point when it is a corner, and rounds it when it is not', () => {
    const points = [0, 0, 10, 0, 10, 10];
    const highest = (line: number[]) => Math.min(...line.filter((_, at) => at % 2 === 1));
    expect(highest(trace(points, [false, true, false]))).toBeCloseTo(0, 10);
    expect(highest(trace(points, [false, false, false]))).toBeLessThan(-0.3);
  });

  it('survives points that coincide', () => {
    expect(trace([5, 5, 5, 5, 5, 5], [false, false, false]).every(Number.isFinite)).toBe(true);
  });
});
