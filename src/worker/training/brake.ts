/** Pause, resume and stop for a loop that asks at its safe points. */
export class Brake {
  private readonly controller = new AbortController();
  private release: (() => void) | undefined;
  private waiting: Promise<void> | undefined;

  /** Aborted by `stop`, for what can be cancelled in the middle. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get stopped(): boolean {
    return this.controller.signal.aborted;
  }

  pause(): void {
    this.waiting ??= new Promise((resolve) => {
      this.release = resolve;
    });
  }

  resume(): void {
    this.release?.();
    this.waiting = undefined;
    this.release = undefined;
  }

  stop(): void {
    this.controller.abort();
    this.resume();
  }

  /** Resolves at once unless paused; then when resumed or stopped. */
  async whenReleased(): Promise<void> {
    await this.waiting;
  }
}
