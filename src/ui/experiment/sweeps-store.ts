import { create } from 'zustand';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { type PlannedRun, planRuns, type RunRequest } from '../../lab/experiment/plan-runs.ts';
import {
  hasEnded,
  queuedRun,
  type RunMessage,
  type RunState,
  reduceRun,
  reopenRun,
} from '../../lab/experiment/run-state.ts';
import type { Checkpoint } from '../../lab/train/checkpoint.ts';
import type { WantedDataset } from '../../worker/dataset/load-progress.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { forget, keep, read, readAll } from '../storage/database.ts';
import type { Sweep } from './sweep.ts';
import { forgetTrained, offerTrained } from './trained-models.ts';
import { trainingPool, workerCount } from './training-pool-host.ts';

interface SweepsStore {
  /** Latest first. */
  readonly sweeps: readonly Sweep[];
  /** Whether what was kept has been read. */
  readonly loaded: boolean;
}

/** Every sweep there is, of every problem: running ones go on while the reader is elsewhere, ended ones are kept. */
export const useSweeps = create<SweepsStore>()(() => ({ sweeps: [], loaded: false }));

interface StartOptions extends RunRequest {
  /** The problem's number, e.g. "A2.2". */
  readonly number: string;
  readonly problem: string;
  readonly name: string;
  readonly experiment: Experiment;
  readonly backend: BackendChoice;
  readonly dataset: WantedDataset;
  /** Finished runs that need not be trained again: those with the same spec are taken over. */
  readonly known?: readonly RunState[];
}

/** Starts all runs of an experiment. Throws a `SpecError` when a setting cannot work; nothing has started then. */
export function startSweep(options: StartOptions): Sweep {
  const { problem, number, name, experiment, preset, changes = {}, vary, seeds, sample, backend, dataset } = options;
  const own = { ...(vary && { vary }), ...(seeds && { seeds }), ...(sample && { sample }) };
  const planned = planRuns(experiment, { preset, changes, ...own });
  const id = crypto.randomUUID();
  const sweep: Sweep = {
    id,
    problem,
    number,
    experiment: name,
    title: experiment.title,
    preset,
    changes,
    ...own,
    startedAt: new Date().toISOString(),
    workers: Math.min(workerCount, planned.length),
    runs: planned
      .map((run, i) => knownRun(run, options.known) ?? queuedRun(`${id}/${i}`, run))
      .map((run, i) => ({ ...run, id: `${id}/${i}` })),
  };
  useSweeps.setState(({ sweeps }) => ({ sweeps: [sweep, ...sweeps] }));
  void keepSweep(sweep);
  const pool = trainingPool(receive);
  for (const { id: run, spec } of sweep.runs.filter((one) => !hasEnded(one)))
    pool.add({ id: run, spec, backend, dataset, baseUrl: document.baseURI });
  return sweep;
}

/** A finished run of the same spec, under the label it has now: the same spec and seed give the same numbers. */
function knownRun(planned: PlannedRun, known: readonly RunState[] = []): RunState | undefined {
  const spec = JSON.stringify(planned.spec);
  const found = known.find((run) => run.status === 'finished' && JSON.stringify(run.spec) === spec);
  return found && { ...found, ...planned };
}

/** Gives a sweep a name of the reader's; an empty one takes it away. */
export function renameSweep(sweepId: string, name: string): void {
  const renamed = ({ name: _, ...rest }: Sweep): Sweep => (name.trim() ? { ...rest, name: name.trim() } : rest);
  useSweeps.setState(({ sweeps }) => ({ sweeps: sweeps.map((one) => (one.id === sweepId ? renamed(one) : one)) }));
  const sweep = useSweeps.getState().sweeps.find(({ id }) => id === sweepId);
  if (sweep) void keepSweep(sweep);
}

/** Goes on with the runs that a reload, a closed tab or a crash cut short, each from its last checkpoint. */
export async function resumeInterrupted(sweep: Sweep, where: Pick<StartOptions, 'backend' | 'dataset'>): Promise<void> {
  for (const run of sweep.runs.filter(({ status }) => status === 'interrupted')) {
    const from = await read<Checkpoint>('checkpoints', run.id);
    updateRun(run.id, (current) => reopenRun(current, from));
    const order = { id: run.id, spec: run.spec, ...where, baseUrl: document.baseURI };
    trainingPool(receive).add({ ...order, ...(from && { from }) });
  }
}

/** Pauses, resumes or stops all runs of a sweep that have not ended. */
export function steerSweep(sweep: Sweep, action: 'pause' | 'resume' | 'stop'): void {
  const pool = trainingPool(receive);
  for (const run of sweep.runs) if (!hasEnded(run)) pool[action](run.id);
}

/** Stops a sweep if need be and deletes what was kept of it. */
export async function forgetSweep(sweep: Sweep): Promise<void> {
  steerSweep(sweep, 'stop');
  useSweeps.setState(({ sweeps }) => ({ sweeps: sweeps.filter(({ id }) => id !== sweep.id) }));
  const checkpoints = sweep.runs.map(({ id }) => forget('checkpoints', id));
  await Promise.all([forget('runs', sweep.id), forgetTrained(sweep), ...checkpoints]);
}

/** Reads the sweeps kept in this browser; those a reload cut short can go on from their checkpoints. */
export async function loadSweeps(): Promise<void> {
  if (useSweeps.getState().loaded) return;
  const kept = [...(await readAll<Sweep>('runs')).values()].map(closeInterrupted);
  useSweeps.setState(({ sweeps }) => {
    const here = new Set(sweeps.map(({ id }) => id));
    const all = [...sweeps, ...kept.filter(({ id }) => !here.has(id))];
    return { loaded: true, sweeps: all.sort((a, b) => b.startedAt.localeCompare(a.startedAt)) };
  });
}

function closeInterrupted(sweep: Sweep): Sweep {
  const message = 'The page was closed or reloaded while this ran.';
  return {
    ...sweep,
    runs: sweep.runs.map((run) => reduceRun(run, { type: 'interrupted', message }, run.clockStartedAt ?? 0)),
  };
}

const keepEveryMs = 2000;
const keptAt = new Map<string, number>();

function receive(runId: string, message: RunMessage): void {
  const sweepId = sweepIdOf(runId);
  const now = performance.now();
  if (message.type === 'checkpoint') {
    void keep('checkpoints', runId, message.checkpoint);
    return;
  }
  updateRun(runId, (run) => reduceRun(run, message, now));
  const sweep = useSweeps.getState().sweeps.find(({ id }) => id === sweepId);
  if (!sweep) return;
  const run = sweep.runs.find(({ id }) => id === runId);
  if (run?.status === 'finished' && message.type === 'result') offerTrained(sweep, run);
  if (run && hasEnded(run) && run.status !== 'interrupted') void forget('checkpoints', runId);
  const due = now - (keptAt.get(sweepId) ?? Number.NEGATIVE_INFINITY) > keepEveryMs;
  if (due || (run && hasEnded(run))) {
    keptAt.set(sweepId, now);
    void keepSweep(sweep);
  }
}

function updateRun(runId: string, change: (run: RunState) => RunState): void {
  const sweepId = sweepIdOf(runId);
  const changed = (sweep: Sweep) => ({
    ...sweep,
    runs: sweep.runs.map((run) => (run.id === runId ? change(run) : run)),
  });
  useSweeps.setState(({ sweeps }) => ({
    sweeps: sweeps.map((sweep) => (sweep.id === sweepId ? changed(sweep) : sweep)),
  }));
}

const sweepIdOf = (runId: string) => runId.split('/')[0];

/** Weights are large and live in the store of models; the history keeps everything else. */
async function keepSweep(sweep: Sweep): Promise<void> {
  const light = (run: RunState): RunState => {
    const { trained: _, ...rest } = run;
    return rest;
  };
  await keep('runs', sweep.id, { ...sweep, runs: sweep.runs.map(light) });
}
