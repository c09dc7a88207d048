import { beforeEach, describe, expect, it } from 'vitest';
import { type Disk, Storage, type StorageGround, type StorageNews, type StoreName } from './storage.ts';

/** A disk in memory that refuses what does not fit, as a browser does: by name, and changing nothing. */
class FakeDisk implements Disk {
  readonly kept = new Map<string, unknown>();
  room = Number.POSITIVE_INFINITY;
  closed = false;

  async put(store: StoreName, key: string, value: unknown) {
    this.check();
    const name = `${store}/${key}`;
    if (!this.kept.has(name) && this.kept.size >= this.room) throw new DOMException('full', 'QuotaExceededError');
    if (this.room === 0) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(name, structuredClone(value));
  }
  async get(store: StoreName, key: string) {
    this.check();
    return this.kept.get(`${store}/${key}`);
  }
  async entries(store: StoreName) {
    this.check();
    const of = [...this.kept].filter(([name]) => name.startsWith(`${store}/`));
    return new Map(of.map(([name, value]) => [name.slice(store.length + 1), value]));
  }
  async delete(store: StoreName, key: string) {
    this.check();
    this.kept.delete(`${store}/${key}`);
  }
  async clear() {
    this.check();
    this.kept.clear();
  }
  private check() {
    if (this.closed) throw new DOMException('closing', 'InvalidStateError');
  }
}

let disk: FakeDisk;
let news: StorageNews[];
let events: Parameters<StorageGround['open']>[0];
let opens: number;

const onDisk = (open: StorageGround['open']) => new Storage({ open, tell: (told) => news.push(told) });
const working = () =>
  onDisk(async (given) => {
    events = given;
    opens++;
    disk.closed = false;
    return disk;
  });
const stateOf = (storage: Storage) => storage.useState.getState();

beforeEach(() => {
  disk = new FakeDisk();
  news = [];
  opens = 0;
});

describe('a disk that works', () => {
  it('holds what is kept, and other tabs are told', async () => {
    const storage = working();
    await storage.keep('runs', 'a', { n: 1 });
    expect(disk.kept.get('runs/a')).toEqual({ n: 1 });
    expect(stateOf(storage)).toMatchObject({ kept: true });
    await storage.forget('runs', 'a');
    await storage.forgetEverything();
    expect(news.map(({ type }) => type)).toEqual(['kept', 'forgotten', 'emptied']);
    expect(disk.kept.size).toBe(0);
  });

  it('is opened again when the browser closed it, in the middle of an action too', async () => {
    const storage = working();
    await storage.keep('runs', 'a', 1);
    disk.closed = true;
    await storage.keep('runs', 'b', 2);
    expect(disk.kept.get('runs/b')).toBe(2);
    events.onClosed();
    expect(await storage.read('runs', 'a')).toBe(1);
    expect(opens).toBe(3);
    expect(stateOf(storage).kept).toBe(true);
  });
});

describe('a full disk', () => {
  it('says what is not kept, shows it all the same, and leaves what was there as it was', async () => {
    const storage = working();
    await storage.keep('runs', 'old', 1);
    disk.room = 0;
    await storage.keep('runs', 'old', 2);
    await storage.keep('models', 'new', 3);
    expect(stateOf(storage)).toMatchObject({ kept: false, reason: expect.stringMatching(/full/) });
    expect([...stateOf(storage).unkept]).toEqual(['runs/old', 'models/new']);
    expect(await storage.read('runs', 'old')).toBe(2);
    expect(await storage.readAll('models')).toEqual(new Map([['new', 3]]));
    expect(disk.kept).toEqual(new Map([['runs/old', 1]]));
  });

  it('is tried again when something was deleted; then all is well', async () => {
    const storage = working();
    await storage.keep('runs', 'a', 1);
    disk.room = 1;
    await storage.keep('runs', 'b', 2);
    expect(stateOf(storage).kept).toBe(false);
    await storage.forget('runs', 'a');
    expect(disk.kept).toEqual(new Map([['runs/b', 2]]));
    expect(stateOf(storage)).toEqual({ kept: true, unkept: new Set() });
  });

  it('does not hold up what fits', async () => {
    const storage = working();
    await storage.keep('runs', 'a', 1);
    disk.room = 1;
    await storage.keep('runs', 'b', 2);
    await storage.keep('runs', 'a', 3);
    expect(disk.kept).toEqual(new Map([['runs/a', 3]]));
    expect(stateOf(storage).kept).toBe(false);
  });
});

describe('no disk', () => {
  it.each([
    ['QuotaExceededError', /full/],
    ['VersionError', /newer Inkling/],
    ['MissingStorageError', /no storage/],
    ['SecurityError', /private window/],
  ])('%s is put in words, and the visit goes on in memory', async (name, words) => {
    const storage = onDisk(() => Promise.reject(Object.assign(new Error(), { name })));
    await storage.keep('answers', 'a', 'four');
    expect(await storage.read('answers', 'a')).toBe('four');
    expect(stateOf(storage)).toMatchObject({ kept: false, reason: expect.stringMatching(words) });
    await storage.forget('answers', 'a');
    expect(stateOf(storage).kept).toBe(false);
    expect(news).toEqual([]);
  });

  it('a disk that another tab holds up is used as soon as it is there', async () => {
    let arrive: (disk: Disk) => void = () => {};
    const storage = onDisk(({ onWaiting }) => {
      onWaiting();
      return new Promise((resolve) => {
        arrive = resolve;
      });
    });
    await storage.keep('runs', 'a', 1);
    expect(stateOf(storage)).toMatchObject({ kept: false, reason: expect.stringMatching(/another tab/i) });
    arrive(disk);
    await expect.poll(() => disk.kept.get('runs/a')).toBe(1);
    expect(stateOf(storage).kept).toBe(true);
  });
});
