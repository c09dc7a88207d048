import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of the build, in kilobytes of 1,000 bytes. */
interface BundleFile {
  readonly file: string;
  readonly kB: number;
  readonly gzKB: number;
}

/** What the production build weighs. */
export interface BundleSizes {
  /** What index.html itself asks for: the entry, what it imports at once, styles. */
  readonly entry: readonly BundleFile[];
  readonly entryGzKB: number;
  /** Scripts, styles and wasm that are fetched when they are needed, largest first. */
  readonly lazy: readonly BundleFile[];
  readonly lazyGzKB: number;
}

const code = /\.(js|css|wasm)$/;

/** Sizes of a build's code; data, models, fonts and pictures are not counted. */
export function measureBundle(folder: string): BundleSizes {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const asked = new Set([...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file));
  const files = readdirSync(path.join(folder, 'assets'))
    .filter((name) => code.test(name))
    .map((name) => sizeOf(folder, `assets/${name}`))
    .sort((a, b) => b.gzKB - a.gzKB);
  const entry = files.filter(({ file }) => asked.has(file));
  const lazy = files.filter(({ file }) => !asked.has(file));
  if (entry.length === 0) throw new Error(`${folder}/index.html asks for no script`);
  return { entry, entryGzKB: sum(entry), lazy, lazyGzKB: sum(lazy) };
}

function sizeOf(folder: string, file: string): BundleFile {
  const bytes = readFileSync(path.join(folder, file));
  return { file, kB: inKB(bytes.length), gzKB: inKB(gzipSync(bytes, { level: 9 }).length) };
}

const inKB = (bytes: number) => Number((bytes / 1000).toFixed(1));
const sum = (files: readonly BundleFile[]) => Number(files.reduce((total, { gzKB }) => total + gzKB, 0).toFixed(1));
