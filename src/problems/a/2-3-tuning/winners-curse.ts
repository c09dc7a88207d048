import { binomialError } from '../../../numerics/metrics/noise.ts';
import { RandomState } from '../../../numerics/random/random-state.ts';

/** A search among settings that are all equally good. */
export interface EqualSearch {
  readonly settings: number;
  /** Validation images. */
  readonly images: number;
  /** The true accuracy of every setting. */
  readonly accuracy: number;
}

/**
 * The measured accuracies of one such search: binomial shares, drawn as normal numbers with the binomial's mean and
 * standard deviation, to which they are very close at thousands of images.
 */
export function drawSearch(search: EqualSearch, random: RandomState): readonly number[] {
  return Array.from({ length: search.settings }, () => drawAccuracy(search, random));
}

/** One measured accuracy of a setting: what the winner gets on as many new images. */
export function drawAccuracy({ images, accuracy }: EqualSearch, random: RandomState): number {
  const right = Math.round(images * (accuracy + binomialError(accuracy, images) * random.gauss()));
  return Math.min(images, Math.max(0, right)) / images;
}

/** By how much the highest of the measured accuracies exceeds the truth, on the average of `repeats` searches. */
export function meanExcess(search: EqualSearch, repeats = 400): number {
  const random = new RandomState(0);
  let sum = 0;
  for (let i = 0; i < repeats; i++) sum += Math.max(...drawSearch(search, random)) - search.accuracy;
  return sum / repeats;
}
