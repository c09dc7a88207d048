import { existsSync, readdirSync } from 'node:fs';
import type { Problem } from '../src/problems/problem.ts';

/** What the caller of a script did wrong; shown without a stack. */
export class Usage extends Error {}

const root = new URL('../src/problems/', import.meta.url);

/** Every problem's folder below src/problems, e.g. "a/2-2-optimisation-curves". */
export function problemFolders(): readonly string[] {
  const folders = (url: URL) => readdirSync(url, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders(root)
    .flatMap(({ name }) => folders(new URL(`${name}/`, root)).map((problem) => `${name}/${problem.name}`))
    .filter((id) => existsSync(new URL(`${id}/problem.ts`, root)));
}

/** The data of the problem in that folder, given from src/problems or with the whole path; throws a `Usage`. */
export async function readProblem(folder: string): Promise<Problem & { readonly id: string }> {
  const id = folder.replace(/^.*src\/problems\//, '').replace(/\/$/, '');
  if (!problemFolders().includes(id))
    throw new Usage(`There is no problem folder "${id}". There are:\n  ${problemFolders().join('\n  ')}`);
  const file = (await import(new URL(`${id}/problem.ts`, root).href)) as { readonly default: Problem };
  return { ...file.default, id };
}
