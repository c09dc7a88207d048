import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installProblem } from '../../scripts/setup/install.mjs';
import { npmCommand } from '../../scripts/setup/run.mjs';

/** Other libraries that train in a browser, by the names of their sides; all run on one thread in Node. */
export const peers: Readonly<Record<string, { readonly title: string; readonly note?: string }>> = {
  convnetjs: { title: 'ConvNetJS 0.3.0', note: 'it has no Adam: measured with Adadelta where Adam is asked for' },
  toygrad: { title: 'toygrad 2.6.0' },
  jax: { title: '@jax-js/jax 0.1.25', note: 'on its wasm device, which has one thread in Node' },
};

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Installs the bench's own packages into bench/node_modules unless they are there; true when they are. */
export async function installPeers(progress: (line: string) => void): Promise<true> {
  if (!installProblem(folder)) return true;
  progress('installing the libraries to compare with');
  const { file, args, shell = false } = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  // npm's output goes to standard error: standard output is for the figures.
  const npm = spawn(file, args, { cwd: folder, shell, stdio: ['ignore', 2, 2] });
  const code = await new Promise((resolve) => npm.once('close', resolve).once('error', resolve));
  if (code !== 0) throw new Error('the libraries to compare with could not be installed');
  return true;
}
