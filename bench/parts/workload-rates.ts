import type { RoundTime } from '../round.ts';
import { type Side, startSide } from '../side.ts';
import { median, rounded } from '../statistics.ts';
import { type WorkloadName, workloads } from '../workloads.ts';
import { peers } from './peers.ts';

/** What the engines did on one workload. */
export interface Rates {
  /** Samples per second. */
  readonly ours: number;
  readonly others: Readonly<Record<string, Rate>>;
}

/** Samples per second of another library and how many times faster ours is, or why there is no figure. */
export type Rate = { readonly samplesPerSecond: number; readonly ratio: number } | { readonly reason: string };

/** How to measure. */
export interface RateOptions {
  readonly names: readonly WorkloadName[];
  readonly rounds: number;
  /** The sides to compare with ours. */
  readonly against: readonly string[];
  /** Counts processor time, for a machine that is busy with other things. */
  readonly cpu: boolean;
  readonly progress: (line: string) => void;
}

/** Peers that train one image at a time take long: they have fewer rounds, and one that is very slow has only one. */
const peerRounds = 3;
const slowRoundMs = 4000;

/** Our engine against others, in processes of their own and rounds that alternate, so that a busy machine hits all. */
export async function measureRates(options: RateOptions): Promise<Partial<Record<WorkloadName, Rates>>> {
  const ours = await startSide('ours');
  const others: Side[] = [];
  const results: Partial<Record<WorkloadName, Rates>> = {};
  try {
    for (const name of options.against) {
      // A library that does not start here has no figures; the others still have theirs.
      await startSide(name).then(
        (side) => others.push(side),
        (error: Error) => options.progress(error.message),
      );
    }
    for (const name of options.names) {
      results[name] = await measureWorkload(name, { ours, others, options });
      options.progress(`${name}: ${Math.round(results[name].ours)} samples/s`);
    }
  } finally {
    for (const side of [ours, ...others]) side.stop();
  }
  return results;
}

interface Field {
  readonly ours: Side;
  readonly others: readonly Side[];
  readonly options: RateOptions;
}

async function measureWorkload(name: WorkloadName, { ours, others, options }: Field): Promise<Rates> {
  const own: number[] = [];
  const times = new Map<Side, number[]>(others.map((side) => [side, []]));
  const reasons = new Map<Side, string>();
  const ms = (time: RoundTime) => (options.cpu ? time.cpuMs : time.wallMs);
  const asked = new Set(others);
  for (let round = 0; round < options.rounds; round++) {
    const time = await ours.round(name);
    if ('reason' in time) throw new Error(`${name}: ${time.reason}`);
    own.push(ms(time));
    for (const side of asked) {
      const started = performance.now();
      const answer = await side.round(name).catch((error: Error) => ({ reason: error.message }));
      if ('reason' in answer) {
        reasons.set(side, answer.reason);
        options.progress(`${name}, ${side.name}: ${answer.reason}`);
      }
      if ('wallMs' in answer) times.get(side)?.push(ms(answer));
      const slow = performance.now() - started > slowRoundMs || round + 1 >= peerRounds;
      if ((slow && side.name in peers) || 'reason' in answer) asked.delete(side);
    }
  }
  const perSecond = (stepMs: readonly number[]) => Math.round((1000 * workloads[name].spec.batchSize) / median(stepMs));
  const rate = (side: Side): Rate => {
    const reason = reasons.get(side);
    if (reason !== undefined) return { reason };
    const stepMs = times.get(side) ?? [];
    // The median of the rounds' ratios: a slow moment slows all sides of its round.
    const ratio = median(stepMs.map((time, i) => time / (own[i] as number)));
    return { samplesPerSecond: perSecond(stepMs), ratio: rounded(ratio, 2) };
  };
  return { ours: perSecond(own), others: Object.fromEntries(others.map((side) => [side.name, rate(side)])) };
}
