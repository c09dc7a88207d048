import { describe, expect, it } from 'vitest';
import { centreOfMass, renderDigit } from '../ink/mnist-convention.ts';
import { generateHandwriting, handwrittenInk, writerOf } from './generate.ts';
import { ambiguousThree, plainFour } from './stand-ins.ts';
import { createWriter } from './writer.ts';

const pixels = 784;
const dataset = generateHandwriting({ seed: 5, trainCount: 3000, testCount: 600 });
const image = (i: number) => dataset.images.subarray(i * pixels, (i + 1) * pixels);
const indices = Array.from({ length: dataset.count }, (_, i) => i);

describe('generateHandwriting', () => {
  it('describes itself as 28×28 built-in digits, training part first', () => {
    expect(dataset).toMatchObject({
      name: 'builtin',
      count: 3600,
      trainCount: 3000,
      rows: 28,
      columns: 28,
      channels: 1,
    });
    expect(dataset.images).toHaveLength(3600 * pixels);
    expect(dataset.labels).toHaveLength(3600);
  });

  it('draws the same digits for the same seed and others for another', () => {
    const again = generateHandwriting({ seed: 5, trainCount: 200, testCount: 50 });
    const drawn = Buffer.from(again.images);
    expect(drawn.subarray(0, 200 * pixels).equals(dataset.images.subarray(0, 200 * pixels))).toBe(true);
    expect(drawn.subarray(200 * pixels).equals(dataset.images.subarray(3000 * pixels, 3050 * pixels))).toBe(true);
    expect(again.labels.subarray(0, 200)).toEqual(dataset.labels.subarray(0, 200));
    const other = generateHandwriting({ seed: 6, trainCount: 200, testCount: 0 });
    expect(other.labels).not.toEqual(again.labels.subarray(0, 200));
  });

  it('holds all ten digits about as often as MNIST does', () => {
    const counts = new Array(10).fill(0);
    for (const label of dataset.labels) counts[label]++;
    const shares = counts.map((count) => count / dataset.count);
    const usual = [0.0987, 0.1124, 0.0993, 0.1022, 0.0974, 0.0904, 0.0986, 0.1044, 0.0975, 0.0992];
    for (let digit = 0; digit < 10; digit++) expect(Math.abs(shares[digit] - usual[digit])).toBeLessThan(0.02);
  });

  it('reports its progress up to 1', () => {
    const fractions: number[] = [];
    generateHandwriting({ trainCount: 40, testCount: 10, onProgress: (fraction) => fractions.push(fraction) });
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions);
  });
});

describe('writers', () => {
  it('are many in both parts, and nobody writes in both', () => {
    const people = (part: 'train' | 'test', code: number, count: number) =>
      new Set(
        Array.from({ length: count }, (_, index) =>
          JSON.stringify(createWriter(5, code, writerOf({ seed: 5, part, index })).style),
        ),
      );
    const train = people('train', 1, 800);
    const test = people('test', 2, 400);
    expect(train.size).toBeGreaterThan(400);
    expect(test.size).toBeGreaterThan(150);
    expect([...train].filter((person) => test.has(person))).toEqual([]);
  });
});

describe("MNIST's convention", () => {
  it('keeps the ink within 20×20, the longer side filled', () => {
    let filled = 0;
    for (const i of indices) {
      const { width, height } = inkBox(image(i));
      expect(Math.max(width, height)).toBeLessThanOrEqual(20);
      if (Math.max(width, height) === 20) filled++;
    }
    expect(filled / dataset.count).toBeGreaterThan(0.9);
  });

  it("cuts the box at the ink's edge, so that its outermost rows are nearly as bright as MNIST's (.92)", () => {
    const tops = indices.map((i) => {
      const pixelsOfImage = image(i);
      const row = Math.floor(pixelsOfImage.findIndex((value) => value > 0) / 28);
      return Math.max(...pixelsOfImage.subarray(row * 28, row * 28 + 28)) / 255;
    });
    expect(tops.reduce((sum, top) => sum + top, 0) / tops.length).toBeGreaterThan(0.8);
  });

  it('puts the centre of mass in the middle, to half a pixel', () => {
    for (const i of indices) {
      const centre = centreOfMass({ width: 28, height: 28, pixels: image(i) });
      expect(Math.abs((centre?.x ?? 0) - 14)).toBeLessThanOrEqual(0.51);
      expect(Math.abs((centre?.y ?? 0) - 14)).toBeLessThanOrEqual(0.51);
    }
  });

  it("has MNIST's mean, spread and shares of inked and of saturated pixels", () => {
    let [sum, squares, inked, saturated] = [0, 0, 0, 0];
    for (const value of dataset.images) {
      sum += value;
      squares += value * value;
      if (value > 0) inked++;
      if (value >= 250) saturated++;
    }
    const n = dataset.images.length;
    const mean = sum / n;
    expect(mean).toBeGreaterThan(32); // MNIST: 33.3
    expect(mean).toBeLessThan(34.6);
    const spread = Math.sqrt(squares / n - mean * mean);
    expect(spread).toBeGreaterThan(76.6); // MNIST: 78.6
    expect(spread).toBeLessThan(80.6);
    expect(inked / n).toBeGreaterThan(0.18); // MNIST: 0.191
    expect(inked / n).toBeLessThan(0.2);
    expect(saturated / n).toBeGreaterThan(0.067); // MNIST: 0.072
    expect(saturated / n).toBeLessThan(0.077);
  });
});

describe('handwrittenInk', () => {
  it('writes every digit inside the pad, the same for the same seed', () => {
    for (let digit = 0; digit < 10; digit++) {
      const ink = handwrittenInk({ digit, seed: 3 });
      expect(ink).toEqual(handwrittenInk({ digit, seed: 3 }));
      for (const { x, y } of ink.strokes.flat()) {
        expect(Math.min(x, y)).toBeGreaterThan(0.1);
        expect(Math.max(x, y)).toBeLessThan(0.9);
      }
    }
    expect(handwrittenInk({ digit: 3, seed: 3 })).not.toEqual(handwrittenInk({ digit: 3, seed: 4 }));
  });

  it('refuses what is no digit', () => {
    expect(() => handwrittenInk({ digit: 10, seed: 1 })).toThrow('a digit is 0 to 9, not 10');
  });
});

describe('stand-ins', () => {
  it('are digits of 20 pixels height in the convention', () => {
    for (const ink of [ambiguousThree(), plainFour()]) {
      const digit = renderDigit(ink)?.digit ?? new Uint8Array(pixels);
      expect(inkBox(digit).height).toBe(20);
    }
  });
});

function inkBox(digit: Uint8Array): { width: number; height: number } {
  const columns = new Set<number>();
  const rows = new Set<number>();
  digit.forEach((value, at) => {
    if (value === 0) return;
    columns.add(at % 28);
    rows.add(Math.floor(at / 28));
  });
  return { width: Math.max(...columns) - Math.min(...columns) + 1, height: Math.max(...rows) - Math.min(...rows) + 1 };
}
