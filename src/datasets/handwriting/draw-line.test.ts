import { describe, expect, it } from 'vitest';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import { drawLine } from './draw-line.ts';
import { createWriter, type Style } from './writer.ts';

const calm: Style = { ...createWriter(1).style, carelessness: 0, wobble: 0, pressure: 0 };
/** 60 long, slow in its first half. */
const curve = [0, 0, 5, 0, 10, 0, 15, 0, 20, 0, 40, 0, 60, 0];

describe('drawLine', () => {
  it('is the curve itself, in an even width, from a perfectly calm hand', () => {
    const line = drawLine(curve, calm, new Sfc32(1));
    expect(line.filter((_, at) => at % 3 === 0)).toEqual([0, 5, 10, 15, 20, 40, 60]);
    expect(line.filter((_, at) => at % 3 === 1).every((y) => y === 0)).toBe(true);
    expect(line.filter((_, at) => at % 3 === 2).every((width) => width === 1)).toBe(true);
  });

  it('thins where the pen is fast', () => {
    const widths = { slow: 0, fast: 0 };
    for (let seed = 0; seed < 50; seed++) {
      const line = drawLine(curve, { ...calm, pressure: 0.6 }, new Sfc32(seed));
      widths.slow += line[5] / 50;
      widths.fast += line[17] / 50;
    }
    expect(widths.fast).toBeLessThan(widths.slow - 0.1);
  });

  it('overshoots and falls short at the ends, in the direction of the stroke', () => {
    const ends = Array.from({ length: 60 }, (_, seed) => {
      const line = drawLine(curve, { ...calm, carelessness: 1 }, new Sfc32(seed));
      expect(line.filter((_, at) => at % 3 === 1).every((y) => Math.abs(y) < 1e-9)).toBe(true);
      return { start: line[0], end: line[line.length - 3] };
    });
    expect(ends.some(({ start }) => start < -1)).toBe(true);
    expect(ends.some(({ start }) => start > 1)).toBe(true);
    expect(ends.some(({ end }) => end > 61)).toBe(true);
    expect(ends.some(({ end }) => end < 59)).toBe(true);
  });
});
