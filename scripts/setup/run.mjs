import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './folders.mjs';

/**
 * @typedef {object} Command
 * @property {string} file
 * @property {string[]} args
 * @property {boolean} [shell]
 */

/**
 * Runs a command in the project's folder and resolves with its exit code and, when quiet, what it printed.
 * @param {Command} command
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run({ file, args, shell = false }, { quiet = false, env = {}, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      shell,
      timeout: timeoutMs,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * A command of an installed package, run by this very Node: no shell and no .cmd file is involved on Windows.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @returns {Command}
 */
export const packageCommand = (script, args) => ({
  file: process.execPath,
  args: [path.join(projectFolder, 'node_modules', script), ...args],
});

/**
 * npm itself: the one that started us, else the one beside Node, else the one on the path.
 * @param {string[]} args
 * @returns {Command}
 */
export function npmCommand(args) {
  const beside = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const script = [process.env['npm_execpath'], beside].find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  if (script) return { file: process.execPath, args: [script, ...args] };
  // Windows refuses to start npm.cmd without a shell.
  return { file: 'npm', args, shell: process.platform === 'win32' };
}
