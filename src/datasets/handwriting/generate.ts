import { Sfc32 } from '../../numerics/random/sfc32.ts';
import type { Dataset } from '../dataset.ts';
import type { Ink } from '../ink/stroke.ts';
import { scanDigit } from './scan-digit.ts';
import { writeDigit } from './write-digit.ts';
import { createWriter, type Writer } from './writer.ts';
import { inkOf } from './written-ink.ts';

/** How much handwriting to make; asking for fewer images gives the first ones of the same parts. */
export interface HandwritingOptions {
  readonly seed?: number;
  readonly trainCount?: number;
  readonly testCount?: number;
  /** Told the done part, 0..1, some hundred times. */
  readonly onProgress?: (fraction: number) => void;
}

const side = 28;
const pixels = side * side;
/** How often MNIST's training part holds each digit. */
const digitCounts = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];

/** Writers of a part have numbers of their own, so that nobody writes in both. */
const parts = {
  train: { name: 1, writers: 1000 },
  test: { name: 2, writers: 200 },
} as const;

type Part = (typeof parts)[keyof typeof parts];

/** Draws the built-in digits: MNIST's sizes, frequencies and pixel convention, train and test by different writers. */
export function generateHandwriting(options: HandwritingOptions = {}): Dataset {
  const { seed = 1234, trainCount = 60_000, testCount = 10_000, onProgress } = options;
  const count = trainCount + testCount;
  const images = new Uint8Array(count * pixels);
  const labels = new Uint8Array(count);
  const every = Math.max(1, Math.ceil(count / 200));
  const draw = (part: Part, from: number, to: number) => {
    const writers = new Map<number, Writer>();
    for (let i = from; i < to; i++) {
      const sample = drawSample({ seed, part, index: i - from, writers });
      labels[i] = sample.digit;
      images.set(sample.image, i * pixels);
      if ((i + 1) % every === 0) onProgress?.((i + 1) / count);
    }
  };
  draw(parts.train, 0, trainCount);
  draw(parts.test, trainCount, count);
  onProgress?.(1);
  return { name: 'builtin', images, labels, count, trainCount, rows: side, columns: side, channels: 1 };
}

/** One digit as pen strokes in pad units, filling most of the pad; the same seed gives the same writer and strokes. */
export function handwrittenInk({ digit, seed }: { readonly digit: number; readonly seed: number }): Ink {
  if (!Number.isInteger(digit) || digit < 0 || digit > 9) throw new RangeError(`a digit is 0 to 9, not ${digit}`);
  return inkOf(writeDigit(createWriter(seed, 0), digit, new Sfc32(seed, 0, digit)), 0.7);
}

/** Who wrote an image: the number of its writer within its part. Writers of different parts are different people. */
export function writerOf({ seed, part, index }: { seed: number; part: keyof typeof parts; index: number }): number {
  return startSample(seed, parts[part], index).writer;
}

function startSample(seed: number, part: Part, index: number): { random: Sfc32; digit: number; writer: number } {
  const random = new Sfc32(seed, part.name, index);
  const digit = random.pick(digitCounts);
  return { random, digit, writer: Math.floor(random.uniform() * part.writers) };
}

interface SampleRequest {
  readonly seed: number;
  readonly part: Part;
  readonly index: number;
  readonly writers: Map<number, Writer>;
}

function drawSample({ seed, part, index, writers }: SampleRequest): { digit: number; image: Uint8Array } {
  const { random, digit, writer: number } = startSample(seed, part, index);
  const writer = writers.get(number) ?? createWriter(seed, part.name, number);
  writers.set(number, writer);
  return { digit, image: scanDigit(inkOf(writeDigit(writer, digit, random), 1)) };
}
