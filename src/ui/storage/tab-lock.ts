/** A claim that other tabs respect until it is let go; the browser lets go when the tab closes or crashes. */
export type Release = () => void;

const locks = (): LockManager | undefined => (typeof navigator === 'undefined' ? undefined : navigator.locks);

/** How long a claim waits for a tab that is only just letting go. */
const patienceMs = 500;

/** Claims a name for this tab; undefined when another tab has it. Where tabs cannot see each other, always granted. */
export async function claim(name: string): Promise<Release | undefined> {
  const manager = locks();
  if (!manager) return () => {};
  return new Promise((resolve) => {
    const granted = () => new Promise<void>((release) => resolve(release));
    manager
      .request(name, { signal: AbortSignal.timeout(patienceMs) }, granted)
      .catch((error: Error) => resolve(error.name === 'TimeoutError' ? undefined : () => {}));
  });
}

/** The names starting with `prefix` that some tab has claimed, this one included. */
export async function claimed(prefix: string): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : [])));
}

/** Resolves when no tab claims the name any more. */
export async function whenFree(name: string): Promise<void> {
  await locks()?.request(name, { mode: 'shared' }, () => {});
}
