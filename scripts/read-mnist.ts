import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../src/datasets/dataset.ts';
import { type MnistRole, mnistFiles, mnistFromParts, readMnistFile } from '../src/datasets/formats/mnist-files.ts';

/**
 * Reads the four files of MNIST from a folder (directly in it or in its mnist/, packed or not) into one dataset.
 * The folder is $INKLING_DATA_DIR, else public/data. Throws naming the folder when a file is missing, the file when it is bad.
 */
export function readMnist(folder: string = process.env['INKLING_DATA_DIR'] || 'public/data'): Dataset {
  const parts: Partial<Record<MnistRole, Uint8Array>> = {};
  for (const { role, name } of mnistFiles) {
    const path = findFile(folder, name);
    const part = readMnistFile(path, readFileSync(path));
    if (part.role !== role) throw new Error(`${path} does not hold what its name says`);
    parts[role] = part.values;
  }
  return mnistFromParts(parts as Record<MnistRole, Uint8Array>);
}

/** Whether the folder holds all four files. */
export function hasMnist(folder: string = process.env['INKLING_DATA_DIR'] || 'public/data'): boolean {
  return mnistFiles.every(({ name }) => candidates(folder, name).some((path) => existsSync(path)));
}

function findFile(folder: string, name: string): string {
  const path = candidates(folder, name).find((candidate) => existsSync(candidate));
  if (!path)
    throw new Error(`MNIST is not complete in ${folder}: ${name} (.gz or not) is missing. \`npm run data\` gets it.`);
  return path;
}

function candidates(folder: string, name: string): string[] {
  return [folder, join(folder, 'mnist')].flatMap((place) => [join(place, `${name}.gz`), join(place, name)]);
}
