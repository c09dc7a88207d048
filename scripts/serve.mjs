// `node scripts/serve.mjs [--port 0] [--site folder | --build]`: serves a production build; --build makes it from today's
// sources first, if need be. The browser tests run on it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { dataFolder, distFolder } from './setup/folders.mjs';
import { createStaticServer, listen } from './setup/static-server.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string' }, site: { type: 'string' }, build: { type: 'boolean' } },
});
if (values.build) await ensureBuilt();
const site = values.site ? path.resolve(values.site) : distFolder;
const server = createStaticServer({ site, data: dataFolder });
const port = await listen(server, { port: Number(values.port ?? 0), host: '127.0.0.1' });
console.log(`Serving ${site} at http://127.0.0.1:${port}/`);
