import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../src/datasets/dataset.ts';
import { type MnistRole, mnistFiles, mnistFromParts, readMnistFile } from '../src/datasets/formats/mnist-files.ts';

/**
 * Reads the four files of MNIST from a folder (directly in it or in its mnist/, packed or not) into one dataset.
 * The folder is $INKLING_DATA_DIR, else public/data. Throws naming the folder when a file is missing, the file when it is bad.
 */
export function readMnist(folder: string = mnistFolder()): Dataset {
  const parts: Partial<Record<MnistRole, Uint8Array>> = {};
  for (const { role, name } of mnistFiles) {
    const path = mnistPath(folder, name);
    const part = readMnistFile(path, readFileSync(path));
    if (part.role !== role) throw new Error(`${path} does not hold what its name says`);
    parts[role] = part.values;
  }
  return mnistFromParts(parts as Record<MnistRole, Uint8Array>);
}

/** The folder that $INKLING_DATA_DIR names, else public/data. */
export function mnistFolder(): string {
  return process.env['INKLING_DATA_DIR'] || 'public/data';
}

/** Whether the folder holds all four files. */
export function hasMnist(folder: string = mnistFolder()): boolean {
  return mnistFiles.every(({ name }) => candidates(folder, name).some((path) => existsSync(path)));
}

/** Where the file of that name (without .gz) lies in the folder; throws naming both when it is missing. */
export function mnistPath(folder: string, name: string): string {
  const path = candidates(folder, name).find((candidate) => existsSync(candidate));
  if (!path)
    throw new Error(`MNIST is not complete in ${folder}: ${name} (.gz or not) is missing. \`npm run data\` gets it.`);
  return path;
}

function candidates(folder: string, name: string): string[] {
  return [folder, join(folder, 'mnist')].flatMap((place) => [join(place, `${name}.gz`), join(place, name)]);
}
