/**
 * The powers of ten among the x of a logarithmic axis; undefined where there are fewer than two of them. The numbers
 * between, which Vega would name too, crowd a narrow axis.
 */
export function logTicks(xs: readonly number[]): readonly number[] | undefined {
  const from = Math.ceil(Math.log10(Math.min(...xs)) - 1e-9);
  const to = Math.floor(Math.log10(Math.max(...xs)) + 1e-9);
  return to > from ? Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i)) : undefined;
}
