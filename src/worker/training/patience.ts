const ticks = 24;

/**
 * Calls `onEnd` when `ms` have passed since the last `begin`. The time is counted in ticks of the page, so that a machine
 * that slept, or a page that was frozen, does not come back to find all patience gone.
 */
export class Patience {
  private timer: ReturnType<typeof setInterval> | undefined;
  private left = 0;

  constructor(
    private readonly ms: number,
    private readonly onEnd: () => void,
  ) {}

  begin(): void {
    this.left = ticks;
    this.timer ??= setInterval(() => this.tick(), this.ms / ticks);
  }

  end(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tick(): void {
    if (--this.left > 0) return;
    this.end();
    this.onEnd();
  }
}
