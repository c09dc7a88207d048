import { withoutGzip } from './checksum.mjs';
import { isUnixCompress, uncompress } from './uncompress.mjs';
import { isZip, zipEntry } from './zip.mjs';

const member = 'pendigits-orig.tra.Z';

/**
 * The plain text of the training strokes, out of UCI's zip, its .Z file, or a gzipped or plain copy.
 * @param {Buffer} bytes
 * @returns {Buffer}
 */
export function unpackPendigits(bytes) {
  if (isZip(bytes)) return unpackPendigits(zipEntry(bytes, member));
  return isUnixCompress(bytes) ? uncompress(bytes) : withoutGzip(bytes);
}
