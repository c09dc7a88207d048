/** Lets the page answer its reader before work goes on. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Calls `work` when the page has nothing better to do, and not at all once the returned function is called. */
export function whenIdle(work: () => void): () => void {
  // Safari has none; a second is late enough for what is only made ready.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 1000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: 5000 });
  return () => cancelIdleCallback(request);
}
