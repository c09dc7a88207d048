import type { SafePoint } from '../../lab/train/run-control.ts';

/** Pause, resume, single steps and stop for a run that asks at its safe points. */
export class Brake {
  private readonly controller = new AbortController();
  private isPaused = false;
  /** A batch that may run although the run is paused, with what belongs to it. */
  private single: 'none' | 'asked' | 'running' = 'none';
  private wake: (() => void) | undefined;

  /** Aborted by `stop`, for what can be cancelled in the middle. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get stopped(): boolean {
    return this.controller.signal.aborted;
  }

  get paused(): boolean {
    return this.isPaused;
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    this.single = 'none';
    this.wake?.();
  }

  /** Lets one batch of a paused run through. */
  step(): void {
    if (!this.isPaused) return;
    this.single = 'asked';
    this.wake?.();
  }

  stop(): void {
    this.controller.abort();
    this.resume();
  }

  /** Resolves at once unless paused; then when resumed or stopped, or when a single batch may pass. */
  async whenReleased(place: SafePoint): Promise<void> {
    while (!this.mayPass(place)) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private mayPass(place: SafePoint): boolean {
    if (!this.isPaused) return true;
    // An evaluation at the end of an epoch belongs to the batch before it, or is in the way of the batch asked for.
    if (place === 'evaluation') return this.single !== 'none';
    this.single = this.single === 'asked' ? 'running' : 'none';
    return this.single === 'running';
  }
}
