/** Images whose value of a pixel lies in from … to. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A pixel's histogram with one bar for 0, which is most of it, and 16 for the rest. */
export function histogramBars(histogram: Uint32Array): HistogramBar[] {
  const sum = (from: number, to: number) => histogram.subarray(from, to + 1).reduce((total, count) => total + count, 0);
  const edges = Array.from({ length: 16 }, (_, i) => ({ from: i === 0 ? 1 : 16 * i, to: 16 * i + 15 }));
  return [{ from: 0, to: 0 }, ...edges].map(({ from, to }) => ({ from, to, count: sum(from, to) }));
}
