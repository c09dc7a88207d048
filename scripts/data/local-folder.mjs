import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * The names under which a file may lie in a folder: gzipped, plain, compressed, and MNIST's other spelling with a dot.
 * @param {string} name
 */
function spellings(name) {
  const dotted = name.replace(/-idx(\d)/, '.idx$1');
  return [...new Set([name, dotted])].flatMap((stem) => [`${stem}.gz`, stem, `${stem}.Z`]);
}

/**
 * The path of a data file in a local folder, directly or in the dataset's folder below it; throws a sentence when there is none.
 * @param {import('./sources.mjs').DataFile} file
 * @param {{ folder: string, dataset: string }} place
 * @returns {string}
 */
export function findLocal(file, { folder, dataset }) {
  for (const below of [dataset, '.']) {
    for (const name of spellings(file.name)) {
      const candidate = path.join(folder, below, name);
      if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate;
    }
  }
  throw new Error(`${folder} has no ${file.name} (gzipped or not), neither directly nor in ${dataset}/.`);
}
