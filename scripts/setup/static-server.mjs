import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { listData } from '../data/list-data.mjs';

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // The page unpacks these itself: no Content-Encoding, or the browser would.
  '.gz': 'application/gzip',
};

/**
 * @typedef {object} Folders
 * @property {string} site the production build
 * @property {string} data served below /data/, so that files fetched after the build need no new one
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * The policy that the page itself declares: sent as a header it also binds the workers, on which a meta element has no hold.
 * @param {string} site
 */
function contentSecurityPolicy(site) {
  const html = readFileSync(path.join(site, 'index.html'), 'utf8');
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
}

/**
 * The path of a request within the site, or null for one that is malformed or leads out of it.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    if (/[\0\\]/.test(decoded) || decoded.split('/').includes('..')) return null;
    return decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @returns {import('node:fs').Stats | undefined}
 */
function fileStats(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

/**
 * The file that answers a path: data from the data folder, or, on a built copy, from the site.
 * @param {Folders} folders
 * @param {string} requested
 */
function locate({ site, data }, requested) {
  const places = [path.join(site, requested)];
  if (requested.startsWith('/data/')) places.unshift(path.join(data, requested.slice('/data/'.length)));
  for (const file of places) {
    const stats = fileStats(file);
    if (stats) return { file, stats };
  }
  return null;
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
function answer(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(text);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {{ file: string, stats: import('node:fs').Stats }} found
 */
function sendFile(request, response, { file, stats }) {
  const etag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`;
  // Names in assets/ carry a hash of the content; everything else is asked for again.
  const isHashed = /[\\/]assets[\\/]/.test(file);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', contentTypes[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', stats.size);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * A server of a static site with the headers Inkling wants; it is not listening yet.
 * @param {Folders} folders
 */
export function createStaticServer(folders) {
  const policy = contentSecurityPolicy(folders.site);
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'Only GET and HEAD.');
    const requested = pathOf(request.url ?? '/');
    if (requested === null) return answer(response, 400, 'No such path.');
    if (requested === '/data/index.json') {
      response.writeHead(200, { 'Content-Type': contentTypes['.json'], 'Cache-Control': 'no-cache' });
      return response.end(JSON.stringify(listData(folders.data)));
    }
    const found = locate(folders, requested);
    return found ? sendFile(request, response, found) : answer(response, 404, `Not found: ${requested}`);
  });
}

/**
 * Listens on the port and resolves with the one it got (0 asks for any free one); rejects with code EADDRINUSE when taken.
 * @param {import('node:http').Server} server
 * @param {{ port: number, host: string }} address
 * @returns {Promise<number>}
 */
export function listen(server, { port, host }) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
