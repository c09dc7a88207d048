import { spawn } from 'node:child_process';
import path from 'node:path';
import { distFolder } from '../../scripts/setup/folders.mjs';

/** A production build, served. */
export interface Site {
  readonly folder: string;
  readonly address: string;
  stop(): void;
}

/** Serves the build in `folder`; without one, the project's own, made from today's sources first if need be. */
export async function startSite(folder?: string): Promise<Site> {
  const which = folder ? ['--site', folder] : ['--build'];
  const server = spawn(process.execPath, ['scripts/serve.mjs', ...which], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of server.stdout) {
    const address = /at (http:\S+)/.exec(String(chunk))?.[1];
    if (!address) continue;
    server.stdout.resume();
    return { folder: folder ? path.resolve(folder) : distFolder, address, stop: () => server.kill() };
  }
  throw new Error('the production build could not be served');
}
