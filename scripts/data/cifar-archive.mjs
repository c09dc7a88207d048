import { sha256 } from './checksum.mjs';
import { tarEntries } from './tar.mjs';

const recordBytes = 1 + 3 * 32 * 32;
const batchBytes = 10_000 * recordBytes;

/** SHA-256 of the batches in the official archive. */
const batchChecksums = {
  'data_batch_1.bin': 'cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5',
  'data_batch_2.bin': 'a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed',
  'data_batch_3.bin': 'bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67',
  'data_batch_4.bin': '014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48',
  'data_batch_5.bin': '755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add',
  'test_batch.bin': '8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b',
};

/**
 * What is wrong with the form of one batch (3,073 bytes a record, the label first), or null.
 * @param {Uint8Array} batch
 */
function formProblem(batch) {
  if (batch.length !== batchBytes) return `has ${batch.length} bytes instead of ${batchBytes}`;
  for (let at = 0; at < batch.length; at += recordBytes) {
    const label = batch[at] ?? 0;
    if (label > 9) return `has the label ${label} at record ${at / recordBytes}`;
  }
  return null;
}

/**
 * Sorts the batches of an unpacked archive into right, missing and different from the official ones.
 * @param {Buffer} archive
 */
function inspect(archive) {
  /** @type {Map<string, Buffer>} */
  const found = new Map();
  for (const { name, content } of tarEntries(archive)) found.set(name.replace(/^.*\//, ''), content);
  const missing = [];
  const different = [];
  for (const [name, checksum] of Object.entries(batchChecksums)) {
    const batch = found.get(name);
    if (!batch) {
      missing.push(name);
      continue;
    }
    if (sha256(batch) === checksum) continue;
    const problem = formProblem(batch);
    if (problem) throw new Error(`holds a broken ${name}: it ${problem}`);
    different.push(name);
  }
  return { missing, different };
}

/**
 * What is wrong with an unpacked CIFAR-10 archive; only the official content is right.
 * @param {Buffer} archive
 */
export function cifarProblem(archive) {
  const { missing, different } = inspect(archive);
  if (missing.length > 0) return `lacks ${missing.join(', ')}`;
  return different.length > 0 ? `has a wrong checksum in ${different.join(', ')}` : null;
}

/**
 * The same for an archive somebody chose on purpose: fewer batches and other pixels pass, with a remark that says so.
 * @param {Buffer} archive
 * @returns {{ problem: string | null, remark?: string }}
 */
export function localCifarProblem(archive) {
  const { missing, different } = inspect(archive);
  if (missing.length === Object.keys(batchChecksums).length) return { problem: 'holds no batch of CIFAR-10' };
  const remarks = [];
  if (missing.length > 0) remarks.push(`lacks ${missing.join(', ')}`);
  if (different.length > 0) remarks.push(`differs from the official one in ${different.join(', ')}`);
  return remarks.length > 0 ? { problem: null, remark: `this archive ${remarks.join(' and ')}` } : { problem: null };
}
