// npm run bench [-- --json] [-- W1 W3]: how many times faster the engine trains than tfjs-layers' model.fit on the
// wasm backend as published; --cpu counts processor time, for a machine that is busy with other things. Each side has a process of its own; rounds alternate, so that a busy machine hits both.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { RoundTime } from './round.ts';
import { type WorkloadName, workloads } from './workloads.ts';

type Side = 'ours' | 'stock';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    cpu: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const names = (Object.keys(workloads) as WorkloadName[]).filter((n) => !positionals.length || positionals.includes(n));
const rounds = Number(values.rounds);

async function startSide(side: Side): Promise<ChildProcess> {
  const script = new URL(`./${side}.ts`, import.meta.url);
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.once('exit', (code) => code && process.exit(code));
  await answer(child);
  return child;
}

async function answer(child: ChildProcess): Promise<RoundTime> {
  const [message] = await once(child, 'message');
  return message;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

async function measure(name: WorkloadName, sides: Record<Side, ChildProcess>) {
  const times: Record<Side, number[]> = { ours: [], stock: [] };
  for (let round = 0; round < rounds; round++) {
    for (const side of ['ours', 'stock'] as const) {
      sides[side].send(name);
      const { wallMs, cpuMs } = await answer(sides[side]);
      times[side].push(values.cpu ? cpuMs : wallMs);
    }
  }
  const samplesPerSecond = (side: Side) => (1000 * workloads[name].spec.batchSize) / median(times[side]);
  return {
    ours: Math.round(samplesPerSecond('ours')),
    stockFit: Math.round(samplesPerSecond('stock')),
    // The median of the rounds' ratios: a slow moment slows both sides of its round.
    ratio: Number(median(times.ours.map((ms, i) => times.stock[i]! / ms)).toFixed(2)),
    msPerStep: { ours: Number(median(times.ours).toFixed(3)), stockFit: Number(median(times.stock).toFixed(3)) },
  };
}

const print = (text: string) => process.stdout.write(`${text}\n`);
const sides = { ours: await startSide('ours'), stock: await startSide('stock') };
const results: Partial<Record<WorkloadName, Awaited<ReturnType<typeof measure>>>> = {};
if (!values.json) print(`${'workload'.padEnd(48)}ms/step ours  stock fit   ratio`);
for (const name of names) {
  const result = await measure(name, sides);
  results[name] = result;
  const { ours, stockFit } = result.msPerStep;
  const row = [
    `${name} ${workloads[name].title}`.padEnd(48),
    ours.toFixed(2).padStart(12),
    stockFit.toFixed(1).padStart(11),
  ];
  if (!values.json) print(`${row.join('')}${`${result.ratio.toFixed(1)}×`.padStart(8)}`);
}
if (values.json) print(JSON.stringify({ workloads: results }));
for (const child of Object.values(sides)) child.kill();
