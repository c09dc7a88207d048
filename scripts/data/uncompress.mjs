const clearCode = 256;

/** @param {Uint8Array} bytes */
export const isUnixCompress = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x9d;

/**
 * The codes of a .Z stream: their width grows from 9 bits as the table fills, and whenever it changes, the rest of the
 * current group of eight codes is padding (a quirk of compress(1) that every reader must share).
 */
class CodeReader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.width = 9;
    this.bit = 3 * 8;
    this.groupStart = this.bit;
  }

  /** @param {number} width */
  setWidth(width) {
    const groupBits = this.width * 8;
    const groups = Math.ceil((this.bit - this.groupStart) / groupBits);
    this.bit = this.groupStart + groups * groupBits;
    this.groupStart = this.bit;
    this.width = width;
  }

  /** The next code, or null at the end. */
  next() {
    if (this.bit + this.width > this.bytes.length * 8) return null;
    const at = this.bit >> 3;
    const window = (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8) | ((this.bytes[at + 2] ?? 0) << 16);
    const code = (window >> (this.bit & 7)) & ((1 << this.width) - 1);
    this.bit += this.width;
    return code;
  }
}

/**
 * Unpacks a file made by Unix compress(1) (LZW, up to 16 bits); throws a one-line error when it is damaged.
 * @param {Uint8Array} bytes
 * @returns {Buffer}
 */
export function uncompress(bytes) {
  const flags = bytes[2] ?? 0;
  const maxBits = flags & 0x1f;
  if (!isUnixCompress(bytes) || maxBits < 9 || maxBits > 16) throw new Error('is not a .Z file');
  const firstFree = flags & 0x80 ? clearCode + 1 : clearCode;
  const reader = new CodeReader(bytes);
  const prefix = new Uint16Array(1 << maxBits);
  const suffix = new Uint8Array(1 << maxBits);
  for (let code = 0; code < 256; code++) suffix[code] = code;

  /** @type {Buffer[]} */
  const output = [];
  const stack = new Uint8Array(1 << maxBits);
  let free = firstFree;
  let previous = -1;
  let firstByte = 0;
  for (let code = reader.next(); code !== null; code = reader.next()) {
    if (code === clearCode && firstFree > clearCode) {
      reader.setWidth(9);
      free = firstFree;
      previous = -1;
      continue;
    }
    if (code > free || (code === free && previous < 0)) throw new Error('is damaged (its codes make no sense)');
    // The one code that may be used before it is defined: the previous string and its own first byte.
    let top = stack.length;
    let walk = code;
    if (code === free) {
      stack[--top] = firstByte;
      walk = previous;
    }
    for (; walk >= 256; walk = prefix[walk] ?? 0) stack[--top] = suffix[walk] ?? 0;
    firstByte = walk;
    stack[--top] = firstByte;
    output.push(Buffer.from(stack.subarray(top)));
    if (previous >= 0 && free < 1 << maxBits) {
      prefix[free] = previous;
      suffix[free] = firstByte;
      free++;
      if (free > (1 << reader.width) - 1 && reader.width < maxBits) reader.setWidth(reader.width + 1);
    }
    previous = code;
  }
  return Buffer.concat(output);
}
