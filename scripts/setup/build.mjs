import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { cacheFolder, dataFolder, distFolder, projectFolder } from './folders.mjs';
import { packageCommand, run } from './run.mjs';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'scripts/vite', 'tsconfig.json', 'package-lock.json'];
const stampFile = path.join(cacheFolder, 'build-stamp');

/**
 * Every file below the place, itself if it is a file; the data stay out, as the build does not depend on them.
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  if (place === dataFolder || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).sort();
  return names.flatMap((name) => filesBelow(path.join(place, name)));
}

/** A hash of everything the build is made from: names and contents. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(path.join(projectFolder, source))) {
      if (/\.test\.[jt]sx?$/.test(file)) continue;
      const content = readFileSync(file);
      hash.update(`${path.relative(projectFolder, file)}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

const isBuilt = () =>
  existsSync(path.join(distFolder, 'index.html')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === sourceHash();

/** Builds for production, always. */
export async function build() {
  const hash = sourceHash();
  // An interrupted build must not pass for a finished one.
  rmSync(stampFile, { force: true });
  const { code } = await run(packageCommand('vite/bin/vite.js', ['build', '--logLevel', 'warn']));
  if (code !== 0) throw new Failure('The build failed; the lines above say where.');
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, hash);
}

/** Builds for production unless the last build was made from exactly these sources. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building …');
  await build();
}
