import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** @param {Uint8Array} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * @param {Uint8Array} content
 * @param {string} wanted SHA-256 in hexadecimal
 */
export const checksumProblem = (content, wanted) => (sha256(content) === wanted ? null : 'has a wrong checksum');

/** @param {Uint8Array} bytes */
export const isGzip = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Takes gzip off, if it is on; throws a one-line error when the stream is cut short or damaged.
 * @param {Buffer} bytes
 */
export function withoutGzip(bytes) {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Error(code === 'Z_BUF_ERROR' ? 'is cut short' : 'is damaged (gzip cannot read it)');
  }
}
