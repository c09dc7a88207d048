import { gunzipSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { DataFileError } from './data-file-error.ts';

/** Whether the bytes begin as gzip data does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks one gzip member and checks its length and CRC-32, which fflate does not.
 * Throws a DataFileError naming `file` when the data is cut short, damaged, or unpacks to more than `limit` bytes.
 */
export function gunzip(file: string, bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.length < 18)
    throw new DataFileError(file, `is cut short: ${bytes.length} bytes are no complete gzip file.`);
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const promisedCrc = trailer.getUint32(0, true);
  const promisedLength = trailer.getUint32(4, true);
  // A cut file ends in arbitrary bytes; believing them could mean asking for 4 GB.
  const unpacked = inflate(file, bytes, Math.min(promisedLength, limit));
  if (promisedLength > limit) {
    throw new DataFileError(
      file,
      'is damaged or too large: its gzip trailer promises more bytes than such a file has.',
    );
  }
  if (unpacked.length !== promisedLength || crc32(unpacked) !== promisedCrc) {
    throw new DataFileError(file, 'is damaged: its gzip checksum does not match what it unpacks to.');
  }
  return unpacked;
}

function inflate(file: string, bytes: Uint8Array, length: number): Uint8Array {
  try {
    return gunzipSync(bytes, { out: new Uint8Array(length) });
  } catch (cause) {
    const endedEarly = cause instanceof Error && /EOF/.test(cause.message);
    throw new DataFileError(
      file,
      endedEarly
        ? `is cut short: its gzip data ends too early (the file has ${bytes.length.toLocaleString('en-GB')} bytes).`
        : 'is damaged: its gzip data cannot be unpacked.',
    );
  }
}
