import * as v from 'valibot';
import { keptRun, type RunState, trainedMs } from '../../lab/experiment/run-state.ts';
import { trainSpecSchema } from '../../lab/train/spec.ts';
import { keep, read, readAll } from '../storage/database.ts';
import type { Sweep } from './sweep.ts';

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What the app stands on when it shows a kept run; everything else is passed through as it was written. */
const runSchema = v.looseObject({
  id: v.string(),
  label: v.string(),
  values: v.record(v.string(), v.union([v.number(), v.string(), v.boolean()])),
  status: v.picklist([
    'queued',
    'loading',
    'running',
    'paused',
    'finished',
    'stopped',
    'interrupted',
    'diverged',
    'failed',
  ]),
  spec: trainSpecSchema,
  step: count,
  totalSteps: count,
  activeMs: count,
  epochs: v.array(v.looseObject({ epoch: count, step: count, loss: v.number() })),
});

const sweepSchema = v.looseObject({
  id: v.string(),
  problem: v.string(),
  number: v.string(),
  experiment: v.string(),
  title: v.string(),
  preset: v.string(),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  workers: count,
  runs: v.pipe(v.array(runSchema), v.minLength(1)),
});

/** Keeps a sweep without its weights, which are large and live in the store of models. */
export async function keepSweep(sweep: Sweep): Promise<void> {
  const now = performance.now();
  // The page's clock means nothing to another page: what it has measured is kept instead.
  const standing = (run: RunState): RunState => {
    const { clockStartedAt: _, ...rest } = keptRun(run);
    return { ...rest, activeMs: trainedMs(run, now) };
  };
  const runs = sweep.runs.map(standing);
  await keep('runs', sweep.id, { ...sweep, runs });
}

/** A kept sweep; undefined when there is none, or none that can be read. */
export async function readSweep(id: string): Promise<Sweep | undefined> {
  return parseSweep(await read('runs', id));
}

/** Every kept sweep that can be read; what cannot stays where it is. */
export async function readSweeps(): Promise<readonly Sweep[]> {
  return [...(await readAll<unknown>('runs')).values()].flatMap((kept) => parseSweep(kept) ?? []);
}

function parseSweep(kept: unknown): Sweep | undefined {
  const { success, output } = v.safeParse(sweepSchema, kept);
  return success ? (output as unknown as Sweep) : undefined;
}
