import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allStages, centreOfMass, digitFromInk, type Raster, renderDigit } from './mnist-convention.ts';
import type { Ink, InkPoint } from './stroke.ts';

const line = (...pairs: readonly (readonly [number, number])[]): InkPoint[] => pairs.map(([x, y]) => ({ x, y }));
const seven: Ink = { strokes: [line([0.3, 0.2], [0.7, 0.2], [0.45, 0.8])], penWidth: 0.05 };
const digitRaster = (digit: Uint8Array): Raster => ({ width: 28, height: 28, pixels: digit });

function inkBox({ width, pixels }: Raster): { left: number; top: number; width: number; height: number } {
  const columns: number[] = [];
  const rows: number[] = [];
  pixels.forEach((value, i) => {
    if (value === 0) return;
    columns.push(i % width);
    rows.push(Math.floor(i / width));
  });
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  return { left, top, width: Math.max(...columns) - left + 1, height: Math.max(...rows) - top + 1 };
}

function largestDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

const rendered = (ink: Ink, stages = allStages) => {
  const result = digitFromInk(ink, stages);
  if (!result) throw new Error('no ink');
  return result;
};

/** One or two scribbles within the pad that are longer than the pen is wide. */
const anyInk: fc.Arbitrary<Ink> = fc
  .record({
    strokes: fc.array(
      fc.array(
        fc.record({
          x: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
          y: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    penWidth: fc.double({ min: 0.02, max: 0.09, noNaN: true }),
  })
  .filter(({ strokes }) => {
    const points = strokes.flat();
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
    return Math.max(spread(points.map(({ x }) => x)), spread(points.map(({ y }) => y))) > 0.15;
  });

const moved = ({ strokes, penWidth }: Ink, move: { x: number; y: number; scale: number }): Ink => ({
  strokes: strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: move.x + x * move.scale, y: move.y + y * move.scale })),
  ),
  penWidth: penWidth * move.scale,
});

const total = (pixels: ArrayLike<number>) => Array.from(pixels).reduce((sum, value) => sum + value, 0);

describe('the convention', () => {
  it('fills 20 pixels with the longer side', () => {
    fc.assert(
      fc.property(anyInk, (ink) => {
        const box = inkBox(rendered(ink).fitted);
        expect(Math.max(box.width, box.height)).toBeGreaterThanOrEqual(19);
        expect(Math.max(box.width, box.height)).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('puts the centre of mass at the centre to the nearest pixel, as MNIST does, while all ink stays on the field', () => {
    fc.assert(
      fc.property(anyInk, (ink) => {
        const { fitted, digit } = rendered(ink);
        // Ink far from a heavy side may cross the edge and is lost; what is left has another centre.
        fc.pre(total(digit) === total(fitted.pixels));
        const mass = centreOfMass(digitRaster(digit));
        expect(Math.abs((mass?.x ?? 0) - 14)).toBeLessThanOrEqual(0.5001);
        expect(Math.abs((mass?.y ?? 0) - 14)).toBeLessThanOrEqual(0.5001);
      }),
    );
  });

  it('loses ink that the centring pushes over the edge, and nothing else', () => {
    const dot = [{ x: 0.3245, y: 0.2033 }];
    const hook = [
      { x: 0.2, y: 0.2 },
      { x: 0.2, y: 0.35 },
      { x: 0.2, y: 0.2036 },
      { x: 0.239, y: 0.2 },
    ];
    const { fitted, digit } = rendered({ strokes: [dot, hook], penWidth: 0.0213 });
    expect(total(digit)).toBeLessThan(total(fitted.pixels));
    expect(total(digit)).toBeGreaterThan(0.8 * total(fitted.pixels));
  });

  it('does not care where on the pad and how large the digit is', () => {
    const move = fc.record({
      x: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      y: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      scale: fc.double({ min: 0.4, max: 1.5, noNaN: true }),
    });
    fc.assert(
      fc.property(anyInk, move, (ink, by) => {
        expect(
          largestDifference(rendered(ink).fitted.pixels, rendered(moved(ink, by)).fitted.pixels),
        ).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('draws hair lines and felt tips with a pen of 2 to 3 pixels', () => {
    const bar = (penWidth: number) => {
      const { pixels } = rendered({ strokes: [line([0.5, 0.2], [0.5, 0.8])], penWidth }).fitted;
      return pixels.slice(200, 220).reduce((sum, value) => sum + value, 0) / 255;
    };
    expect(bar(0.001)).toBeCloseTo(2, 1);
    expect(bar(0.11)).toBeCloseTo(2.89, 1);
    expect(bar(0.3)).toBeCloseTo(3, 1);
  });

  it('lets a point be narrower than the pen', () => {
    const thick = rendered(seven).digit.reduce((sum, value) => sum + value, 0);
    const thin = rendered({ ...seven, strokes: seven.strokes.map((s) => s.map((p) => ({ ...p, width: 0.6 }))) });
    expect(thin.digit.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.85 * thick);
    const box = inkBox(thin.fitted);
    expect(Math.max(box.width, box.height)).toBe(20);
  });
});

describe('odd ink', () => {
  it('knows an empty pad', () => {
    expect(digitFromInk({ strokes: [], penWidth: 0.05 })).toBeNull();
    expect(digitFromInk({ strokes: [[]], penWidth: 0.05 })).toBeNull();
  });

  it('keeps a dot a dot', () => {
    const { digit } = rendered({ strokes: [line([0.1, 0.9])], penWidth: 0.05 });
    expect(inkBox(digitRaster(digit)).width).toBeLessThanOrEqual(6);
    expect(Math.max(...digit)).toBe(255);
    const trembling = rendered({ strokes: [line([0.1, 0.9], [0.101, 0.9])], penWidth: 0.05 });
    expect(inkBox(digitRaster(trembling.digit)).width).toBeLessThanOrEqual(6);
  });

  it('draws a horizontal line from edge to edge of the box', () => {
    const box = inkBox(rendered({ strokes: [line([0.2, 0.5], [0.8, 0.5])], penWidth: 0.05 }).fitted);
    expect(box.width).toBe(20);
    expect(box.height).toBeLessThanOrEqual(6);
  });

  it('survives a line far off the pad', () => {
    const { cropped, digit } = rendered({ strokes: [line([0.5, 0.5], [40, 0.5])], penWidth: 0.05 });
    expect(cropped.width).toBeLessThanOrEqual(113);
    expect(digit.some((value) => value > 0)).toBe(true);
  });
});

describe('the stages', () => {
  it('shows the whole pad and its cut', () => {
    const { ink, cropped } = rendered(seven);
    expect([ink.width, ink.height]).toEqual([112, 112]);
    expect([cropped.width, cropped.height]).toEqual([Math.ceil(0.45 * 112), Math.ceil(0.65 * 112)]);
    expect(inkBox(cropped)).toMatchObject({ left: 0, top: 0 });
  });

  it('without the cut keeps the place on the pad', () => {
    const result = rendered(moved(seven, { x: 0, y: 0, scale: 0.5 }), {
      ...allStages,
      crop: false,
      centreByMass: false,
    });
    expect(result.cropped).toEqual(result.ink);
    const box = inkBox(digitRaster(result.digit));
    expect(box.left + box.width / 2).toBeCloseTo(4 + 20 * 0.25, 0);
    expect(Math.max(box.width, box.height)).toBeLessThanOrEqual(10);
  });

  it('without the margin fills the field', () => {
    const { fitted, digit } = rendered(seven, { ...allStages, fit20: false, centreByMass: false });
    expect(fitted.width).toBe(28);
    expect(inkBox(digitRaster(digit)).height).toBe(28);
  });

  it('without the mass centres the box', () => {
    const box = inkBox(digitRaster(rendered(seven, { ...allStages, centreByMass: false }).digit));
    expect(box).toMatchObject({ top: 4, height: 20 });
    expect(Math.abs(box.left + box.width / 2 - 14)).toBeLessThanOrEqual(0.5);
  });

  it('draws the same digit alone as with all steps', () => {
    expect(renderDigit(seven)?.digit).toEqual(rendered(seven).digit);
  });
});
