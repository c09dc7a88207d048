import { claim, claimed, type Release, whenFree } from '../storage/tab-lock.ts';

const prefix = 'inkling.sweep.';
const mine = new Map<string, Promise<Release | undefined>>();

/** Claims a sweep for this tab, so that no other trains it; false when another tab has it. */
export async function claimSweep(id: string): Promise<boolean> {
  const claiming = mine.get(id) ?? claim(prefix + id);
  mine.set(id, claiming);
  const release = await claiming;
  if (!release) mine.delete(id);
  return release !== undefined;
}

/** Whether this tab trains the sweep. */
export const isMine = (id: string): boolean => mine.has(id);

/** Lets other tabs have the sweep. */
export async function releaseSweep(id: string): Promise<void> {
  const claiming = mine.get(id);
  mine.delete(id);
  (await claiming)?.();
}

/** The ids of the sweeps that other tabs are training. */
export async function claimedElsewhere(): Promise<ReadonlySet<string>> {
  const ids = [...(await claimed(prefix))].map((name) => name.slice(prefix.length));
  return new Set(ids.filter((id) => !isMine(id)));
}

const followed = new Set<string>();

/** Calls `onFree` once when the tab that trains a sweep has ended, closed or crashed. */
export async function followSweep(id: string, onFree: () => void): Promise<void> {
  if (followed.has(id)) return;
  followed.add(id);
  await whenFree(prefix + id);
  followed.delete(id);
  onFree();
}
