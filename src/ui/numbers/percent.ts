/** "37.5 %": a share in per cent with one decimal, which is what a few thousand images can bear; "–" where there is none. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(1)}\u00a0%`;
}
