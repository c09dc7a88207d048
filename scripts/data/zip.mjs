import { inflateRawSync } from 'node:zlib';

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/** @param {Buffer} bytes */
export const isZip = (bytes) => bytes.length >= 22 && bytes.readUInt32LE(0) === 0x04034b50;

/** @param {Buffer} zip */
function findDirectory(zip) {
  // The end record is 22 bytes and a comment of up to 65,535.
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--) {
    if (zip.readUInt32LE(at) === directoryEnd)
      return { at: zip.readUInt32LE(at + 16), count: zip.readUInt16LE(at + 10) };
  }
  throw new Error('is cut short');
}

/**
 * @param {Buffer} zip
 * @param {{ start: number, size: number, method: number }} entry
 */
function content(zip, { start, size, method }) {
  const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const packed = zip.subarray(data, data + size);
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed);
  throw new Error(`is packed in a way (${method}) that cannot be read`);
}

/**
 * One file out of a zip archive, found by its name in whatever folder.
 * @param {Buffer} zip
 * @param {string} name
 */
export function zipEntry(zip, name) {
  const directory = findDirectory(zip);
  let at = directory.at;
  for (let i = 0; i < directory.count && zip.readUInt32LE(at) === directoryEntry; i++) {
    const nameLength = zip.readUInt16LE(at + 28);
    const entryName = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (entryName === name || entryName.endsWith(`/${name}`)) {
      const [start, size, method] = [zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 10)];
      return content(zip, { start, size, method });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`holds no ${name}`);
}
