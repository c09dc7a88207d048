import { cpSync, createReadStream, existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { listData } from '../data/list-data.mjs';
import { dataFolder, projectFolder } from '../setup/folders.mjs';

const publicFolder = path.join(projectFolder, 'public');

/** A hard link costs nothing, however large the data; another disk or file system gets a copy. */
function linkOrCopy(from: string, to: string) {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

/**
 * Puts public/ into the build, the data as links, with `data/index.json` saying which data files there are; the development
 * server answers that address too. So a built copy is complete, and building stays quick with 180 MB of data around.
 */
export function publicFiles(): Plugin {
  let outFolder = '';
  return {
    name: 'inkling-public-files',
    config: () => ({ build: { copyPublicDir: false } }),
    configResolved(config) {
      outFolder = path.resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/data/index.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(listData(dataFolder)));
      });
      // Vite would call gzip an encoding, the browser would unpack, and the page would not find the file it expects.
      server.middlewares.use('/data', (request, response, next) => {
        const known = listData(dataFolder).files.find((file) => request.url?.split('?', 1)[0] === `/${file.path}`);
        if (!known?.path.endsWith('.gz')) return next();
        response.setHeader('Content-Type', 'application/gzip');
        response.setHeader('Content-Length', known.bytes);
        return createReadStream(path.join(dataFolder, known.path)).pipe(response);
      });
    },
    writeBundle() {
      for (const name of readdirSync(publicFolder)) {
        if (name !== 'data') cpSync(path.join(publicFolder, name), path.join(outFolder, name), { recursive: true });
      }
      const data = listData(dataFolder);
      for (const { path: name } of data.files)
        linkOrCopy(path.join(dataFolder, name), path.join(outFolder, 'data', name));
      if (!existsSync(path.join(outFolder, 'data'))) mkdirSync(path.join(outFolder, 'data'));
      writeFileSync(path.join(outFolder, 'data', 'index.json'), JSON.stringify(data));
    },
  };
}
