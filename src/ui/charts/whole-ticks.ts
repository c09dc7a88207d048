/** As many ticks as an x axis has room for: what they say grows with the type. */
export function ticksThatFit(widthPixels: number, fontSize: number): number {
  return Math.max(2, Math.floor(widthPixels / (3.5 * fontSize)));
}

/** Every whole number of a short range, where Vega would put ticks between them; undefined where they are too many. */
export function wholeTicks([from, to]: readonly [number, number], mostTicks: number): readonly number[] | undefined {
  if (to - from > mostTicks) return undefined;
  return Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i);
}
