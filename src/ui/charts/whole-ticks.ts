/** Every whole number of a short range, where Vega would put ticks between them; undefined where it would not. */
export function wholeTicks([from, to]: readonly [number, number], widthPixels: number): readonly number[] | undefined {
  const mostTicks = Math.max(2, Math.ceil(widthPixels / 40));
  if (to - from > mostTicks) return undefined;
  return Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i);
}
