import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePixel, useData } from './data-store.ts';
import { histogramBars } from './histogram-bars.ts';
import { classCounts, placeImages, placeInWords } from './place-in-split.ts';
import { moveDigit, scaleDigit } from './scaled-digit.ts';

describe('the split, from image to place', () => {
  const placed = placeImages({ count: 70_000, trainCount: 60_000 });

  it('has the sizes of the assignment and finds X_val[592]', () => {
    expect([placed.testCount, placed.trainCount]).toEqual([7000, 63_000]);
    expect(placeInWords(placed, 31_952)).toBe('training image 10,592, which is X_val[592] from A2.2 on');
    // scikit-learn's first test image and first training image.
    expect(placeInWords(placed, 27_504)).toBe('test image 0');
    expect(placeInWords(placed, 41_531)).toBe('training image 0, one of the 10,000 that A2.2 trains on');
  });

  it('puts every image in one place', () => {
    expect(new Set(placed.places).size).toBe(70_000);
  });

  it('counts classes part by part', () => {
    const labels = Uint8Array.from({ length: 20 }, (_, i) => i % 2);
    const small = placeImages({ count: 20, trainCount: 15 });
    const test = classCounts(labels, small, (place) => place < small.testCount);
    const train = classCounts(labels, small, (place) => place >= small.testCount);
    expect([test[0]! + train[0]!, test[1]! + train[1]!]).toEqual([10, 10]);
    expect(test.reduce((a, b) => a + b)).toBe(2);
  });
});

describe('scaleDigit', () => {
  const scaler = { mean: new Float64Array(784).fill(10), scale: new Float64Array(784).fill(2) };

  it('standardises, finds the largest and cuts off where asked to', () => {
    const pixels = new Uint8Array(784).fill(10);
    pixels[5] = 110;
    expect(scaleDigit(pixels, scaler)).toMatchObject({ largest: 50, shareOfFive: 1 });
    const clipped = scaleDigit(pixels, scaler, 5);
    expect(clipped.values[5]).toBe(5);
    expect(clipped.largest).toBe(5);
  });
});

describe('moveDigit', () => {
  it('moves there and back without loss inside the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }), (right, down) => {
        const pixels = new Uint8Array(784);
        pixels[14 * 28 + 13] = 200;
        const moved = moveDigit(pixels, right, down);
        expect(moved[(14 + down) * 28 + 13 + right]).toBe(200);
        expect(moveDigit(moved, -right, -down)).toEqual(pixels);
      }),
    );
  });

  it('does not let ink come in again on the other side', () => {
    const pixels = new Uint8Array(784);
    pixels[27] = 9;
    expect(moveDigit(pixels, 1, 0).every((value) => value === 0)).toBe(true);
  });
});

it('histogramBars keeps every image, with 0 by itself', () => {
  const histogram = new Uint32Array(256).fill(1);
  const bars = histogramBars(histogram);
  expect(bars.map(({ count }) => count)).toEqual([1, 15, ...Array.from({ length: 15 }, () => 16)]);
  expect(bars.at(-1)).toMatchObject({ from: 240, to: 255 });
});

it('keeps the chosen pixel on the grid', () => {
  choosePixel(-5);
  expect(useData.getState().pixel).toBe(0);
  choosePixel(900);
  expect(useData.getState().pixel).toBe(783);
});
