import type { SpreadOf } from './spread.ts';

/** A figure with what is known of how far it could be off. */
export interface Figure {
  readonly spread: SpreadOf;
  /** The images an accuracy was counted on; absent for figures that are no shares (losses, norms). */
  readonly images?: number | undefined;
}

/** Two figures against the noise in them. */
export interface NoiseVerdict {
  /** The first minus the second. */
  readonly difference: number;
  /** Of the difference; undefined where nothing is known of the noise: one seed each, and no share. */
  readonly standardError: number | undefined;
  /** Whether the difference is smaller than two standard errors; undefined where these are unknown. */
  readonly withinNoise: boolean | undefined;
}

/** Standard error of a share p counted on n images: √(p(1−p)/n). */
export function binomialError(share: number, images: number): number {
  return Math.sqrt(Math.max(0, share * (1 - share)) / images);
}

/**
 * The rule by which two figures are called different. The variance of a figure is s²/k over its k seeds plus, for an
 * accuracy p on n images, p(1−p)/n, which more seeds do not lower because all of them see the same images. The
 * variances of both add up; a difference below two standard errors is within the noise. A figure of a single seed
 * borrows the spread of the other. (Images shared by both make the true error of the difference smaller, so the rule
 * errs on the side of caution.)
 */
export function compareWithNoise(a: Figure, b: Figure): NoiseVerdict {
  const difference = a.spread.mean - b.spread.mean;
  const parts = [varianceOf(a, b.spread.sd), varianceOf(b, a.spread.sd)];
  if (parts.some((part) => part === undefined)) return { difference, standardError: undefined, withinNoise: undefined };
  const standardError = Math.sqrt((parts[0] as number) + (parts[1] as number));
  return { difference, standardError, withinNoise: Math.abs(difference) < 2 * standardError };
}

function varianceOf({ spread, images }: Figure, borrowed: number | undefined): number | undefined {
  const sd = spread.sd ?? borrowed;
  if (sd === undefined && images === undefined) return undefined;
  const ofSeeds = sd === undefined ? 0 : sd ** 2 / spread.n;
  return ofSeeds + (images === undefined ? 0 : binomialError(spread.mean, images) ** 2);
}
