import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialError, compareWithNoise } from './noise.ts';
import { type SpreadOf, spreadOf } from './spread.ts';

const spread = (...values: number[]) => spreadOf(values) as SpreadOf;

describe('spreadOf', () => {
  it('gives mean and sample deviation, leaving out what is no number', () => {
    expect(spreadOf([2, 4, Number.NaN, 6])).toEqual({ n: 3, mean: 4, sd: 2, low: 2, high: 6 });
  });

  it('has no deviation for one value and nothing for none', () => {
    expect(spreadOf([3])).toEqual({ n: 1, mean: 3, sd: undefined, low: 3, high: 3 });
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('comparing figures with their noise', () => {
  it('knows the standard error of the published .9549 on 10,000 images', () => {
    expect(binomialError(0.9549, 10_000)).toBeCloseTo(0.00208, 5);
  });

  it('calls two accuracies of one seed different only beyond two binomial errors', () => {
    const at = (accuracy: number) => ({ spread: spread(accuracy), images: 10_000 });
    expect(compareWithNoise(at(0.9549), at(0.951)).withinNoise).toBe(true);
    expect(compareWithNoise(at(0.9549), at(0.94)).withinNoise).toBe(false);
  });

  it('adds the spread over seeds, which a single seed borrows', () => {
    const a = { spread: spread(0.94, 0.95, 0.96), images: 10_000 };
    const b = { spread: spread(0.93), images: 10_000 };
    const { standardError } = compareWithNoise(a, b);
    const expected = Math.hypot(0.01 / Math.sqrt(3), binomialError(0.95, 1e4), 0.01, binomialError(0.93, 1e4));
    expect(standardError).toBeCloseTo(expected, 12);
  });

  it('says nothing of two losses of one seed each', () => {
    expect(compareWithNoise({ spread: spread(0.1) }, { spread: spread(0.5) })).toEqual({
      difference: -0.4,
      standardError: undefined,
      withinNoise: undefined,
    });
  });

  it('says the same in both directions', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 10, max: 1e5 }), (one, other, images) => {
        const a = { spread: spread(...one), images };
        const b = { spread: spread(...other), images };
        expect(compareWithNoise(a, b).withinNoise).toBe(compareWithNoise(b, a).withinNoise);
        expect(compareWithNoise(a, b).difference).toBe(-compareWithNoise(b, a).difference);
      }),
    );
  });
});
