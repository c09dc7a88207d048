import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cifarProblem, localCifarProblem } from './cifar-archive.mjs';
import { unpackPendigits } from './pendigits-archive.mjs';
import { tarEntries } from './tar.mjs';
import { uncompress } from './uncompress.mjs';

/** @param {{ name: string, content: Buffer }[]} entries */
function tar(entries) {
  const blocks = entries.flatMap(({ name, content }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    header.write('ustar', 257);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** @param {{ name: string, content: Buffer, method: 0 | 8 }} entry */
function zip({ name, content, method }) {
  const packed = method === 8 ? deflateRawSync(content) : content;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

/** Writes the codes of a .Z stream bit by bit, with the padding that compress(1) puts after a group cut short. */
class CodeWriter {
  constructor() {
    /** @type {number[]} */
    this.bits = [];
    this.groupStart = 0;
    this.width = 9;
  }

  /** @param {number} code */
  put(code) {
    for (let i = 0; i < this.width; i++) this.bits.push((code >> i) & 1);
  }

  /** @param {number} width */
  setWidth(width) {
    while ((this.bits.length - this.groupStart) % (this.width * 8) !== 0) this.bits.push(0);
    this.groupStart = this.bits.length;
    this.width = width;
  }

  bytes() {
    const bytes = new Uint8Array(Math.ceil(this.bits.length / 8));
    for (const [i, bit] of this.bits.entries()) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (bit << (i & 7));
    return bytes;
  }
}

/**
 * Unix compress, checked against gzip -d: the table is cleared whenever it is full.
 * @param {Buffer} data
 * @param {number} maxBits
 */
function compress(data, maxBits) {
  const writer = new CodeWriter();
  /** @type {Map<string, number>} */
  let table = new Map();
  let free = 257;
  const codeOf = (/** @type {string} */ text) => (text.length === 1 ? text.charCodeAt(0) : table.get(text));
  let text = '';
  for (const character of data.toString('latin1')) {
    if (codeOf(text + character) !== undefined) {
      text += character;
      continue;
    }
    writer.put(codeOf(text) ?? 0);
    if (free < 1 << maxBits) {
      table.set(text + character, free++);
      if (free > 1 << writer.width && writer.width < maxBits) writer.setWidth(writer.width + 1);
    } else {
      writer.put(256);
      writer.setWidth(9);
      table = new Map();
      free = 257;
    }
    text = character;
  }
  if (text) writer.put(codeOf(text) ?? 0);
  return Buffer.concat([Buffer.from([0x1f, 0x9d, 0x80 | maxBits]), writer.bytes()]);
}

describe('uncompress', () => {
  it('reads what compress(1) writes', () => {
    // "aaaaaaaaaaaaabababab" three times over, as gzip -d confirms: it uses codes before they are defined.
    const text = 'aaaaaaaaaaaaabababab'.repeat(3);
    expect(uncompress(compress(Buffer.from(text), 16)).toString()).toBe(text);
  });

  it('undoes compress for any bytes, over changes of width and full tables', () => {
    const bytes = fc.uint8Array({ maxLength: 6000 }).map((values) => Buffer.from(values.map((value) => value & 31)));
    fc.assert(
      fc.property(bytes, fc.integer({ min: 9, max: 16 }), (data, maxBits) => {
        expect(uncompress(compress(data, maxBits)).equals(data)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses codes that cannot be', () => {
    expect(() => uncompress(Buffer.from([0x1f, 0x9d, 0x90, 0xff, 0xff, 0xff]))).toThrow('is damaged');
  });
});

describe('unpackPendigits', () => {
  const text = Buffer.from('.SEGMENT DIGIT\n'.repeat(300));
  const packed = compress(text, 16);

  it.each([0, 8])('finds the strokes in a zip archive (method %i)', (method) => {
    const archive = zip({ name: 'pendigits-orig.tra.Z', content: packed, method: method === 8 ? 8 : 0 });
    expect(unpackPendigits(archive).equals(text)).toBe(true);
  });

  it('says what an archive lacks', () => {
    expect(() => unpackPendigits(zip({ name: 'readme', content: text, method: 0 }))).toThrow('holds no pendigits-orig');
  });

  it('says when an archive is cut short', () => {
    const archive = zip({ name: 'pendigits-orig.tra.Z', content: packed, method: 0 });
    expect(() => unpackPendigits(archive.subarray(0, -30))).toThrow('is cut short');
  });
});

describe('tarEntries', () => {
  it('gives back names and contents', () => {
    const entries = [
      { name: 'a/one.bin', content: Buffer.from('1') },
      { name: 'a/two.bin', content: Buffer.alloc(512, 2) },
    ];
    expect([...tarEntries(tar(entries))]).toEqual(entries);
  });

  it.each([
    [Buffer.alloc(2000, 1), 'is not a tar archive'],
    [tar([{ name: 'x', content: Buffer.alloc(5000) }]).subarray(0, 2048), 'is cut short'],
  ])('refuses what is none or cut short', (bytes, problem) => {
    expect(() => [...tarEntries(bytes)]).toThrow(problem);
  });
});

describe('CIFAR-10 archives', () => {
  const batch = Buffer.alloc(30_730_000);
  const fewer = tar([{ name: 'cifar-10-batches-bin/test_batch.bin', content: batch }]);

  it('accepts fewer or other batches only from a local folder, and says so', () => {
    expect(cifarProblem(fewer)).toBe(
      'lacks data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, data_batch_4.bin, data_batch_5.bin',
    );
    expect(localCifarProblem(fewer)).toMatchObject({
      problem: null,
      remark: expect.stringMatching(
        /^this archive lacks data_batch_1.* and differs from the official one in test_batch/,
      ),
    });
  });

  it('refuses an archive without any batch', () => {
    const other = tar([{ name: 'photo.png', content: Buffer.from('x') }]);
    expect(localCifarProblem(other).problem).toBe('holds no batch of CIFAR-10');
  });

  it('refuses batches of a wrong length or with impossible labels', () => {
    const short = tar([{ name: 'test_batch.bin', content: Buffer.alloc(3073) }]);
    expect(() => localCifarProblem(short)).toThrow('holds a broken test_batch.bin: it has 3073 bytes');
    const mislabelled = Buffer.from(batch);
    mislabelled[3073] = 10;
    const wrong = tar([{ name: 'test_batch.bin', content: mislabelled }]);
    expect(() => localCifarProblem(wrong)).toThrow('it has the label 10 at record 1');
  });
});
