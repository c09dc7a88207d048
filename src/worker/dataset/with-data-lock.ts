/**
 * Does the work while no other thread of the site does work under the same name: when several workers start at once, the
 * second waits for the first and then finds the data kept. Without Web Locks (no https) each works for itself.
 */
export function withDataLock<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? locks.request(name, { ...(signal && { signal }) }, work) : work();
}
