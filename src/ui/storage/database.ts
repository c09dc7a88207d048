import { openIndexedDisk } from './indexed-disk.ts';
import { Storage, type StoreName } from './storage.ts';
import { tellTabs } from './tabs.ts';

const storage = new Storage({ open: openIndexedDisk, tell: tellTabs });

/** The state of storage, for the settings page and a notice where something could not be kept. */
export const useStorageState = storage.useState;

/** Stores a value that can be cloned; where the browser refuses, it is kept in memory for this visit. */
export const keep = (store: StoreName, key: string, value: unknown): Promise<void> => storage.keep(store, key, value);

/** The value kept under a key, or undefined. */
export const read = async <T>(store: StoreName, key: string): Promise<T | undefined> =>
  (await storage.read(store, key)) as T | undefined;

/** Everything kept in a store, by key. */
export const readAll = async <T>(store: StoreName): Promise<Map<string, T>> =>
  (await storage.readAll(store)) as Map<string, T>;

/** Deletes what is kept under a key. */
export const forget = (store: StoreName, key: string): Promise<void> => storage.forget(store, key);

/** Deletes everything in every store. */
export const forgetEverything = (): Promise<void> => storage.forgetEverything();
