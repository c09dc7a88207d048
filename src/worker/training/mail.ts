/** Ten pictures a second are live enough; every delivery draws the page afresh. */
const everyMs = 100;

/** Gathers deliveries, so that many workers cost the page as much as one. The first after a pause goes out at once. */
export class Mail {
  private held: (() => void)[] = [];
  private deliveredAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  post(letters: readonly (() => void)[]): void {
    this.held.push(...letters);
    const left = everyMs - (performance.now() - this.deliveredAt);
    // In a hidden tab timers come late or never; what arrives then takes the rest with it.
    if (left <= 0) this.deliver();
    else this.timer ??= setTimeout(() => this.deliver(), left);
  }

  /** Everything that is held, now. */
  deliver(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.deliveredAt = performance.now();
    for (const letter of this.held.splice(0)) letter();
  }
}
