import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The finished data files below a folder, as the page learns them from `data/index.json`:
 * asking for a file that is not there would put an error into the console.
 * @param {string} folder
 * @returns {{ files: { path: string, bytes: number }[] }}
 */
export function listData(folder) {
  if (!existsSync(folder)) return { files: [] };
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(gz|json)$/.test(name) && name !== 'index.json')
    .sort()
    .map((name) => ({ path: name.replaceAll('\\', '/'), bytes: statSync(path.join(folder, name)).size }));
  return { files };
}
