import { type IDBPDatabase, openDB } from 'idb';
import { create } from 'zustand';

/** The kinds of things Inkling keeps on the reader's machine. */
export const storeNames = ['answers', 'runs', 'models', 'checkpoints'] as const;

/** One kind of kept things. */
export type StoreName = (typeof storeNames)[number];

/** Whether what the reader makes outlives the visit, and if not, why. */
export interface StorageState {
  readonly kept: boolean;
  readonly reason?: string;
}

const databaseName = 'inkling';
const memory = new Map<StoreName, Map<string, unknown>>(storeNames.map((name) => [name, new Map()]));
let opening: Promise<IDBPDatabase | null> | undefined;

/** The state of storage, for the settings page and a notice where something could not be kept. */
export const useStorageState = create<StorageState>()(() => ({ kept: true }));

/** Stores a value that can be cloned; where the browser refuses, it is kept in memory for this visit. */
export async function keep(store: StoreName, key: string, value: unknown): Promise<void> {
  memory.get(store)?.set(key, value);
  const written = await attempt(async (database) => {
    await database.put(store, value, key);
    return true;
  });
  // What is safely on disk need not stay in memory too: models are large.
  if (written && memory.get(store)?.get(key) === value) memory.get(store)?.delete(key);
}

/** The value kept under a key, or undefined. */
export async function read<T>(store: StoreName, key: string): Promise<T | undefined> {
  if (memory.get(store)?.has(key)) return memory.get(store)?.get(key) as T;
  return (await attempt((database) => database.get(store, key) as Promise<T | undefined>)) ?? undefined;
}

/** Everything kept in a store, by key. */
export async function readAll<T>(store: StoreName): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  await attempt(async (database) => {
    const transaction = database.transaction(store);
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    for (const [index, key] of keys.entries()) found.set(key as string, values[index] as T);
  });
  for (const [key, value] of memory.get(store) ?? []) found.set(key, value as T);
  return found;
}

/** Deletes what is kept under a key. */
export async function forget(store: StoreName, key: string): Promise<void> {
  memory.get(store)?.delete(key);
  await attempt((database) => database.delete(store, key));
}

/** Deletes everything in every store. */
export async function forgetEverything(): Promise<void> {
  for (const kept of memory.values()) kept.clear();
  await attempt(async (database) => {
    for (const name of storeNames) await database.clear(name);
  });
}

async function attempt<T>(action: (database: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
  try {
    opening ??= open();
    const database = await opening;
    return database ? await action(database) : undefined;
  } catch (error) {
    reportLoss(error);
    return undefined;
  }
}

async function open(): Promise<IDBPDatabase | null> {
  if (typeof indexedDB === 'undefined') {
    useStorageState.setState({ kept: false, reason: 'This browser offers no storage to pages here.' });
    return null;
  }
  try {
    return await openDB(databaseName, 1, {
      upgrade(database) {
        for (const name of storeNames) database.createObjectStore(name);
      },
      // Another tab runs a newer Inkling, or the browser closed the database: open it afresh next time.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated: () => {
        opening = undefined;
      },
    });
  } catch (error) {
    reportLoss(error);
    return null;
  }
}

function reportLoss(error: unknown): void {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  const reason = full
    ? 'The storage of this browser is full.'
    : 'This browser does not let the page store anything (a private window, perhaps).';
  useStorageState.setState({ kept: false, reason });
}
