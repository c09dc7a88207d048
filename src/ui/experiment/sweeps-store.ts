import { create } from 'zustand';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { planRuns, type RunRequest } from '../../lab/experiment/plan-runs.ts';
import { hasEnded, queuedRun, type RunMessage, type RunState, reduceRun } from '../../lab/experiment/run-state.ts';
import type { WantedDataset } from '../../worker/dataset/load-progress.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { forget, keep, readAll } from '../storage/database.ts';
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
}

/** Starts all runs of an experiment. Throws a `SpecError` when a setting cannot work; nothing has started then. */
export function startSweep(options: StartOptions): Sweep {
  const { problem, number, name, experiment, preset, changes = {}, backend, dataset } = options;
  const planned = planRuns(experiment, { preset, changes });
  const id = crypto.randomUUID();
  const sweep: Sweep = {
    id,
    problem,
    number,
    experiment: name,
    title: experiment.title,
    preset,
    changes,
    startedAt: new Date().toISOString(),
    workers: Math.min(workerCount, planned.length),
    runs: planned.map((run, i) => queuedRun(`${id}/${i}`, run)),
  };
  useSweeps.setState(({ sweeps }) => ({ sweeps: [sweep, ...sweeps] }));
  void keepSweep(sweep);
  const pool = trainingPool(receive);
  for (const { id: run, spec } of sweep.runs) pool.add({ id: run, spec, backend, dataset, baseUrl: document.baseURI });
  return sweep;
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
  await Promise.all([forget('runs', sweep.id), forgetTrained(sweep)]);
}

/** Reads the sweeps kept in this browser; those a reload cut short are shown as stopped, with what they had. */
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
  return { ...sweep, runs: sweep.runs.map((run) => reduceRun(run, { type: 'stopped', message }, run.clockStartedAt ?? 0)) };
}

const keepEveryMs = 2000;
const keptAt = new Map<string, number>();

function receive(runId: string, message: RunMessage): void {
  const sweepId = runId.split('/')[0];
  const now = performance.now();
  useSweeps.setState(({ sweeps }) => ({ sweeps: sweeps.map((sweep) => (sweep.id === sweepId ? withMessage(sweep, runId, message, now) : sweep)) }));
  const sweep = useSweeps.getState().sweeps.find(({ id }) => id === sweepId);
  if (!sweep) return;
  const run = sweep.runs.find(({ id }) => id === runId);
  if (run?.status === 'finished' && message.type === 'result') offerTrained(sweep, run);
  const due = now - (keptAt.get(sweepId) ?? Number.NEGATIVE_INFINITY) > keepEveryMs;
  if (due || (run && hasEnded(run))) {
    keptAt.set(sweepId, now);
    void keepSweep(sweep);
  }
}

function withMessage(sweep: Sweep, runId: string, message: RunMessage, now: number): Sweep {
  return { ...sweep, runs: sweep.runs.map((run) => (run.id === runId ? reduceRun(run, message, now) : run)) };
}

/** Weights are large and live in the store of models; the history keeps everything else. */
async function keepSweep(sweep: Sweep): Promise<void> {
  const light = (run: RunState): RunState => {
    const { trained: _, ...rest } = run;
    return rest;
  };
  await keep('runs', sweep.id, { ...sweep, runs: sweep.runs.map(light) });
}
