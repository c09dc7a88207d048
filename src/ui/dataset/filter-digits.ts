import type { OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';

/** Which digits to show. */
export interface DigitChoice {
  readonly label: number | 'all';
  readonly part: 'all' | 'training' | 'test';
}

/** Indices of the images that fit the choice, in their order in the dataset. */
export function filterDigits(
  { labels, count, trainCount }: Pick<OpenedDataset, 'labels' | 'count' | 'trainCount'>,
  choice: DigitChoice,
): Uint32Array {
  const start = choice.part === 'test' ? trainCount : 0;
  const end = choice.part === 'training' ? trainCount : count;
  const indices = new Uint32Array(end - start);
  let found = 0;
  for (let i = start; i < end; i++) {
    if (choice.label === 'all' || labels[i] === choice.label) indices[found++] = i;
  }
  return indices.subarray(0, found);
}
