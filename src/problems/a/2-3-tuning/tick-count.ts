/** As many ticks as fit side by side when each is a number such as 0.925; at least two. */
export function tickCount(width: number, fontSize: number): number {
  return Math.min(5, Math.max(2, Math.floor(width / (fontSize * 5.5))));
}
