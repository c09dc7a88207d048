import { DataFileError } from './data-file-error.ts';

/** An IDX file of unsigned bytes: its dimensions, outermost first, and its values in row-major order (a view, no copy). */
export interface Idx {
  readonly dimensions: readonly number[];
  readonly values: Uint8Array;
}

const unsignedByte = 0x08;
const maxDimensions = 4;
const elementTypes: Readonly<Record<number, string>> = {
  0x09: 'signed bytes',
  0x0b: '16-bit integers',
  0x0c: '32-bit integers',
  0x0d: '32-bit floats',
  0x0e: '64-bit floats',
};

/**
 * Reads the IDX format (yann.lecun.com/exdb/mnist): 0 0 type rank, one big-endian uint32 per dimension, the values.
 * Throws a DataFileError naming `file` unless the bytes are exactly one such file of unsigned bytes.
 */
export function parseIdx(file: string, bytes: Uint8Array): Idx {
  const rank = checkedRank(file, bytes);
  const headerLength = 4 + 4 * rank;
  if (bytes.length < headerLength) {
    throw new DataFileError(
      file,
      `is cut short: its header alone takes ${headerLength} bytes, it has ${bytes.length}.`,
    );
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  const dimensions = Array.from({ length: rank }, (_, i) => header.getUint32(4 + 4 * i));
  if (dimensions.includes(0))
    throw new DataFileError(file, `is empty: its header says ${dimensions.join(' × ')} values.`);
  checkLength(file, bytes.length, dimensions);
  return { dimensions, values: bytes.subarray(headerLength) };
}

/** Writes unsigned bytes as an IDX file; the inverse of parseIdx. */
export function formatIdx({ dimensions, values }: Idx): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * dimensions.length + values.length);
  const header = new DataView(bytes.buffer);
  bytes[2] = unsignedByte;
  bytes[3] = dimensions.length;
  dimensions.forEach((size, i) => {
    header.setUint32(4 + 4 * i, size);
  });
  bytes.set(values, 4 + 4 * dimensions.length);
  return bytes;
}

function checkedRank(file: string, bytes: Uint8Array): number {
  if (bytes.length === 0) throw new DataFileError(file, 'is empty (0 bytes).');
  if (bytes.length < 4)
    throw new DataFileError(file, `is cut short: ${bytes.length} bytes are no complete IDX header.`);
  const [first, second, type, rank] = bytes as unknown as [number, number, number, number];
  const magic = `0x${[...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  if (first !== 0 || second !== 0 || rank < 1 || rank > maxDimensions) {
    throw new DataFileError(file, `has the wrong magic number: it begins with ${magic}, which is not the IDX format.`);
  }
  if (type !== unsignedByte) {
    const found = elementTypes[type] ? `announces ${elementTypes[type]}` : 'announces an unknown type of value';
    throw new DataFileError(file, `has the wrong magic number: ${magic} ${found}, not unsigned bytes.`);
  }
  return rank;
}

function checkLength(file: string, length: number, dimensions: readonly number[]): void {
  const promised = 4 + 4 * dimensions.length + dimensions.reduce((product, size) => product * size, 1);
  if (length === promised) return;
  const shape = dimensions.map((size) => size.toLocaleString('en-GB')).join(' × ');
  const wanted = `its header promises ${shape} values (${promised.toLocaleString('en-GB')} bytes in all)`;
  const problem = length < promised ? 'is cut short' : 'is too long';
  throw new DataFileError(file, `${problem}: ${wanted}, it has ${length.toLocaleString('en-GB')} bytes.`);
}
