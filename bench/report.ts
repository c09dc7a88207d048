import type { BackendRates } from './parts/backends.ts';
import type { BundleSizes } from './parts/bundle.ts';
import type { PadLatency } from './parts/pad.ts';
import { peers } from './parts/peers.ts';
import type { PoolScaling } from './parts/pool.ts';
import type { StartUp } from './parts/start-up.ts';
import type { Rate, Rates } from './parts/workload-rates.ts';
import { type WorkloadName, workloads } from './workloads.ts';

type ByWorkload<T> = Partial<Record<WorkloadName, T>>;
type Measured = { readonly samplesPerSecond: number; readonly ratio: number };

interface PeerRates {
  readonly title: string;
  readonly note?: string;
  /** Null where it cannot do a workload; the reason is on standard error. */
  readonly workloads: ByWorkload<Measured | null>;
}

/** Everything a run of the bench found; what was not asked for is absent, what cannot be measured here is null. */
export interface Findings {
  /** As measured; the two below say the same in the form for machines. */
  rates?: ByWorkload<Rates> | null;
  workloads?: ByWorkload<{ ours: number; stockFit: number | null; ratio: number | null }> | null;
  peers?: Readonly<Record<string, PeerRates>> | null;
  browser?: BackendRates | null;
  pool?: PoolScaling | null;
  startUp?: StartUp | null;
  pad?: PadLatency | null;
  bundle?: BundleSizes | null;
}

const figures = (rate: Rate | undefined): Measured | null => (rate && 'ratio' in rate ? rate : null);

/** The rates against stock tfjs, by workload. */
export function againstStock(rates: ByWorkload<Rates>): NonNullable<Findings['workloads']> {
  const entries = Object.entries(rates).map(([name, { ours, others }]) => {
    const stock = figures(others['stock']);
    return [name, { ours, stockFit: stock?.samplesPerSecond ?? null, ratio: stock?.ratio ?? null }];
  });
  return Object.fromEntries(entries);
}

/** The rates against other libraries, by library. */
export function againstPeers(rates: ByWorkload<Rates>): NonNullable<Findings['peers']> {
  const of = (side: string) =>
    Object.fromEntries(Object.entries(rates).map(([name, { others }]) => [name, figures(others[side])]));
  return Object.fromEntries(Object.entries(peers).map(([side, peer]) => [side, { ...peer, workloads: of(side) }]));
}

const widths = [60, 34, 12, 10] as const;
const row = (...[what, engine, rate, ratio]: [string, string, string, string]) =>
  `${what.padEnd(widths[0])}${engine.padEnd(widths[1])}${rate.padStart(widths[2])}${ratio.padStart(widths[3])}`.trimEnd();

const titles: Readonly<Record<string, string>> = {
  stock: 'tfjs model.fit, stock wasm',
  ...Object.fromEntries(Object.entries(peers).map(([side, { title }]) => [side, title])),
};

function workloadRows(name: WorkloadName, { ours, others }: Rates, browser: Findings['browser']): string[] {
  const compared = Object.entries(others).map(([side, rate]) =>
    'reason' in rate
      ? row('', titles[side] ?? side, 'no', rate.reason)
      : row('', titles[side] ?? side, String(rate.samplesPerSecond), `${rate.ratio.toFixed(1)} ×`),
  );
  const elsewhere = Object.entries(browser ?? {}).map(([backend, { adapter, samplesPerSecond }]) => {
    const rate = samplesPerSecond?.[name];
    return row('', `Inkling, ${backend} in Chromium`, rate === undefined ? 'no' : String(rate), `  ${adapter}`);
  });
  return [
    row(`${name} ${workloads[name].title}`, 'Inkling, wasm in Node', String(ours), ''),
    ...compared,
    ...elsewhere,
  ];
}

const line = (what: string, text: string) => `${what.padEnd(widths[0] - 1)} ${text}`;

function otherRows({ pool, pad, startUp, bundle }: Findings): string[] {
  const rows: string[] = [];
  if (pool) rows.push(line('two workers against one', `${pool.twoWorkers.toFixed(2)} ×`));
  if (pad) {
    const { painted } = pad;
    rows.push(line('pen to bars written', `p50 ${pad.p50Ms} ms, p95 ${pad.p95Ms} ms`));
    rows.push(line('pen to bars painted', `p50 ${painted.p50Ms} ms, p95 ${painted.p95Ms} ms`));
  }
  if (startUp) {
    const { importMs, initMs, firstStepMs } = startUp;
    rows.push(line('start-up in Node', `import ${importMs} ms, init ${initMs} ms, first step ${firstStepMs} ms`));
  }
  if (bundle) {
    rows.push(line('bundle: what the first page asks for', `${bundle.entryGzKB} kB gz`));
    for (const { file, gzKB } of bundle.entry) rows.push(line(`  ${file}`, `${gzKB} kB gz`));
    rows.push(line('bundle: fetched when needed', `${bundle.lazyGzKB} kB gz`));
    for (const { file, gzKB } of bundle.lazy.slice(0, 12)) rows.push(line(`  ${file}`, `${gzKB} kB gz`));
  }
  return rows;
}

/** The findings as one table for people. */
export function asTable(findings: Findings): string {
  const { rates, browser } = findings;
  const lines: string[] = [];
  if (rates) {
    lines.push(row('workload', 'trained by', 'samples/s', 'ours is'));
    for (const [name, found] of Object.entries(rates))
      lines.push(...workloadRows(name as WorkloadName, found, browser));
    const notes = Object.values(peers).flatMap(({ title, note }) => (note ? [`${title}: ${note}`] : []));
    if (findings.peers) lines.push(...notes);
  }
  return [...lines, ...otherRows(findings), ''].join('\n');
}
