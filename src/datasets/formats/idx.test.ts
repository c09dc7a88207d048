import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataFileError } from './data-file-error.ts';
import { formatIdx, type Idx, parseIdx } from './idx.ts';

const idx: fc.Arbitrary<Idx> = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
  .chain((dimensions) => {
    const length = dimensions.reduce((a, b) => a * b, 1);
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((values) => ({ dimensions, values: Uint8Array.from(values) }));
  });

const problem = (bytes: Uint8Array) => {
  try {
    parseIdx('some-file', bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DataFileError);
    expect((error as DataFileError).file).toBe('some-file');
    return (error as DataFileError).problem;
  }
  return undefined;
};

describe('parseIdx', () => {
  it('reads back what formatIdx writes', () => {
    fc.assert(
      fc.property(idx, (written) => {
        const read = parseIdx('f', formatIdx(written));
        expect(read.dimensions).toEqual(written.dimensions);
        expect([...read.values]).toEqual([...written.values]);
      }),
    );
  });

  it('reads bytes that lie inside a larger buffer', () => {
    const bytes = formatIdx({ dimensions: [2], values: Uint8Array.of(7, 9) });
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 3);
    expect([...parseIdx('f', larger.subarray(3, 3 + bytes.length)).values]).toEqual([7, 9]);
  });

  it('refuses every truncation', () => {
    fc.assert(
      fc.property(idx, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (file, part) => {
        const bytes = formatIdx(file);
        expect(problem(bytes.subarray(0, Math.floor(part * bytes.length)))).toMatch(/is cut short|is empty/);
      }),
    );
  });

  it('refuses every file with one changed byte in its header', () => {
    fc.assert(
      fc.property(idx, fc.nat(15), fc.integer({ min: 1, max: 255 }), (file, position, flip) => {
        const bytes = formatIdx(file);
        const at = position % (4 + 4 * file.dimensions.length);
        bytes[at] = (bytes[at] as number) ^ flip;
        expect(problem(bytes)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses bytes after the end', () => {
    fc.assert(
      fc.property(idx, fc.uint8Array({ minLength: 1, maxLength: 9 }), (file, extra) => {
        expect(problem(Uint8Array.of(...formatIdx(file), ...extra))).toContain('is too long');
      }),
    );
  });

  it('says what it found', () => {
    expect(problem(Uint8Array.of(1, 2, 3, 4, 5))).toContain('wrong magic number: it begins with 0x01020304');
    expect(problem(Uint8Array.of(0, 0, 0x0d, 1, 0, 0, 0, 1))).toContain('32-bit floats');
    expect(problem(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 1))).toContain(
      'its header promises 3 values (11 bytes in all), it has 9 bytes',
    );
  });
});
