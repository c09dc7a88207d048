/** What several runs of the same thing gave. */
export interface SpreadOf {
  /** How many values there are. */
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (n − 1); undefined for a single value, which has no spread. */
  readonly sd: number | undefined;
  readonly low: number;
  readonly high: number;
}

/** Mean, sample standard deviation and range of the finite values; undefined where there are none. */
export function spreadOf(values: readonly number[]): SpreadOf | undefined {
  const finite = values.filter(Number.isFinite);
  const n = finite.length;
  if (n === 0) return undefined;
  const mean = finite.reduce((sum, value) => sum + value, 0) / n;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : undefined;
  return { n, mean, sd, low: Math.min(...finite), high: Math.max(...finite) };
}
