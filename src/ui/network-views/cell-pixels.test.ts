import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellPixels, largestOf, strongOf } from './cell-pixels.ts';
import type { Palette } from './palette.ts';

const palette: Palette = { ink: [1, 2, 3], positive: [200, 60, 10], negative: [10, 100, 120] };
const rgbaAt = (rgba: Uint8ClampedArray, pixel: number) => [...rgba.subarray(4 * pixel, 4 * pixel + 4)];

describe('cellPixels', () => {
  it('gives the sign by colour and the size by strength; zero is bare paper', () => {
    const cells = { width: 3, height: 1, values: [2, -1, 0] };
    const rgba = cellPixels(cells, { limit: 2, signed: true, zoom: 1 }, palette);
    expect(rgbaAt(rgba, 0)).toEqual([200, 60, 10, 255]);
    expect(rgbaAt(rgba, 1)).toEqual([10, 100, 120, 128]);
    expect(rgbaAt(rgba, 2)[3]).toBe(0);
  });

  it('marks large cells below zero by a dash that stands out, and only those', () => {
    const zoom = 10;
    const middle = (value: number) => {
      const rgba = cellPixels({ width: 1, height: 1, values: [value] }, { limit: 1, signed: true, zoom }, palette);
      const row = [...rgba.subarray(4 * 5 * zoom, 4 * 6 * zoom)].filter((_, i) => i % 4 === 3);
      return new Set(row).size;
    };
    expect(middle(-1)).toBe(2);
    expect(middle(-0.2)).toBe(2);
    expect(middle(1)).toBe(1);
    expect(middle(0)).toBe(1);
  });

  it('places every cell as a block of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (width, zoom) => {
        const values = Float32Array.from({ length: width * 2 }, (_, i) => (i + 1) / (2 * width));
        const rgba = cellPixels({ width, height: 2, values }, { limit: 1, signed: false, zoom }, palette);
        for (let i = 0; i < values.length; i++) {
          const x = (i % width) * zoom;
          const y = Math.floor(i / width) * zoom;
          for (const [dx, dy] of [
            [0, 0],
            [zoom - 1, zoom - 1],
          ] as const) {
            expect(rgba[4 * ((y + dy) * width * zoom + x + dx) + 3]).toBe(Math.round(255 * (values[i] ?? 0)));
          }
        }
      }),
    );
  });

  it('cuts off what lies beyond the limit', () => {
    const rgba = cellPixels({ width: 1, height: 1, values: [9] }, { limit: 3, signed: true, zoom: 1 }, palette);
    expect(rgba[3]).toBe(255);
  });
});

it('the largest of nothing but zeros is 1, so that it can divide', () => {
  expect(largestOf([0, 0])).toBe(1);
  expect(largestOf([0.5, -3])).toBe(3);
});

it('one extreme number among many does not set the scale', () => {
  expect(strongOf([0, ...Array.from({ length: 300 }, (_, i) => -(i + 1) / 300), 1000])).toBeLessThanOrEqual(1);
  expect(strongOf([0, 0])).toBe(1);
  expect(strongOf([0, -2])).toBe(2);
});
