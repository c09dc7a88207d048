import { createServer } from 'node:http';
import { getMnistIfPossible } from '../data/get-mnist.mjs';
import { ensureBuilt } from './build.mjs';
import { Failure } from './failure.mjs';
import { dataFolder, distFolder } from './folders.mjs';
import { ensureInstalled } from './install.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const defaultPort = 4280;
/** In a fixed order, as a browser keeps the reader's work by address. */
const fallbackPorts = [4281, 4282, 4283, 4284, 4285];

/** @param {string | undefined} text */
export function portFrom(text) {
  if (text === undefined || text === '') return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Failure(`PORT is "${text}", which is not a port number between 0 and 65535.`);
}

/**
 * @param {number} port
 * @param {string} host
 */
async function assertFree(port, host) {
  const probe = createServer();
  await listenSomewhere(probe, { wanted: port, host });
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 */
async function listenOnFreePort(server, host) {
  for (const port of [...fallbackPorts, 0]) {
    try {
      return await listen(server, { port, host });
    } catch (error) {
      if (port === 0) throw error;
    }
  }
  throw new Failure(`No port on ${host} is free.`);
}

/**
 * Listens on the port asked for, which must be free, or else on the default one or the next free one.
 * @param {import('node:http').Server} server
 * @param {{ wanted: number | null, host: string }} where
 * @returns {Promise<number>}
 */
export async function listenSomewhere(server, { wanted, host }) {
  try {
    return await listen(server, { port: wanted ?? defaultPort, host });
  } catch (error) {
    if (wanted === null) {
      const port = await listenOnFreePort(server, host);
      console.log(`Port ${defaultPort} is taken, so this is port ${port}.`);
      return port;
    }
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
    throw new Failure(`Port ${wanted} ${why}; choose another with PORT=… or leave PORT out.`);
  }
}

/** Everything `npm start` does, up to serving. */
export async function serveApp() {
  const wanted = portFrom(process.env['PORT']);
  const host = process.env['HOST'] || '127.0.0.1';
  // A port that is taken is better known now than after the installation.
  if (wanted) await assertFree(wanted, host);
  await ensureInstalled();
  await getMnistIfPossible();
  await ensureBuilt();
  const server = createStaticServer({ site: distFolder, data: dataFolder });
  const port = await listenSomewhere(server, { wanted, host });
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  console.log(`\nInkling is at http://${name}:${port}/ (Ctrl+C stops it)\n`);
}
