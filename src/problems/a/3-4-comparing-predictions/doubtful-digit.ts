import { ambiguousThree } from '../../../datasets/handwriting/stand-ins.ts';
import { renderDigit } from '../../../datasets/ink/mnist-convention.ts';
import { splitIndices } from '../../../datasets/splits/split.ts';
import { defaultPenWidth } from '../../../ui/pad/pad-session.ts';
import type { SheetContent } from '../../../ui/pad/sheet.ts';
import { askDataset } from '../../../worker/dataset/dataset-client.ts';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';

/** The assignment's validation images: the second 10,000 of the training part of the CS273A split. */
const validation = { start: 10_000, count: 10_000 };
/** Which of them the assignment calls doubtful. */
const doubtfulIndex = 592;

/** The digit this page is about: MNIST's own, or its stand-in. */
export interface DoubtfulDigit {
  readonly origin: 'mnist' | 'stand-in';
  /** 28×28 bytes. */
  readonly pixels: Uint8Array;
  /** How it goes onto the pad. */
  readonly content: SheetContent;
}

/** Images and labels on which the models have not been trained. */
export interface ValidationImages {
  readonly digits: Uint8Array;
  readonly labels: Uint8Array;
}

/** Where the validation images lie in the dataset. */
export function validationIndices(sizes: Pick<OpenedDataset, 'count' | 'trainCount'>): Int32Array {
  return splitIndices('cs273a', sizes).train.slice(validation.start, validation.start + validation.count);
}

/** X_val[592] from the MNIST that the data worker holds. */
export async function doubtfulOfMnist(opened: OpenedDataset): Promise<DoubtfulDigit> {
  const pixels = await askDataset({ type: 'digits', indices: [validationIndices(opened)[doubtfulIndex]] });
  return { origin: 'mnist', pixels, content: { strokes: [], digit: pixels } };
}

/** The drawn digit that takes its place where MNIST is not at hand. */
export function doubtfulStandIn(): DoubtfulDigit {
  const ink = ambiguousThree();
  const strokes = ink.strokes.map((stroke) => Float32Array.from(stroke.flatMap(({ x, y }) => [x, y])));
  const pixels = renderDigit({ ...ink, penWidth: defaultPenWidth })?.digit ?? new Uint8Array(784);
  return { origin: 'stand-in', pixels, content: { strokes, digit: null } };
}

/** All validation images of the dataset that the data worker holds. */
export async function validationImages(opened: OpenedDataset): Promise<ValidationImages> {
  const indices = validationIndices(opened);
  const digits = await askDataset({ type: 'digits', indices: [...indices] });
  return { digits, labels: Uint8Array.from(indices, (index) => opened.labels[index]) };
}
