import { openDB } from 'idb';
import { type Disk, type StorageGround, storeNames } from './storage.ts';

const databaseName = 'inkling';
const version = 1;

/** Opens Inkling's database in IndexedDB. Rejects with what the browser says, or a `MissingStorageError`. */
export const openIndexedDisk: StorageGround['open'] = async ({ onWaiting, onClosed }): Promise<Disk> => {
  if (!isOffered()) throw Object.assign(new Error('there is no IndexedDB'), { name: 'MissingStorageError' });
  const database = await openDB(databaseName, version, {
    upgrade(opened) {
      for (const name of storeNames) if (!opened.objectStoreNames.contains(name)) opened.createObjectStore(name);
    },
    blocked: onWaiting,
    // A tab with a newer Inkling waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  return {
    put: async (store, key, value) => void (await database.put(store, value, key)),
    get: (store, key) => database.get(store, key),
    async entries(store) {
      const transaction = database.transaction(store);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return new Map(keys.map((key, index) => [String(key), values[index] as unknown]));
    },
    delete: (store, key) => database.delete(store, key),
    async clear() {
      const transaction = database.transaction(storeNames, 'readwrite');
      await Promise.all([...storeNames.map((name) => transaction.objectStore(name).clear()), transaction.done]);
    },
  };
};

function isOffered(): boolean {
  try {
    // Merely asking throws where the reader has forbidden storage.
    return typeof indexedDB !== 'undefined' && indexedDB !== null;
  } catch {
    return false;
  }
}
