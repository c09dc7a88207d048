const perOctave = 8;

/** Where the slider of a layer's width stops: every number up to 16, then about eight to an octave, and MNIST's 784. */
export const widthStops: readonly number[] = [
  ...Array.from({ length: 16 }, (_, i) => i + 1),
  ...Array.from(
    { length: 6 * perOctave },
    (_, i) => 16 * 2 ** Math.floor(i / perOctave) * (1 + ((i % perOctave) + 1) / perOctave),
  ),
  784,
].sort((a, b) => a - b);

/** The largest width the lab takes. */
export const largestWidth = widthStops.at(-1) ?? 1024;

/** The stop nearest to a width. */
export function nearestStop(width: number): number {
  const distances = widthStops.map((stop) => Math.abs(stop - width));
  return distances.indexOf(Math.min(...distances));
}
