import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** From the top down: a layer may know those after it. */
export const layers = ['app', 'problems', 'ui', 'worker', 'lab', 'datasets', 'numerics'];

/** What refers to another file: imports and exports, import(), new URL(…, import.meta.url) and CSS. */
const references = [
  /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  /@import\s*(?:url\()?['"]([^'"]+)['"]/g,
];

/** @param {string} file */
const layerOf = (file) => layers.indexOf(file.split('/')[0] ?? '');

/** @param {string} file */
const problemOf = (file) => /^problems\/([a-z]\/[^/]+)\//.exec(file)?.[1];

/**
 * The relative references in a source text, as written.
 * @param {string} text
 * @returns {string[]}
 */
export function referencesIn(text) {
  const found = references.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return found.filter((reference) => reference.startsWith('.')).map((reference) => reference.replace(/[?#].*$/, ''));
}

/**
 * Why a file may not refer to another (paths relative to src, with slashes), or null when it may.
 * @param {string} from
 * @param {string} to
 * @returns {string | null}
 */
export function layerProblem(from, to) {
  const [above, below] = [layerOf(from), layerOf(to)];
  if (to.startsWith('../') || above < 0 || below < 0) return null;
  if (below < above) return `${layers[above]} must not know ${layers[below]}`;
  const other = problemOf(to);
  if (problemOf(from) && other && problemOf(from) !== other) return `a problem must not know another one (${other})`;
  return null;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function problemsOf(folder, file) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return referencesIn(text).flatMap((reference) => {
    const to = path.posix.join(path.posix.dirname(file), reference);
    if (layerOf(file) < 0) return [`src/${file}: is in no layer`];
    const problem = layerProblem(file, to);
    return problem ? [`src/${file}: ${problem} (${reference})`] : [];
  });
}

/**
 * Every breach of the layers below a source folder, one line each. Unlike the lint rule it also reads MDX, CSS and the
 * addresses of workers, and follows each path to the folder that is really meant.
 * @param {string} folder
 * @returns {string[]}
 */
export function findBreaches(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.(tsx?|mdx|css)$/.test(name) && statSync(path.join(folder, name)).isFile());
  return files.sort().flatMap((file) => problemsOf(folder, file));
}
