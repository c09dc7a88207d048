import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { convolve, crossCorrelate, outputSize, productsAt, total } from './cross-correlate.ts';
import { at, flip, isEqual, type Matrix, matrixOf, pad, transpose } from './matrix.ts';

const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const setting = fc.record({
  image: matrix(6, 6),
  kernel: matrix(3, 3),
  walk: fc.record({ stride: fc.integer({ min: 1, max: 3 }), padding: fc.integer({ min: 0, max: 2 }) }),
});

describe('crossCorrelate', () => {
  it('works a small case out as by hand', () => {
    const image = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const kernel = [
      [1, 0],
      [0, -2],
    ];
    expect(crossCorrelate(image, kernel)).toEqual([
      [1 - 10, 2 - 12],
      [4 - 16, 5 - 18],
    ]);
    expect(convolve(image, kernel)).toEqual([
      [5 - 2, 6 - 4],
      [8 - 8, 9 - 10],
    ]);
  });

  it('copies the image under a kernel that is 1 in its middle, with padding 1', () => {
    const one = matrixOf(3, 3, (i, j) => (i === 1 && j === 1 ? 1 : 0));
    fc.assert(
      fc.property(matrix(6, 6), (image) => {
        expect(isEqual(crossCorrelate(image, one, { stride: 1, padding: 1 }), image)).toBe(true);
      }),
    );
  });

  it('has the size of the formula, and every cell is the sum of its products', () => {
    fc.assert(
      fc.property(setting, ({ image, kernel, walk }) => {
        const output = crossCorrelate(image, kernel, walk);
        expect(output).toHaveLength(outputSize(6, 3, walk));
        output.forEach((row, i) =>
          row.forEach((value, j) => expect(value).toBe(total(productsAt({ image, kernel, walk }, [i, j])))),
        );
      }),
    );
  });

  it('takes every s-th cell of the output with stride 1', () => {
    fc.assert(
      fc.property(setting, ({ image, kernel, walk: { stride, padding } }) => {
        const dense = crossCorrelate(image, kernel, { stride: 1, padding });
        const thinned = crossCorrelate(image, kernel, { stride, padding });
        thinned.forEach((row, i) => row.forEach((value, j) => expect(value).toBe(at(dense, i * stride, j * stride))));
      }),
    );
  });

  it('is turned round when image and kernel are, and transposed when they are', () => {
    fc.assert(
      fc.property(matrix(6, 6), matrix(3, 3), (image, kernel) => {
        const output = crossCorrelate(image, kernel);
        expect(crossCorrelate(flip(image), flip(kernel))).toEqual(flip(output));
        expect(crossCorrelate(transpose(image), transpose(kernel))).toEqual(transpose(output));
      }),
    );
  });
});

test('convolution, unlike cross-correlation, does not mind which of the two is slid', () => {
  const both = (one: Matrix, other: Matrix) => convolve(one, other, { stride: 1, padding: other.length - 1 });
  fc.assert(
    fc.property(matrix(3, 3), matrix(3, 3), (one, other) => {
      expect(both(one, other)).toEqual(both(other, one));
    }),
  );
});

test.each([
  { length: 6, kernel: 3, stride: 1, padding: 0, size: 4 },
  { length: 6, kernel: 3, stride: 2, padding: 0, size: 2 },
  { length: 6, kernel: 3, stride: 1, padding: 1, size: 6 },
  { length: 28, kernel: 3, stride: 1, padding: 0, size: 26 },
  { length: 2, kernel: 3, stride: 1, padding: 0, size: 0 },
])('$length under $kernel, stride $stride, padding $padding: $size', ({ length, kernel, size, ...walk }) => {
  expect(outputSize(length, kernel, walk)).toBe(size);
});

test('padding, turning and transposing keep what they should', () => {
  fc.assert(
    fc.property(matrix(3, 5), fc.integer({ min: 0, max: 3 }), (image, width) => {
      expect(total(pad(image, width))).toBe(total(image));
      expect(transpose(transpose(image))).toEqual(image);
      expect(flip(flip(image))).toEqual(image);
    }),
  );
});
