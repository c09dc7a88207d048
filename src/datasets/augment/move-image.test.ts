import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import { type ImageBlock, moveImage } from './move-image.ts';

const still = { shift: 0, rotate: 0, zoom: 0 };
const picture = (rows: number, columns: number, channels: number): ImageBlock => ({
  pixels: Uint8Array.from({ length: rows * columns * channels }, (_, i) => (i * 37 + 11) % 256),
  rows,
  columns,
  channels,
});
/** A block of light of 4×4 pixels, its first corner at (row, column). */
const block = (row: number, column: number): ImageBlock => {
  const pixels = new Uint8Array(400);
  for (let y = row; y < row + 4; y++) pixels.fill(200, y * 20 + column, y * 20 + column + 4);
  return { pixels, rows: 20, columns: 20, channels: 1 };
};
const sum = (pixels: Uint8Array) => pixels.reduce((total, value) => total + value, 0);
const meanColumn = (pixels: Uint8Array) => pixels.reduce((total, v, at) => total + v * (at % 20), 0) / sum(pixels);

describe('moveImage', () => {
  it('leaves an image of any shape as it is when nothing may move', () => {
    const size = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(size, size, fc.constantFrom(1, 3), (rows, columns, channels) => {
        const image = picture(rows, columns, channels);
        expect(moveImage(image, still, new Sfc32(1))).toEqual(image.pixels);
      }),
    );
  });

  it('shifts by at most the bound, each way, and keeps what stays inside', () => {
    const shifts = Array.from({ length: 200 }, (_, seed) => {
      const moved = moveImage(block(8, 8), { ...still, shift: 3 }, new Sfc32(seed));
      expect(Math.abs(sum(moved) - 16 * 200)).toBeLessThan(20);
      return meanColumn(moved) - 9.5;
    });
    expect(Math.max(...shifts)).toBeGreaterThan(2.5);
    expect(Math.min(...shifts)).toBeLessThan(-2.5);
    expect(Math.max(...shifts.map(Math.abs))).toBeLessThan(3.02);
  });

  it('turns about the middle of the image and zooms by at most the bound', () => {
    const areas = Array.from({ length: 100 }, (_, seed) => {
      const moved = moveImage(block(8, 8), { shift: 0, rotate: 180, zoom: 0.2 }, new Sfc32(seed));
      // The block lies about the middle, so turning leaves it there.
      expect(meanColumn(moved)).toBeCloseTo(9.5, 0);
      return sum(moved) / (16 * 200);
    });
    expect(Math.max(...areas)).toBeGreaterThan(1.3);
    expect(Math.max(...areas)).toBeLessThan(1.2 ** 2 + 0.02);
    expect(Math.min(...areas)).toBeLessThan(0.75);
    expect(Math.min(...areas)).toBeGreaterThan(0.8 ** 2 - 0.02);
  });
});
