import type { Dataset } from '../dataset.ts';
import { crc32 } from './crc32.ts';
import { DataFileError } from './data-file-error.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { parseIdx } from './idx.ts';
import { strangeness } from './mnist-strangeness.ts';
import { sniff } from './sniff.ts';

/** The four files of MNIST by what they hold. */
export type MnistRole = 'trainImages' | 'trainLabels' | 'testImages' | 'testLabels';

/** What is known of one of the four files. */
export interface MnistFile {
  readonly role: MnistRole;
  /** The published name, without .gz. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'images' | 'labels';
  readonly count: number;
  /** Size of the published .gz file in bytes. */
  readonly packedBytes: number;
  /** CRC-32 of the unpacked file, as the published .gz file itself carries it. */
  readonly crc: number;
}

/** The published files, in the order in which they are loaded. */
export const mnistFiles: readonly MnistFile[] = [
  {
    role: 'trainImages',
    name: 'train-images-idx3-ubyte',
    title: 'training images',
    kind: 'images',
    count: 60_000,
    packedBytes: 9_912_422,
    crc: 0xe9f4d8b3,
  },
  {
    role: 'trainLabels',
    name: 'train-labels-idx1-ubyte',
    title: 'training labels',
    kind: 'labels',
    count: 60_000,
    packedBytes: 28_881,
    crc: 0xe0cb4ad2,
  },
  {
    role: 'testImages',
    name: 't10k-images-idx3-ubyte',
    title: 'test images',
    kind: 'images',
    count: 10_000,
    packedBytes: 1_648_877,
    crc: 0x91373bdf,
  },
  {
    role: 'testLabels',
    name: 't10k-labels-idx1-ubyte',
    title: 'test labels',
    kind: 'labels',
    count: 10_000,
    packedBytes: 4_542,
    crc: 0x4ab9eff9,
  },
];

/** One checked file of MNIST: its role and its values (pixels or labels, without the header). */
export interface MnistPart {
  readonly role: MnistRole;
  readonly values: Uint8Array;
}

const side = 28;
const unpackedLimit = 60_000 * side * side + 16;

/**
 * Checks one file, packed or not, and says which of the four it is.
 * Only the published content passes; anything else throws a DataFileError that names the file and what is wrong.
 */
export function readMnistFile(file: string, bytes: Uint8Array): MnistPart {
  const unpacked = unpack(file, bytes);
  const { dimensions, values } = parseIdx(file, unpacked);
  const kind = kindOf(file, dimensions);
  const named = namedAs(file);
  if (named.kind && named.kind !== kind) {
    throw new DataFileError(file, `is named as ${named.kind} but holds ${kind}: images and labels seem swapped.`);
  }
  const found = mnistFiles.find((known) => known.kind === kind && known.count === dimensions[0]);
  const crc = crc32(unpacked);
  checkCount({ file, kind, count: dimensions[0] as number, named: named.part, genuine: found?.crc === crc });
  if (kind === 'labels') checkLabels(file, values);
  if (!found || found.crc !== crc) throw new DataFileError(file, strangeness(found as MnistFile, values));
  return { role: found.role, values };
}

/** Puts the four checked parts together, training images first (the OpenML order). */
export function mnistFromParts(parts: Readonly<Record<MnistRole, Uint8Array>>): Dataset {
  const images = new Uint8Array(70_000 * side * side);
  images.set(parts.trainImages);
  images.set(parts.testImages, parts.trainImages.length);
  const labels = new Uint8Array(70_000);
  labels.set(parts.trainLabels);
  labels.set(parts.testLabels, parts.trainLabels.length);
  return { name: 'mnist', images, labels, count: 70_000, trainCount: 60_000, rows: side, columns: side, channels: 1 };
}

function unpack(file: string, bytes: Uint8Array): Uint8Array {
  if (isGzip(bytes)) return gunzip(file, bytes, unpackedLimit);
  const guess = sniff(bytes);
  const isIdx = bytes[0] === 0 && bytes[1] === 0;
  // A server may have unpacked the .gz on the way, so plain IDX data is welcome under that name too.
  if (/\.gz$/i.test(file) && bytes.length > 0 && !isIdx) {
    throw new DataFileError(
      file,
      `is not gzip data although its name ends in .gz${guess ? `; it seems to be ${guess}` : ''}.`,
    );
  }
  if (guess) throw new DataFileError(file, `is not an MNIST file; it seems to be ${guess}.`);
  return bytes;
}

function kindOf(file: string, dimensions: readonly number[]): MnistFile['kind'] {
  if (dimensions.length === 1) return 'labels';
  if (dimensions.length !== 3) {
    throw new DataFileError(
      file,
      `has the wrong magic number: ${dimensions.length} dimensions, where MNIST's images have 3 and its labels 1.`,
    );
  }
  const [, rows, columns] = dimensions;
  if (rows !== side || columns !== side) {
    throw new DataFileError(file, `holds images of ${rows}×${columns} pixels; MNIST's have 28×28.`);
  }
  return 'images';
}

interface NamedAs {
  readonly kind?: MnistFile['kind'];
  readonly part?: 'training' | 'test';
}

/** What a file's name claims, as far as it claims anything. */
function namedAs(file: string): NamedAs {
  const name = file.toLowerCase().split(/[\\/]/).at(-1) as string;
  const kind = /image|idx3/.test(name) ? 'images' : /label|idx1/.test(name) ? 'labels' : undefined;
  const part = /train/.test(name) ? 'training' : /t10k|test/.test(name) ? 'test' : undefined;
  return { ...(kind && { kind }), ...(part && { part }) };
}

interface CountCheck {
  readonly file: string;
  readonly kind: MnistFile['kind'];
  readonly count: number;
  readonly named: NamedAs['part'];
  /** Whether the content is one of the published files, whatever the name says. */
  readonly genuine: boolean;
}

function checkCount({ file, kind, count, named, genuine }: CountCheck): void {
  const held = `holds ${count.toLocaleString('en-GB')} ${kind}`;
  if (!named) {
    if (count === 60_000 || count === 10_000) return;
    throw new DataFileError(file, `${held}; MNIST has 60,000 for training and 10,000 for the test.`);
  }
  const expected = named === 'training' ? 60_000 : 10_000;
  if (count === expected) return;
  const other = named === 'training' ? 'test' : 'training';
  const problem = genuine
    ? `is named as the ${named} ${kind} but holds the ${other} ${kind}: training and test files seem swapped.`
    : `${held}; MNIST's ${named} part has ${expected.toLocaleString('en-GB')}.`;
  throw new DataFileError(file, problem);
}

function checkLabels(file: string, labels: Uint8Array): void {
  const at = labels.findIndex((label) => label > 9);
  if (at < 0) return;
  throw new DataFileError(
    file,
    `holds the label ${labels[at]} at position ${at.toLocaleString('en-GB')}; MNIST's labels are 0 to 9.`,
  );
}
