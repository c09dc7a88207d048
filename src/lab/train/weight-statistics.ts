import type { NamedWeight } from '../model/weights.ts';

/** What the values of one weight look like. */
export interface WeightStatistics {
  /** As in `NamedWeight`: layer index and role, "0.kernel". */
  readonly name: string;
  readonly mean: number;
  /** Root mean square deviation from the mean, over n. */
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
  /** √Σw². */
  readonly norm: number;
  /** The share of values closer to zero than `nearZeroBound`; absent in records of earlier versions. */
  readonly nearZero?: number;
  /** Counts in bins of equal width from `min` to `max`; where asked for. */
  readonly histogram?: readonly number[];
}

/** Bins of a weight's histogram. */
export const histogramBins = 32;

/** Values closer to zero than this count as near zero: far below what a first weight of the course's networks usually is. */
export const nearZeroBound = 0.001;

/** Statistics of a weight's values. */
export function weightStatistics({ name, values }: NamedWeight, { histogram = false } = {}): WeightStatistics {
  let sum = 0;
  let squares = 0;
  let near = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    sum += value;
    squares += value * value;
    if (Math.abs(value) < nearZeroBound) near++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = sum / values.length;
  let deviations = 0;
  for (const value of values) deviations += (value - mean) ** 2;
  const deviation = Math.sqrt(deviations / values.length);
  const nearZero = near / values.length;
  const statistics = { name, mean, deviation, min, max, norm: Math.sqrt(squares), nearZero };
  return histogram ? { ...statistics, histogram: binCounts(values, min, max) } : statistics;
}

function binCounts(values: Float32Array, min: number, max: number): number[] {
  const counts = new Array<number>(histogramBins).fill(0);
  const perUnit = max > min ? histogramBins / (max - min) : 0;
  for (const value of values) counts[Math.min(histogramBins - 1, Math.floor((value - min) * perUnit))]++;
  return counts;
}
