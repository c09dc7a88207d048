// npm run bench [-- --json] [-- --only workloads,pool,pad,peers,startup,bundle] [-- --rounds 5] [-- --browser]
// Speed of the engine against other libraries, and what else costs a reader time; see README, "Speed".

import { readOptions } from './options.ts';
import { measureBackends } from './parts/backends.ts';
import { measureBundle } from './parts/bundle.ts';
import { measurePad } from './parts/pad.ts';
import { installPeers, peers } from './parts/peers.ts';
import { measurePool } from './parts/pool.ts';
import { type Site, startSite } from './parts/site.ts';
import { measureStartUp } from './parts/start-up.ts';
import { measureRates } from './parts/workload-rates.ts';
import { againstPeers, againstStock, asTable, type Findings } from './report.ts';

const { json, rounds, only, browser, cpu, site: build, names } = readOptions();

const progress = (line: string) => {
  process.stderr.write(`${line}\n`);
};

/** What a part found; null, and the reason on standard error, where it cannot run here. */
async function attempt<T>(part: string, measure: () => Promise<T>): Promise<T | null> {
  progress(`${part} …`);
  try {
    return await measure();
  } catch (error) {
    progress(`${part}: not measured: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

const findings: Findings = {};
if (only.has('workloads') || only.has('peers')) {
  const installed = only.has('peers') && (await attempt('peers', () => installPeers(progress)));
  const against = [...(only.has('workloads') ? ['stock'] : []), ...(installed ? Object.keys(peers) : [])];
  const measure = () => measureRates({ names, rounds, against, cpu, progress });
  const rates = await attempt('workloads', measure);
  findings.rates = rates;
  if (only.has('workloads')) findings.workloads = rates && againstStock(rates);
  if (only.has('peers')) findings.peers = rates && installed ? againstPeers(rates) : null;
}
if (browser) findings.browser = await attempt('browser', () => measureBackends(names, progress));
if (only.has('pool')) findings.pool = await attempt('pool', () => measurePool(rounds));
if (only.has('startup')) findings.startUp = await attempt('start-up', () => measureStartUp(rounds));
if (only.has('pad') || only.has('bundle')) {
  const site = await attempt<Site>('build', () => startSite(build));
  if (only.has('pad')) findings.pad = site && (await attempt('pad', () => measurePad(site.address)));
  if (only.has('bundle')) findings.bundle = site && (await attempt('bundle', async () => measureBundle(site.folder)));
  site?.stop();
}
const { rates: _, ...forMachines } = findings;
process.stdout.write(json ? `${JSON.stringify(forMachines)}\n` : asTable(findings));
