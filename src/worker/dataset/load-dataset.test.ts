import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mnistFiles } from '../../datasets/formats/mnist-files.ts';
import { openFileStore } from './file-store.ts';
import { inspectDatasets } from './inspect-datasets.ts';
import { loadDataset } from './load-dataset.ts';
import { dropFiles } from './shared-memory.ts';

const { generateHandwriting } = vi.hoisted(() => ({
  generateHandwriting: vi.fn(({ trainCount = 60_000, testCount = 10_000 } = {}) => {
    const count = trainCount + testCount;
    const [images, labels] = [new Uint8Array(count * 784).fill(7), new Uint8Array(count).fill(3)];
    return { name: 'builtin', images, labels, count, trainCount, rows: 28, columns: 28, channels: 1 };
  }),
}));
vi.mock('../../datasets/handwriting/generate.ts', () => ({ generateHandwriting }));

const baseUrl = 'https://example.org/inkling/';
const drawnInFull = () =>
  generateHandwriting.mock.calls.filter(([options]) => options?.trainCount === undefined).length;

/** As much of Cache Storage as the app uses. */
function fakeCaches(refuse = false) {
  const entries = new Map<string, ArrayBuffer>();
  const cache = {
    match: async (key: string) => (entries.has(key) ? new Response(entries.get(key) as ArrayBuffer) : undefined),
    put: async (key: string, response: Response) => {
      if (refuse) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, await response.arrayBuffer());
    },
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => entries.delete(url),
  };
  return { entries, open: async () => cache };
}

/** A site that serves exactly these addresses below data/. */
function serve(files: Readonly<Record<string, string>>) {
  const list = Object.keys(files).map((path) => ({ path, bytes: 1 }));
  const answer = (url: string) => {
    const path = url.slice(`${baseUrl}data/`.length);
    if (path === 'index.json') return new Response(JSON.stringify({ files: list }));
    return path in files ? new Response(files[path]) : new Response('', { status: 404 });
  };
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string | URL) => answer(String(url))),
  );
}

const everyFile = Object.fromEntries(mnistFiles.map(({ name }) => [`mnist/${name}.gz`, '<!doctype html>oops']));
const load = (wanted: 'auto' | 'mnist' | 'builtin', onProblem = vi.fn()) =>
  loadDataset({ wanted, baseUrl, onProgress: () => undefined, onProblem });

beforeEach(() => {
  vi.stubGlobal('caches', fakeCaches());
  serve({});
  generateHandwriting.mockClear();
});

afterEach(() => {
  dropFiles();
  vi.unstubAllGlobals();
});

describe('loadDataset', () => {
  it('takes the built-in digits when MNIST is neither kept nor served', async () => {
    expect((await load('auto')).name).toBe('builtin');
  });

  it('says that MNIST is missing when only MNIST will do', async () => {
    await expect(load('mnist')).rejects.toThrow('MNIST is neither stored in this browser nor offered by this site');
  });

  it('falls back and names the file when what is served is bad', async () => {
    serve(everyFile);
    const onProblem = vi.fn();
    expect((await load('auto', onProblem)).name).toBe('builtin');
    expect(onProblem).toHaveBeenCalledWith(expect.stringMatching(/^train-images-idx3-ubyte\.gz is not gzip data/));
    await expect(load('mnist')).rejects.toThrow('it seems to be a web page');
    const { held } = await inspectDatasets('auto', baseUrl);
    expect(held).toEqual([]);
  });

  it('draws the built-in digits once and keeps them', async () => {
    const first = await load('builtin');
    const second = await load('builtin');
    expect(drawnInFull()).toBe(1);
    expect([second.count, second.trainCount, second.images.length]).toEqual([70_000, 60_000, 54_880_000]);
    expect([second.images[123], second.labels[69_999]]).toEqual([first.images[123], first.labels[69_999]]);
  });

  it('draws them each time where nothing can be kept', async () => {
    vi.stubGlobal('caches', undefined);
    await load('builtin');
    await load('builtin');
    expect(drawnInFull()).toBe(2);
  });
});

describe('openFileStore', () => {
  const bytes = Uint8Array.of(1, 2, 3);

  it('keeps files in Cache Storage, and forgets those of MNIST only', async () => {
    const { entries } = globalThis.caches as unknown as ReturnType<typeof fakeCaches>;
    const store = await openFileStore();
    await store.write(`${baseUrl}data/mnist/a.gz`, bytes);
    await store.writeSpare(`${baseUrl}data/builtin/b`, bytes);
    expect(await (await openFileStore()).read(`${baseUrl}data/mnist/a.gz`)).toEqual(bytes);
    await store.forget();
    expect([...entries.keys()]).toEqual([`${baseUrl}data/builtin/b`]);
    expect(store.keeping()).toEqual({ kept: true });
  });

  it('works in memory, and says so, without Cache Storage', async () => {
    vi.stubGlobal('caches', undefined);
    const store = await openFileStore();
    await store.write('https://example.org/x', bytes);
    expect(await store.read('https://example.org/x')).toEqual(bytes);
    expect(await store.has('https://example.org/x')).toBe(true);
    expect(store.keeping().kept).toBe(false);
    await store.forget();
    expect(await store.has('https://example.org/x')).toBe(false);
  });

  it('works in memory, and says so, when there is no room', async () => {
    vi.stubGlobal('caches', fakeCaches(true));
    const store = await openFileStore();
    await store.write('https://example.org/y', bytes);
    expect(await store.read('https://example.org/y')).toEqual(bytes);
    expect(store.keeping()).toEqual({ kept: false, reason: 'the browser has no room left for this site' });
  });
});

describe('inspectDatasets', () => {
  it('counts MNIST as at hand when kept and served files together are complete', async () => {
    const [first, ...others] = mnistFiles;
    serve(Object.fromEntries(others.map(({ name }) => [`mnist/${name}.gz`, ''])));
    expect((await inspectDatasets('auto', baseUrl)).name).toBe('builtin');
    const store = await openFileStore();
    await store.write(`${baseUrl}data/mnist/${first?.name}.gz`, Uint8Array.of(1));
    const overview = await inspectDatasets('auto', baseUrl);
    expect([overview.name, overview.held, overview.served]).toEqual(['mnist', ['trainImages'], true]);
    expect((await inspectDatasets('builtin', baseUrl)).name).toBe('builtin');
  });

  it('has no name for MNIST that is not to be had', async () => {
    expect((await inspectDatasets('mnist', baseUrl)).name).toBeUndefined();
  });
});
