import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { whyNotKept } from './why-not-kept.ts';

/** The kinds of things Inkling keeps on the reader's machine. */
export const storeNames = ['answers', 'runs', 'models', 'checkpoints'] as const;

/** One kind of kept things. */
export type StoreName = (typeof storeNames)[number];

/** Whether what the reader makes outlives the visit, and if not, why. */
export interface StorageState {
  readonly kept: boolean;
  readonly reason?: string;
  /** Whether what was kept before is there all the same: the disk is only full. */
  readonly full?: boolean;
  /** What lives only as long as this visit, as `store/key`. */
  readonly unkept: ReadonlySet<string>;
}

/** What happened to a kept thing; without a key, everything was deleted. */
export type StorageNews =
  | { readonly type: 'kept' | 'forgotten'; readonly store: StoreName; readonly key: string }
  | { readonly type: 'emptied' };

/** A place that outlives the page. Every method may reject; nothing is changed then. */
export interface Disk {
  readonly put: (store: StoreName, key: string, value: unknown) => Promise<void>;
  readonly get: (store: StoreName, key: string) => Promise<unknown>;
  readonly entries: (store: StoreName) => Promise<ReadonlyMap<string, unknown>>;
  readonly delete: (store: StoreName, key: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** What storage stands on: a disk that can be opened, and the other tabs. */
export interface StorageGround {
  /** Opens the disk; `onWaiting` is told when that has to wait for another tab, `onClosed` when an open disk was closed. */
  readonly open: (events: { onWaiting: () => void; onClosed: () => void }) => Promise<Disk>;
  readonly tell: (news: StorageNews) => void;
}

/** Keeps things by store and key: on disk where the browser lets it, otherwise in memory for this visit. Never rejects. */
export class Storage {
  readonly useState: UseBoundStore<StoreApi<StorageState>> = create<StorageState>()(() => ({
    kept: true,
    unkept: new Set(),
  }));
  readonly #memory = new Map<StoreName, Map<string, unknown>>(storeNames.map((name) => [name, new Map()]));
  #opening: Promise<Disk | null> | undefined;

  constructor(private readonly ground: StorageGround) {}

  /** Stores a value that can be cloned; what the disk refuses stays in memory, and what it held before stays on it. */
  async keep(store: StoreName, key: string, value: unknown): Promise<void> {
    this.#memory.get(store)?.set(key, value);
    const written = await this.#attempt((disk) => disk.put(store, key, value).then(() => true));
    if (this.#memory.get(store)?.get(key) !== value) return;
    if (!written) return this.#mark(`${store}/${key}`, false);
    // What is safely on disk need not stay in memory too: models are large.
    this.#memory.get(store)?.delete(key);
    this.#mark(`${store}/${key}`, true);
    this.#worked();
    this.ground.tell({ type: 'kept', store, key });
  }

  /** The value kept under a key, or undefined. */
  async read(store: StoreName, key: string): Promise<unknown> {
    if (this.#memory.get(store)?.has(key)) return this.#memory.get(store)?.get(key);
    return this.#attempt((disk) => disk.get(store, key));
  }

  /** Everything kept in a store, by key. */
  async readAll(store: StoreName): Promise<Map<string, unknown>> {
    const onDisk = await this.#attempt((disk) => disk.entries(store));
    return new Map([...(onDisk ?? []), ...(this.#memory.get(store) ?? [])]);
  }

  /** Deletes what is kept under a key. */
  async forget(store: StoreName, key: string): Promise<void> {
    this.#memory.get(store)?.delete(key);
    const deleted = await this.#attempt((disk) => disk.delete(store, key).then(() => true));
    this.#mark(`${store}/${key}`, true);
    if (!deleted) return;
    this.ground.tell({ type: 'forgotten', store, key });
    // There may be room now for what did not fit.
    await this.#keepLeftovers();
  }

  /** Deletes everything in every store. */
  async forgetEverything(): Promise<void> {
    for (const kept of this.#memory.values()) kept.clear();
    for (const name of this.useState.getState().unkept) this.#mark(name, true);
    await this.#attempt((disk) => disk.clear());
    this.ground.tell({ type: 'emptied' });
  }

  async #attempt<T>(action: (disk: Disk) => Promise<T>, again = true): Promise<T | undefined> {
    const disk = await this.#disk();
    if (!disk) return undefined;
    try {
      return await action(disk);
    } catch (error) {
      // The browser or another tab closed the database meanwhile: once more on a fresh one.
      if (again && error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name)) {
        this.#opening = undefined;
        return this.#attempt(action, false);
      }
      this.#report(error);
      return undefined;
    }
  }

  #disk(): Promise<Disk | null> {
    this.#opening ??= new Promise((resolve) => {
      const onWaiting = () => {
        this.#report('waiting');
        resolve(null);
      };
      const onClosed = () => {
        this.#opening = undefined;
      };
      this.ground.open({ onWaiting, onClosed }).then(
        (disk) => {
          resolve(disk);
          this.#opening = Promise.resolve(disk);
          this.#worked();
          void this.#keepLeftovers();
        },
        (error: unknown) => {
          this.#report(error);
          resolve(null);
          // Asked again next time: what was in the way may be gone.
          this.#opening = undefined;
        },
      );
    });
    return this.#opening;
  }

  async #keepLeftovers(): Promise<void> {
    for (const name of this.useState.getState().unkept) {
      const store = name.slice(0, name.indexOf('/')) as StoreName;
      const key = name.slice(store.length + 1);
      const left = this.#memory.get(store);
      if (left?.has(key)) await this.keep(store, key, left.get(key));
    }
  }

  #report(error: unknown): void {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    this.useState.setState({ kept: false, reason: whyNotKept(error), full });
  }

  #mark(name: string, kept: boolean): void {
    const { unkept } = this.useState.getState();
    if (unkept.has(name) !== kept) return;
    const left = new Set(unkept);
    if (kept) left.delete(name);
    else left.add(name);
    this.useState.setState({ unkept: left });
  }

  /** The disk did as it was told: all is well once nothing is left over. */
  #worked(): void {
    const { kept, unkept } = this.useState.getState();
    if (!kept && unkept.size === 0) this.useState.setState({ kept: true, unkept }, true);
  }
}
