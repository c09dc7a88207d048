/** Decimals of a percentage whose interval has this width (0..1): one digit beyond the width's first, at most two. */
export function accuracyDecimals(width: number): number {
  if (!(width > 0)) return 1;
  return Math.min(2, Math.max(0, 1 - Math.floor(Math.log10(100 * width))));
}
