import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { projectFolder } from './folders.mjs';
import { npmCommand, run } from './run.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @typedef {Record<string, LockedPackage>} Lock
 */

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** @param {LockedPackage} locked */
const isForThisMachine = ({ os, cpu }) =>
  (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));

/**
 * Packages for other kinds of machine may be locked by version alone.
 * @param {LockedPackage} got
 * @param {LockedPackage} wanted
 */
const isSame = (got, wanted) =>
  got.version === wanted.version && (!wanted.integrity || got.integrity === wanted.integrity);

/**
 * Why the installed packages are not the locked ones, or null when they are.
 * npm writes node_modules/.package-lock.json last, so an interrupted install has none or an old one.
 * @param {string} folder the project's
 * @returns {string | null}
 */
export function installProblem(folder) {
  const locked = readLock(path.join(folder, 'package-lock.json'));
  if (!locked) throw new Failure('package-lock.json is missing or damaged; get it again from the repository.');
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(modules)) return 'not installed yet';
  const installed = readLock(path.join(modules, '.package-lock.json'));
  if (!installed) return 'the last installation did not finish';
  for (const [place, wanted] of Object.entries(locked)) {
    if (place === '') continue;
    const got = installed[place];
    if (!got && wanted.optional) continue;
    if (!got || !isSame(got, wanted)) return 'out of date';
    if (!isForThisMachine(got)) return 'installed on another kind of machine';
    if (!existsSync(path.join(folder, place, 'package.json'))) return `incomplete (${place} is missing)`;
  }
  return null;
}

/** Installs exactly the locked packages unless they are there already. */
export async function ensureInstalled() {
  const problem = installProblem(projectFolder);
  if (!problem) return;
  console.log(`Installing the packages (${problem}) …`);
  // An environment of production would leave out the build tools.
  const { code } = await run(npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']));
  if (code !== 0)
    throw new Failure(
      'The packages could not be installed: is the package registry reachable? The lines above say what npm met.',
    );
}
