import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { isGzip, withoutGzip } from './checksum.mjs';
import { defaultPatience, download, reasonOf } from './download.mjs';
import { findLocal } from './local-folder.mjs';
import { progressBar } from './progress.mjs';

/**
 * @typedef {import('./sources.mjs').DataFile} DataFile
 * @typedef {import('./download.mjs').Patience} Patience
 *
 * @typedef {object} Place
 * @property {string} dataset the folder's name below the target and below a local folder
 * @property {string} target the folder to fill, public/data
 * @property {string} [localFolder] take the files from here instead of from the network
 * @property {Patience} [patience]
 *
 * @typedef {{ how: 'kept' | 'copied' | 'downloaded', from?: string, remark?: string }} Obtained
 */

/**
 * Writes beside the target first, so that the file is there whole or not at all.
 * @param {string} target
 * @param {Buffer} bytes
 */
async function writeWhole(target, bytes) {
  const beside = `${target}.new`;
  await writeFile(beside, bytes);
  await rename(beside, target);
}

/**
 * The content of a packed file; throws a one-line error that says what is wrong with it.
 * @param {DataFile} file
 * @param {Buffer} bytes
 */
function checkedContent(file, bytes) {
  const content = (file.unpack ?? withoutGzip)(bytes);
  const problem = file.problem(content);
  if (problem) throw new Error(problem);
  return content;
}

/**
 * Whether the file is in its place below the target folder, whole and right.
 * @param {DataFile} file
 * @param {string} folder
 */
export async function isInPlace(file, folder) {
  try {
    checkedContent(file, await readFile(path.join(folder, file.saveAs)));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {DataFile} file
 * @param {{ from: string, target: string }} where
 * @returns {Promise<Obtained>}
 */
async function copyLocal(file, { from, target }) {
  const bytes = await readFile(from);
  const content = (file.unpack ?? withoutGzip)(bytes);
  const { problem, remark } = file.localProblem?.(content) ?? { problem: file.problem(content) };
  if (problem) throw new Error(problem);
  await writeWhole(target, isGzip(bytes) ? bytes : gzipSync(content));
  if (file.companion) {
    const companion = path.join(path.dirname(from), file.companion);
    if (existsSync(companion))
      await writeWhole(path.join(path.dirname(target), file.companion), await readFile(companion));
  }
  return { how: 'copied', from, ...(remark && { remark }) };
}

/**
 * Fetches a file from one mirror. When a transfer was resumed and the whole is wrong, the old part may be to blame: once more, anew.
 * @param {DataFile} file
 * @param {{ url: string, target: string, patience: Patience }} place
 */
async function fetchChecked(file, { url, target, patience }) {
  const part = `${target}.part`;
  const wasResumed = existsSync(part);
  const bar = progressBar(path.basename(target));
  await download({ url, part, onProgress: bar.update, patience }).finally(bar.end);
  const bytes = await readFile(part);
  try {
    const content = checkedContent(file, bytes);
    if (isGzip(bytes)) await rename(part, target);
    else await writeWhole(target, gzipSync(content));
  } catch (error) {
    if (!wasResumed) throw error;
    await rm(part, { force: true });
    await fetchChecked(file, { url, target, patience });
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * @param {DataFile} file
 * @param {{ target: string, patience: Patience }} place
 * @returns {Promise<Obtained>}
 */
async function fromMirrors(file, { target, patience }) {
  const reasons = [];
  for (const url of file.urls) {
    try {
      await fetchChecked(file, { url, target, patience });
      return { how: 'downloaded', from: new URL(url).host };
    } catch (error) {
      reasons.push(`${new URL(url).host} ${reasonOf(error)}`);
    }
  }
  throw new Error(`${path.basename(target)} could not be downloaded: ${reasons.join('; ')}.`);
}

/**
 * Makes sure that a data file is in its place and right; throws one sentence, naming the file, when that cannot be done.
 * @param {DataFile} file
 * @param {Place} place
 * @returns {Promise<Obtained>}
 */
export async function obtain(file, { dataset, target: folder, localFolder, patience = defaultPatience }) {
  const target = path.join(folder, file.saveAs);
  if (await isInPlace(file, folder)) return { how: 'kept' };
  await mkdir(path.dirname(target), { recursive: true });
  if (!localFolder) return fromMirrors(file, { target, patience });
  const from = findLocal(file, { folder: localFolder, dataset });
  try {
    return await copyLocal(file, { from, target });
  } catch (error) {
    throw new Error(`${from} ${reasonOf(error)}.`);
  }
}
