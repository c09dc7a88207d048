import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checksumProblem, sha256 } from './checksum.mjs';
import { obtain } from './obtain.mjs';

// Bytes that gzip cannot shrink, so that a part of the file is a part of the content.
const content = Buffer.alloc(200_000);
for (let i = 0, state = 1; i < content.length; i++) {
  state = (Math.imul(state, 69069) + 1) >>> 0;
  content[i] = state >>> 24;
}
const packed = gzipSync(content);
const patience = { answerMs: 2000, stallMs: 2000, resumes: 2 };

/** @type {string} */
let folder;
/** @type {string} */
let base;
/** @type {import('node:http').Server} */
let server;
/** @type {{ url: string, range: string | undefined }[]} */
let requests;
/** @type {Record<string, import('node:http').RequestListener>} */
const pages = {
  '/good': (_, response) => response.end(packed),
  '/gone': (_, response) => response.writeHead(404).end('no such file'),
  '/other': (_, response) => response.end(gzipSync('something else')),
  '/damaged': (_, response) => response.end(Buffer.concat([packed.subarray(0, 5000), Buffer.alloc(5000)])),
  '/short': (_, response) => response.end(packed.subarray(0, 5000)),
  '/silent': () => {},
  '/plain': (_, response) => response.end(content),
  '/breaks-always': (_, response) => {
    response.writeHead(200, { 'Content-Length': packed.length });
    response.write(packed.subarray(0, 70_000), () => setTimeout(() => response.destroy(), 20));
  },
  '/breaks': (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from > 0) response.setHeader('Content-Range', `bytes ${from}-${packed.length - 1}/${packed.length}`);
    response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': packed.length - from });
    if (from > 0) return response.end(packed.subarray(from));
    return response.write(packed.subarray(0, 70_000), () => setTimeout(() => response.destroy(), 20));
  },
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkling-data-'));
  requests = [];
  server = createServer((request, response) => {
    requests.push({ url: request.url ?? '', range: request.headers.range });
    pages[request.url ?? '']?.(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  base = `http://127.0.0.1:${address.port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @param {string[]} mirrors */
const file = (...mirrors) => ({
  name: 'things-idx1-ubyte',
  urls: mirrors.map((mirror) => base + mirror),
  saveAs: 'things/things-idx1-ubyte.gz',
  problem: (/** @type {Buffer} */ bytes) => checksumProblem(bytes, sha256(content)),
});

const target = () => path.join(folder, 'public');
const saved = () => path.join(target(), 'things/things-idx1-ubyte.gz');
const place = () => ({ dataset: 'things', target: target(), patience });

/** What lies in the target must be right or not be there at all, and no leftovers beside it. */
function expectSaved() {
  expect(gunzipSync(readFileSync(saved())).equals(content)).toBe(true);
  expect(existsSync(`${saved()}.part`)).toBe(false);
  expect(existsSync(`${saved()}.new`)).toBe(false);
}

describe('obtain from mirrors', () => {
  it('downloads once and keeps what is right', async () => {
    expect(await obtain(file('/good'), place())).toMatchObject({ how: 'downloaded' });
    expectSaved();
    expect(await obtain(file('/good'), place())).toEqual({ how: 'kept' });
    expect(requests).toHaveLength(1);
  });

  it('fetches again what was damaged on disk', async () => {
    mkdirSync(path.dirname(saved()), { recursive: true });
    writeFileSync(saved(), packed.subarray(0, 1000));
    await obtain(file('/good'), place());
    expectSaved();
  });

  it.each(['/gone', '/other', '/damaged', '/short'])('goes on to the next mirror after %s', async (bad) => {
    await obtain(file(bad, '/good'), place());
    expectSaved();
    expect(requests.map(({ url }) => url)).toEqual([bad, '/good']);
  });

  it('goes on after a mirror that never answers', async () => {
    await obtain(file('/silent', '/good'), { ...place(), patience: { ...patience, answerMs: 100 } });
    expectSaved();
  });

  it('packs what a mirror unpacked', async () => {
    await obtain(file('/plain'), place());
    expectSaved();
  });

  it('resumes a transfer that broke off where it stopped', async () => {
    await obtain(file('/breaks'), place());
    expectSaved();
    expect(requests.map(({ range }) => range)).toEqual([undefined, 'bytes=70000-']);
  });

  it('lets the next mirror go on where one broke off', async () => {
    await obtain(file('/breaks-always', '/breaks'), place());
    expectSaved();
    expect(requests.at(-1)).toEqual({ url: '/breaks', range: 'bytes=70000-' });
  });

  it('resumes what an earlier run left behind', async () => {
    mkdirSync(path.dirname(saved()), { recursive: true });
    writeFileSync(`${saved()}.part`, packed.subarray(0, 1234));
    await obtain(file('/breaks'), place());
    expectSaved();
    expect(requests.map(({ range }) => range)).toEqual(['bytes=1234-']);
  });

  it('starts anew when the part left behind was of something else', async () => {
    mkdirSync(path.dirname(saved()), { recursive: true });
    writeFileSync(`${saved()}.part`, Buffer.alloc(1234, 7));
    await obtain(file('/breaks'), place());
    expectSaved();
  });

  it('starts anew when the mirror cannot resume', async () => {
    mkdirSync(path.dirname(saved()), { recursive: true });
    writeFileSync(`${saved()}.part`, packed.subarray(0, 1234));
    await obtain(file('/good'), place());
    expectSaved();
  });

  it('names the file and what each mirror did when none has it', async () => {
    await expect(obtain(file('/gone', '/other', '/short'), place())).rejects.toThrow(
      /^things-idx1-ubyte\.gz could not be downloaded: \S+ answered 404; \S+ has a wrong checksum; \S+ is cut short\.$/,
    );
    expect(existsSync(saved())).toBe(false);
  });

  it('says that there may be no network', async () => {
    const nowhere = { ...file(), urls: ['http://nowhere.invalid/x.gz'] };
    await expect(obtain(nowhere, place())).rejects.toThrow('nowhere.invalid cannot be found (no network?)');
  });
});

describe('obtain from a local folder', () => {
  it.each([
    ['things-idx1-ubyte.gz', packed],
    ['things-idx1-ubyte', content],
    ['things.idx1-ubyte', content],
    ['things/things-idx1-ubyte.gz', packed],
    ['things/things-idx1-ubyte', content],
  ])('takes %s', async (name, bytes) => {
    const local = path.join(folder, 'local');
    mkdirSync(path.join(local, 'things'), { recursive: true });
    writeFileSync(path.join(local, name), bytes);
    const got = await obtain(file('/good'), { ...place(), localFolder: local });
    expect(got).toEqual({ how: 'copied', from: path.join(local, name) });
    expectSaved();
    expect(requests).toEqual([]);
  });

  it.each([
    [packed.subarray(0, 5000), 'is cut short'],
    [gzipSync('other'), 'has a wrong checksum'],
    [content.subarray(1), 'has a wrong checksum'],
  ])('refuses a wrong file by name and changes nothing', async (bytes, problem) => {
    writeFileSync(path.join(folder, 'things-idx1-ubyte.gz'), bytes);
    const named = `${path.join(folder, 'things-idx1-ubyte.gz')} ${problem}.`;
    await expect(obtain(file('/good'), { ...place(), localFolder: folder })).rejects.toThrow(named);
    expect(existsSync(saved())).toBe(false);
  });

  it('says what is missing', async () => {
    await expect(obtain(file('/good'), { ...place(), localFolder: folder })).rejects.toThrow(
      `${folder} has no things-idx1-ubyte (gzipped or not), neither directly nor in things/.`,
    );
  });
});
