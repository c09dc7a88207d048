import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import { centreOfMass, renderDigit } from '../ink/mnist-convention.ts';
import type { Ink } from '../ink/stroke.ts';
import { invert, type Linear } from './affine.ts';
import { augmentImage, type ImageSpread, warp } from './augment-image.ts';
import { changeWeight } from './change-weight.ts';

const four: Ink = {
  strokes: [
    [
      { x: 0.4, y: 0.2 },
      { x: 0.25, y: 0.55 },
      { x: 0.7, y: 0.55 },
    ],
    [
      { x: 0.58, y: 0.25 },
      { x: 0.55, y: 0.85 },
    ],
  ],
  penWidth: 0.07,
};
const digit = renderDigit(four)?.digit ?? new Uint8Array(784);
const still: ImageSpread = { rotation: 0, slant: 0, aspect: 0, shift: 0, scale: 0, thinner: 0, thicker: 0 };
const wide: ImageSpread = { rotation: 0.2, slant: 0.2, aspect: 0.2, shift: 0, scale: 0, thinner: 0.4, thicker: 0.5 };

const sum = (image: Uint8Array) => image.reduce((total, value) => total + value, 0);
const massOf = (pixels: Uint8Array) => centreOfMass({ width: 28, height: 28, pixels }) ?? { x: NaN, y: NaN };
const longestSide = (image: Uint8Array) => {
  const lit = Array.from(image.keys()).filter((at) => image[at] >= 64);
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values) + 1;
  return Math.max(spread(lit.map((at) => at % 28)), spread(lit.map((at) => Math.floor(at / 28))));
};

describe('augmentImage', () => {
  it('gives the same version for the same seed and another for another', () => {
    const version = (seed: number) => augmentImage(digit, wide, new Sfc32(seed));
    expect(version(1)).toEqual(version(1));
    expect(version(2)).not.toEqual(version(1));
  });

  it('changes next to nothing where nothing may vary', () => {
    const same = augmentImage(digit, still, new Sfc32(1));
    expect(massOf(same).x).toBeCloseTo(14, 1);
    expect(massOf(same).y).toBeCloseTo(14, 1);
    expect(Math.abs(sum(same) / sum(digit) - 1)).toBeLessThan(0.2);
  });

  it('keeps to the convention: mass at the centre, longer side about 20 pixels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const image = augmentImage(digit, wide, new Sfc32(seed));
        expect(Math.abs(massOf(image).x - 14)).toBeLessThan(0.3);
        expect(Math.abs(massOf(image).y - 14)).toBeLessThan(0.3);
        expect(longestSide(image)).toBeGreaterThanOrEqual(17);
        expect(longestSide(image)).toBeLessThanOrEqual(22);
      }),
    );
  });

  it('leaves an empty image empty', () => {
    expect(sum(augmentImage(new Uint8Array(784), wide, new Sfc32(1)))).toBe(0);
  });
});

describe('warp', () => {
  const place = { from: { x: 14, y: 14 }, to: { x: 14, y: 14 } };
  const quarter: Linear = { a: 0, b: -1, c: 1, d: 0 };

  it('gives the image back under the identity', () => {
    expect(warp(digit, { map: { a: 1, b: 0, c: 0, d: 1 }, ...place })).toEqual(digit);
  });

  it('turns a pixel from the right of the centre to below it', () => {
    const dot = new Uint8Array(784);
    dot[14 * 28 + 19] = 200;
    const turned = warp(dot, { map: quarter, ...place });
    expect(turned[19 * 28 + 14]).toBe(200);
    expect(sum(turned)).toBe(200);
  });

  it('undoes a map with its inverse', () => {
    const map: Linear = { a: 1.1, b: 0.3, c: -0.2, d: 0.8 };
    const back = invert(map);
    expect(map.a * back.a + map.b * back.c).toBeCloseTo(1);
    expect(map.c * back.a + map.d * back.c).toBeCloseTo(0);
    expect(() => invert({ a: 1, b: 2, c: 2, d: 4 })).toThrow('no way back');
  });
});

describe('changeWeight', () => {
  it('adds ink in proportion when thickening and takes it when thinning', () => {
    const inks = [-0.8, -0.4, 0, 0.4, 0.8].map((amount) => sum(changeWeight(digit, amount)));
    expect(inks).toEqual([...inks].sort((a, b) => a - b));
    expect(inks[2]).toBe(sum(digit));
    expect(inks[4]).toBeGreaterThan(1.2 * inks[2]);
    expect(inks[0]).toBeLessThan(0.8 * inks[2]);
  });

  it('leaves every pixel (1 − amount) of its ink at least', () => {
    const thin = changeWeight(digit, -0.5);
    thin.forEach((value, at) => {
      expect(value).toBeGreaterThanOrEqual(Math.floor(digit[at] / 2));
    });
  });

  it('thickens at the edge without wrapping around', () => {
    const edge = new Uint8Array(784);
    edge[27] = 255;
    const thick = changeWeight(edge, 1);
    expect([thick[26], thick[55], thick[28]]).toEqual([255, 255, 0]);
  });
});
