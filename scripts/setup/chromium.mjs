import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { Failure } from './failure.mjs';
import { packageCommand, run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a system's own Chromium or Chrome usually is. */
function systemPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root ? [path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []));
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Some distributions put a script of that name which only asks to install something else.
 * @param {string} file
 */
function starts(file) {
  // chrome.exe opens a window instead of telling its version.
  if (process.platform === 'win32') return existsSync(file);
  return existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * A Chromium that is already on this machine: `$CHROMIUM_PATH`, Playwright's own, or the system's; null when there is none.
 * @returns {string | null}
 */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Failure(`CHROMIUM_PATH is ${chosen}, but there is no such file.`);
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  return systemPlaces().find(starts) ?? null;
}

/** @returns {import('./run.mjs').Command[]} */
function waysToInstall() {
  const isRoot = process.getuid?.() === 0;
  const ways = [packageCommand('playwright/cli.js', ['install', '--with-deps', 'chromium'])];
  if (isRoot && existsSync('/etc/debian_version')) {
    ways.push({ file: 'sh', args: ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'] });
  }
  return ways;
}

/**
 * A Chromium, installed if there is none; throws one sentence when none can be had.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  for (const way of waysToInstall()) {
    console.log('Installing Chromium …');
    await run(way, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Failure(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}
