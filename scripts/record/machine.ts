import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/** The class of this machine, without anything that names it: "2 cores, no GPU, wasm in Node 20". */
export function machineClass(): string {
  const count = cpus().length;
  return `${count} ${count === 1 ? 'core' : 'cores'}, no GPU, wasm in Node ${process.versions.node.split('.')[0]}`;
}

const loadedVersion = readVersion();

/** The commit this code was loaded from, with a "+" where it differed from that; "unknown" outside a checkout. */
export function codeVersion(): string {
  return loadedVersion;
}

// Read at once: a long run may see other commits come before it ends.
function readVersion(): string {
  const code = ['src/lab', 'src/numerics', 'src/datasets'];
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', ...code);
    return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}
