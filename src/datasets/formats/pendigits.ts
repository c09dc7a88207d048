import type { InkPoint, Stroke } from '../ink/stroke.ts';
import { DataFileError } from './data-file-error.ts';

/** A digit that somebody wrote on a tablet: pen strokes in pad units, y downwards. */
export interface PenDigit {
  readonly label: number;
  /** 1 to 30 in the training part of the pen digits. */
  readonly writer: number;
  readonly strokes: readonly Stroke[];
}

/** The tablet's input area was 500 × 500 units with the origin at its lower left corner. */
const tabletSide = 500;

/**
 * Reads the UNIPEN text of UCI's "Pen-Based Recognition of Handwritten Digits" (pendigits-orig).
 * A segment's comment holds the digit, the writer, and the how-manieth digit of that writer it is (1 to 250).
 * A single point beside longer strokes is a bounce of the pen and left out.
 * Throws a DataFileError naming the line of a segment without digit, writer or strokes.
 */
export function parsePendigits(text: string, file = 'pendigits-orig.tra'): PenDigit[] {
  const digits: PenDigit[] = [];
  let segment: Segment | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    const [word, ...rest] = line.trim().split(/\s+/);
    if (word === '.SEGMENT') {
      if (segment) digits.push(finish(segment, file));
      segment = { line: index + 1, label: labelOf(line), writer: undefined, strokes: [], penDown: false };
    } else if (segment) {
      readInto(segment, word, rest);
    }
  });
  if (segment) digits.push(finish(segment, file));
  if (digits.length === 0) throw new DataFileError(file, 'holds no digit in UNIPEN form.');
  return digits;
}

interface Segment {
  readonly line: number;
  readonly label: number | undefined;
  writer: number | undefined;
  readonly strokes: InkPoint[][];
  penDown: boolean;
}

function labelOf(line: string): number | undefined {
  const label = /"(\d)"\s*$/.exec(line)?.[1];
  return label === undefined ? undefined : Number(label);
}

function readInto(segment: Segment, word: string, rest: readonly string[]): void {
  if (word === '.COMMENT') {
    const writer = Number(rest[1]);
    if (rest.length === 3 && Number.isInteger(writer)) segment.writer = writer;
  } else if (word === '.PEN_DOWN') {
    segment.penDown = true;
    segment.strokes.push([]);
  } else if (word === '.PEN_UP') {
    segment.penDown = false;
  } else if (segment.penDown && !word.startsWith('.')) {
    const x = Number(word);
    const y = Number(rest[0]);
    if (word === '' || rest.length !== 1 || !Number.isFinite(x) || !Number.isFinite(y)) return;
    segment.strokes[segment.strokes.length - 1].push({ x: x / tabletSide, y: 1 - y / tabletSide });
  }
}

function finish({ line, label, writer, strokes }: Segment, file: string): PenDigit {
  const written = strokes.filter((stroke) => stroke.length > 0);
  const longer = written.filter((stroke) => stroke.length > 1);
  const kept = longer.length > 0 ? longer : written;
  if (label === undefined) throw new DataFileError(file, `does not say which digit begins in line ${line}.`);
  if (writer === undefined)
    throw new DataFileError(file, `does not say who wrote the digit that begins in line ${line}.`);
  if (kept.length === 0) throw new DataFileError(file, `has no strokes for the digit that begins in line ${line}.`);
  return { label, writer, strokes: kept };
}
