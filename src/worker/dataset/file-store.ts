import { askForFile, dropFiles, holdFile, isFileHeld } from './shared-memory.ts';

const cacheName = 'inkling-data-v1';

/** Whether files outlive the visit, and if not, why. */
export interface Keeping {
  readonly kept: boolean;
  readonly reason?: string;
}

/** Where the app keeps data files: Cache Storage, or memory where the browser has none. Keys are absolute addresses. */
export interface FileStore {
  /** Files that are only in memory are gone when the last page of the app closes. */
  keeping(): Keeping;
  has(key: string): Promise<boolean>;
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Forgets the files of MNIST. */
  forget(): Promise<void>;
  /** Something that can be made again, if it is still there. */
  readSpare(key: string): Promise<Uint8Array | undefined>;
  /** Stores something that can be made again in place of all such things; does without where there is no room. */
  writeSpare(key: string, bytes: Uint8Array): Promise<void>;
}

/** The address under which a file of MNIST is served and kept. */
export function mnistAddress(name: string, baseUrl: string): string {
  return new URL(`data/mnist/${name}.gz`, baseUrl).href;
}

/** Opens the store; never fails, because memory always works. */
export async function openFileStore(): Promise<FileStore> {
  const cache = await openCache();
  let keeping: Keeping = cache ? { kept: true } : { kept: false, reason: noCacheReason() };
  return {
    keeping: () => keeping,
    async has(key) {
      if (await cache?.match(key)) return true;
      return cache && keeping.kept ? false : isFileHeld(key);
    },
    async read(key) {
      const found = await cache?.match(key);
      if (found) return new Uint8Array(await found.arrayBuffer());
      return cache && keeping.kept ? undefined : askForFile(key);
    },
    async write(key, bytes) {
      const refusal = cache ? await put(cache, key, bytes) : undefined;
      if (refusal) keeping = { kept: false, reason: refusal };
      if (!cache || refusal) holdFile(key, bytes);
    },
    async forget() {
      await deleteBelow(cache, '/data/mnist/');
      dropFiles();
    },
    async readSpare(key) {
      const found = await cache?.match(key);
      return found && new Uint8Array(await found.arrayBuffer());
    },
    async writeSpare(key, bytes) {
      await deleteBelow(cache, '/data/builtin/');
      if (cache) await put(cache, key, bytes);
    },
  };
}

async function openCache(): Promise<Cache | undefined> {
  try {
    // Undefined where the page is not served over https (or from localhost); throws in some private windows.
    return await globalThis.caches?.open(cacheName);
  } catch {
    return undefined;
  }
}

async function deleteBelow(cache: Cache | undefined, folder: string): Promise<void> {
  for (const request of (await cache?.keys()) ?? []) {
    if (request.url.includes(folder)) await cache?.delete(request);
  }
}

function noCacheReason(): string {
  return globalThis.isSecureContext === false
    ? 'the page is not served over https, so the browser offers no storage for it'
    : 'this window does not let pages store data (a private window, perhaps)';
}

async function put(cache: Cache, key: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const body = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' });
    await cache.put(key, new Response(body));
    return undefined;
  } catch {
    return 'the browser has no room left for this site';
  }
}
