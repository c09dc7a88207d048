import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was given in. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where `npm run data` puts its files and the server looks for them. */
export const dataFolder = path.join(projectFolder, 'public', 'data');

/** Where the production build goes. */
export const distFolder = path.join(projectFolder, 'dist');

/** Stamps and reports that may be deleted at any time. */
export const cacheFolder = path.join(projectFolder, '.cache');
