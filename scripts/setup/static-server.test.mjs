import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listenSomewhere, portFrom } from './serve-app.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const host = '127.0.0.1';
const folder = mkdtempSync(path.join(tmpdir(), 'inkling-site-'));
const policy = "default-src 'none'";
/** @type {import('node:http').Server} */
let server;
/** @type {number} */
let port;

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

beforeAll(async () => {
  write('secret.txt', 'secret');
  write('site/index.html', `<meta http-equiv="Content-Security-Policy"\n content="${policy}" />`);
  write('site/assets/main-abc.js', 'x');
  write('site/assets/kernels-abc.wasm', 'x');
  server = createStaticServer({ site: path.join(folder, 'site'), data: path.join(folder, 'data') });
  port = await listen(server, { port: 0, host });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * A request with the path exactly as given: fetch would tidy it up first.
 * @param {string} address
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
function get(address, options = {}) {
  return new Promise((resolve, reject) => {
    const asking = request({ host, port, path: address, ...options }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asking.on('error', reject).end();
  });
}

describe('createStaticServer', () => {
  it('serves the page with its own policy as a header, for the workers too', async () => {
    const page = await get('/?spec=1');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await get('/assets/main-abc.js');
    expect([page, script].map(({ headers }) => headers['content-security-policy'])).toEqual([policy, policy]);
  });

  it.each([
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8'],
    ['/assets/kernels-abc.wasm', 'application/wasm'],
  ])('lets %s be kept for ever, as %s', async (address, type) => {
    const { headers } = await get(address);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers 304 to who has it already, and HEAD without a body', async () => {
    const { headers } = await get('/');
    const again = await get('/', { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('serves data that came after the build, as gzip files and not as an encoding', async () => {
    expect(await get('/data/mnist/a.gz')).toMatchObject({ status: 404 });
    expect(JSON.parse((await get('/data/index.json')).text)).toEqual({ files: [] });
    write('data/mnist/a.gz', 'abc');
    write('data/mnist/b.gz.part', 'half');
    const { status, headers, text } = await get('/data/mnist/a.gz');
    expect({ status, text }).toEqual({ status: 200, text: 'abc' });
    expect(headers['content-type']).toBe('application/gzip');
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse((await get('/data/index.json')).text)).toEqual({ files: [{ path: 'mnist/a.gz', bytes: 3 }] });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/data/../../secret.txt',
    '/%ff',
    '/%00',
  ])('refuses %s', async (address) => {
    expect((await get(address)).status).toBe(400);
  });

  it('answers 404 to folders and unknown files, 405 to other methods', async () => {
    expect((await get('/assets')).status).toBe(404);
    expect((await get('/assets/')).status).toBe(404);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('ports', () => {
  it('reads PORT', () => {
    expect(portFrom(undefined)).toBeNull();
    expect(portFrom('8080')).toBe(8080);
    expect(() => portFrom('eighty')).toThrow('PORT is "eighty", which is not a port number');
    expect(() => portFrom('70000')).toThrow('not a port number');
  });

  it('refuses a taken port that was asked for, in one sentence', async () => {
    await expect(listenSomewhere(createServer(), { wanted: port, host })).rejects.toThrow(`Port ${port} is taken;`);
  });

  it('takes another port when the default one is taken, and says so', async () => {
    const say = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const [first, second] = [createServer(), createServer()];
    try {
      // Whoever gets the default port, this test or somebody else: the second in line must get another.
      await listenSomewhere(first, { wanted: null, host });
      const got = await listenSomewhere(second, { wanted: null, host });
      expect(say).toHaveBeenLastCalledWith(`Port 4280 is taken, so this is port ${got}.`);
      expect(second.address()).toMatchObject({ port: got });
    } finally {
      first.close();
      second.close();
      say.mockRestore();
    }
  });
});
