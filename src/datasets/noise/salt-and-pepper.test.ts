import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sfc32 } from '../../numerics/random/sfc32.ts';
import { saltAndPepper } from './salt-and-pepper.ts';

const grey = new Uint8Array(100_000).fill(100);
const share = (image: Uint8Array, value: number) => image.filter((pixel) => pixel === value).length / image.length;

describe('salt and pepper', () => {
  it('replaces the given part of the values, half by 0 and half by 255', () => {
    const noisy = saltAndPepper(grey, 0.4, new Sfc32(1));
    // Four standard errors of a share of 100,000 draws.
    expect(Math.abs(share(noisy, 0) - 0.2)).toBeLessThan(0.0051);
    expect(Math.abs(share(noisy, 255) - 0.2)).toBeLessThan(0.0051);
    expect(share(noisy, 100) + share(noisy, 0) + share(noisy, 255)).toBe(1);
    expect(grey.every((pixel) => pixel === 100)).toBe(true);
  });

  it('leaves everything at 0 and nothing at 1', () => {
    expect(saltAndPepper(grey, 0, new Sfc32(1))).toEqual(grey);
    expect(share(saltAndPepper(grey, 1, new Sfc32(1)), 100)).toBe(0);
  });

  it('only adds to the noise of a smaller amount', () => {
    const amount = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), amount, amount, (seed, a, b) => {
        const image = grey.subarray(0, 200);
        const less = saltAndPepper(image, Math.min(a, b), new Sfc32(seed));
        const more = saltAndPepper(image, Math.max(a, b), new Sfc32(seed));
        return less.every((pixel, i) => pixel === 100 || pixel === more[i]);
      }),
    );
  });
});
