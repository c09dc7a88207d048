/** What a worker says once it holds its lock. */
export const lifeLockHeld = { type: 'alive' } as const;

/** Workers hold a lock named after themselves for as long as they live, and say when they have it. */
export function holdLifeLock(name: string, say: (message: typeof lifeLockHeld) => void): void {
  void navigator.locks?.request(name, () => {
    say(lifeLockHeld);
    return new Promise(() => {});
  });
}

/**
 * Fires `error` on a worker that is gone: browsers say nothing when one closes itself or is killed for its memory, but
 * they release its lock. A worker that was terminated by the page fires too.
 */
export function reportDeath(worker: Worker, name: string): void {
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly type: string }>) => {
    if (data.type !== lifeLockHeld.type) return;
    void navigator.locks.request(name, () => worker.dispatchEvent(new ErrorEvent('error', { message: 'gone' })));
  });
}
