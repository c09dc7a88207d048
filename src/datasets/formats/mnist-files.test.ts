import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { DataFileError } from './data-file-error.ts';
import { gunzip } from './gunzip.ts';
import { formatIdx } from './idx.ts';
import { readMnistFile } from './mnist-files.ts';

const problem = (file: string, bytes: Uint8Array) => {
  try {
    readMnistFile(file, bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DataFileError);
    expect((error as DataFileError).file).toBe(file);
    return (error as DataFileError).problem;
  }
  return undefined;
};

const labels = (count: number, label = (i: number) => i % 10) =>
  formatIdx({ dimensions: [count], values: Uint8Array.from({ length: count }, (_, i) => label(i)) });
const images = (count: number, side = 28, pixel = 0) =>
  formatIdx({ dimensions: [count, side, side], values: new Uint8Array(count * side * side).fill(pixel) });
const text = (words: string) => new TextEncoder().encode(words);

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
  });
});

describe('gunzip', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((b) => Uint8Array.from(b));

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(bytes, (b) => {
        expect([...gunzip('f', gzipSync(b), 1000)]).toEqual([...b]);
      }),
    );
  });

  it('refuses every truncation', () => {
    fc.assert(
      fc.property(bytes, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (b, part) => {
        const packed = gzipSync(b);
        const cut = packed.subarray(0, Math.floor(part * packed.length));
        expect(() => gunzip('f', cut, 1000)).toThrow(DataFileError);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a changed byte of the packed data', () => {
    fc.assert(
      fc.property(bytes, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (b, where) => {
        const packed = gzipSync(b);
        // The ten bytes of gzip's own header carry a time and a system that may be anything.
        const at = 10 + Math.floor(where * (packed.length - 10));
        packed[at] = (packed[at] as number) ^ 0x10;
        let unpacked: Uint8Array | undefined;
        try {
          unpacked = gunzip('f', packed, 1000);
        } catch (error) {
          expect(error).toBeInstanceOf(DataFileError);
        }
        // Padding bits after the last block mean nothing; whatever passes must be the original.
        if (unpacked) expect([...unpacked]).toEqual([...b]);
      }),
      { numRuns: 500 },
    );
  });

  it('never asks for more memory than the limit', () => {
    const packed = gzipSync(new Uint8Array(5000));
    expect(() => gunzip('big.gz', packed, 1000)).toThrow(/too large/);
  });
});

describe('readMnistFile', () => {
  it.each([
    [
      'train-labels-idx1-ubyte.gz',
      text('<!DOCTYPE html><p>Not found'),
      'not gzip data although its name ends in .gz; it seems to be a web page',
    ],
    ['t10k-labels.gz', text('plain words'), 'is not gzip data'],
    ['MNIST.zip', text('PK\u0003\u0004rest'), 'a ZIP archive'],
    ['train-labels-idx1-ubyte', text('oops'), 'wrong magic number'],
    ['train-labels-idx1-ubyte', images(3), 'is named as labels but holds images: images and labels seem swapped'],
    ['t10k-images-idx3-ubyte', labels(10_000), 'is named as images but holds labels'],
    ['t10k-images-idx3-ubyte', images(3, 32), 'holds images of 32×32 pixels'],
    ['t10k-labels-idx1-ubyte', labels(9_999), "holds 9,999 labels; MNIST's test part has 10,000"],
    ['train-labels-idx1-ubyte', labels(10_000), "holds 10,000 labels; MNIST's training part has 60,000"],
    ['labels', labels(12), 'holds 12 labels; MNIST has 60,000 for training and 10,000 for the test'],
    ['t10k-labels-idx1-ubyte', labels(10_000, (i) => i % 11), 'holds the label 10 at position 10'],
    [
      't10k-labels-idx1-ubyte',
      labels(10_000),
      'of a different dataset: every class occurs 1,000 times, as in Fashion-MNIST',
    ],
    ['t10k-labels-idx1-ubyte', labels(10_000, () => 4), 'the label 0 occurs 0 times'],
    ['t10k-images-idx3-ubyte', images(10_000, 28, 73), 'it looks like Fashion-MNIST'],
    ['t10k-images-idx3-ubyte', images(10_000), 'the checksum differs (mean brightness 0.0'],
    ['t10k-labels-idx1-ubyte', new Uint8Array(), 'is empty'],
    ['t10k-labels-idx1-ubyte.gz', gzipSync(labels(10_000)).subarray(0, 60), 'is cut short'],
  ])('%s: %#', (file, bytes, words) => {
    expect(problem(file, bytes)).toContain(words);
    // The same content, packed, gets the same answer (where packing does not mend the fault).
    if (bytes[0] === 0) expect(problem(`${file}.gz`, gzipSync(bytes))).toContain(words);
  });

  it('notices labels in another order than the published one', () => {
    const counts = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009];
    const sorted = Uint8Array.from(counts.flatMap((n, digit) => new Array<number>(n).fill(digit)));
    const file = formatIdx({ dimensions: [10_000], values: sorted });
    expect(problem('t10k-labels-idx1-ubyte', file)).toContain('is mislabelled: the right number of each digit');
  });
});
