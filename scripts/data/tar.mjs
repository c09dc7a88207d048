const block = 512;

/**
 * @param {Buffer} header
 * @param {number} from
 * @param {number} to
 */
const text = (header, from, to) => header.toString('latin1', from, to).replace(/\0.*$/s, '').trim();

/**
 * The plain files in a tar archive (ustar); throws a one-line error when it is none or is cut short.
 * @param {Buffer} archive
 * @returns {Generator<{ name: string, content: Buffer }>}
 */
export function* tarEntries(archive) {
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return;
    if (text(header, 257, 262) !== 'ustar') throw new Error('is not a tar archive');
    const size = Number.parseInt(text(header, 124, 136) || '0', 8);
    const start = at + block;
    if (!(start + size <= archive.length)) throw new Error('is cut short');
    const type = text(header, 156, 157);
    if (type === '' || type === '0')
      yield { name: text(header, 0, 100), content: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / block) * block;
  }
  throw new Error('is cut short');
}
