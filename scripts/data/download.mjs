import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * @typedef {object} Patience
 * @property {number} answerMs how long a mirror may take to answer at all
 * @property {number} stallMs how long it may be silent in the middle of a file
 * @property {number} resumes how often a file that broke off is taken up again
 */

/** @type {Patience} */
export const defaultPatience = { answerMs: 10_000, stallMs: 20_000, resumes: 3 };

/**
 * @typedef {object} Download
 * @property {string} url
 * @property {string} part the file to write; what is in it already is kept and continued
 * @property {(done: number, total: number) => void} onProgress
 * @property {Patience} patience
 */

/** @param {string} file */
const sizeOf = async (file) => (await stat(file).catch(() => null))?.size ?? 0;

/**
 * What went wrong, in a few words: fetch hides the cause behind "fetch failed".
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const { name, message, cause } = /** @type {Error & { cause?: NodeJS.ErrnoException }} */ (error);
  if (name === 'AbortError' || name === 'TimeoutError') return 'did not answer in time';
  if (cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN') return 'cannot be found (no network?)';
  if (cause?.code === 'ECONNREFUSED') return 'refuses connections';
  return cause?.code ?? cause?.message ?? message;
}

/**
 * An abort signal that fires when `pet` is not called for so long.
 * @param {number} ms
 */
function watchdog(ms) {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), ms);
  return {
    signal: controller.signal,
    /** @param {number} nextMs */
    pet(nextMs) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), nextMs);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * Where in the file an answer begins and how long the whole is, or null when the answer cannot be joined to what we have.
 * @param {Response} response
 * @param {number} have
 */
function placeOf(response, have) {
  const length = Number(response.headers.get('content-length') ?? 0);
  if (response.status !== 206) return { start: 0, total: length };
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return range && Number(range[1]) === have ? { start: have, total: Number(range[2]) } : null;
}

/**
 * One request for what is missing of the file.
 * @param {Download} download
 */
async function fetchRest({ url, part, onProgress, patience }) {
  const have = await sizeOf(part);
  const dog = watchdog(patience.answerMs);
  try {
    /** @type {Record<string, string>} */
    const headers = { 'Accept-Encoding': 'identity', ...(have > 0 && { Range: `bytes=${have}-` }) };
    const response = await fetch(url, { headers, signal: dog.signal });
    const place = response.ok ? placeOf(response, have) : null;
    if (!place || !response.body) {
      await response.body?.cancel();
      // Our part is longer than the file, or not a part of it at all.
      if (response.status === 416 || response.ok) await rm(part, { force: true });
      throw new Error(response.ok || response.status === 416 ? 'could not resume' : `answered ${response.status}`);
    }
    let done = place.start;
    const body = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body));
    body.on('data', (/** @type {Buffer} */ chunk) => {
      dog.pet(patience.stallMs);
      done += chunk.length;
      onProgress(done, place.total);
    });
    await pipeline(body, createWriteStream(part, { flags: place.start > 0 ? 'a' : 'w' }));
    if (place.total > 0 && done < place.total && !response.headers.has('content-encoding'))
      throw new Error('broke off');
  } finally {
    dog.stop();
  }
}

/**
 * Downloads into the part file, taking up a broken transfer where it stopped as long as that gets any further.
 * @param {Download} download
 */
export async function download(download) {
  for (let attempt = 0; ; attempt++) {
    const before = await sizeOf(download.part);
    try {
      await fetchRest(download);
      return;
    } catch (error) {
      const got = (await sizeOf(download.part)) !== before;
      if (!got || attempt >= download.patience.resumes) throw error;
    }
  }
}
