import { splitIndices } from '../../datasets/splits/split.ts';
import type { OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';

/**
 * Images that none of the shipped models has trained on: of MNIST the test part of the CS273A split (the models learnt
 * from its training part, which has images of MNIST's own test part), of the built-in digits the test part.
 */
export function unseenImages(opened: Pick<OpenedDataset, 'name' | 'count' | 'trainCount'>): Int32Array {
  return splitIndices(opened.name === 'mnist' ? 'cs273a' : 'standard', opened).test;
}

/** `each` of the candidates for every digit 0..9, digit by digit; other ones in every round, until all have been shown. */
export function pickTestDigits(
  labels: Uint8Array,
  candidates: Int32Array,
  { each, round }: { each: number; round: number },
): number[] {
  const found: number[][] = Array.from({ length: 10 }, () => []);
  for (const index of candidates) found[labels[index]].push(index);
  return found.flatMap((indices) => {
    const rounds = Math.max(1, Math.floor(indices.length / each));
    const from = (round % rounds) * each;
    return indices.slice(from, from + each);
  });
}
