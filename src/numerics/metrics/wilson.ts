/** The middle 95 % of a standard normal lie within this distance of 0. */
const z = 1.959964;

/**
 * 95 % interval of a fraction seen in `count` trials (Wilson 1927, "Probable inference, the law of succession"): honest
 * near 0 and 1, and never outside.
 */
export function wilson(fraction: number, count: number): { low: number; high: number } {
  const centre = fraction + (z * z) / (2 * count);
  const reach = z * Math.sqrt((fraction * (1 - fraction)) / count + (z * z) / (4 * count * count));
  const scale = 1 + (z * z) / count;
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}
