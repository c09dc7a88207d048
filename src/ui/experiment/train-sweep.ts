import { type Experiment, watchedOf } from '../../lab/experiment/experiment.ts';
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
import { newId } from '../../worker/new-id.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { forget, keep, read } from '../storage/database.ts';
import { keepSweep } from './kept-sweeps.ts';
import type { Sweep } from './sweep.ts';
import { claimSweep, isMine, releaseSweep } from './sweep-claims.ts';
import { runOf, sweepIdOf, sweepOf, takeFromDisk, updateRun, useSweeps } from './sweeps-store.ts';
import { offerTrained } from './trained-models.ts';
import { trainingPool, workerCount } from './training-pool-host.ts';

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
  const { problem, number, name, experiment, preset, changes = {}, backend, dataset } = options;
  const { vary, seeds, sample, holdBack } = options;
  const own = {
    ...{ ...(vary && { vary }), ...(seeds && { seeds }) },
    ...{ ...(sample && { sample }), ...(holdBack && { holdBack }) },
  };
  const planned = planRuns(experiment, { preset, changes, ...own });
  const id = newId();
  const sweep: Sweep = {
    id,
    problem,
    number,
    experiment: name,
    title: experiment.title,
    preset,
    changes,
    ...own,
    ...watchedOf(experiment),
    startedAt: new Date().toISOString(),
    workers: Math.min(workerCount, planned.length),
    runs: planned
      .map((run, i) => knownRun(run, options.known) ?? queuedRun(`${id}/${i}`, run))
      .map((run, i) => ({ ...run, id: `${id}/${i}` })),
  };
  useSweeps.setState(({ sweeps }) => ({ sweeps: [sweep, ...sweeps] }));
  // Claimed before other tabs can read of it, so that none takes it for one that was cut short.
  void claimSweep(id).then(() => settle(id, true));
  const pool = trainingPool(receive);
  for (const { id: run, spec } of sweep.runs.filter((one) => !hasEnded(one)))
    pool.add({ id: run, spec, backend, dataset, baseUrl: document.baseURI, ...watchedOf(experiment) });
  return sweep;
}

/** A finished run of the same spec, under the label it has now: the same spec and seed give the same numbers. */
function knownRun(planned: PlannedRun, known: readonly RunState[] = []): RunState | undefined {
  const spec = JSON.stringify(planned.spec);
  const found = known.find((run) => run.status === 'finished' && !run.rates && JSON.stringify(run.spec) === spec);
  return found && { ...found, ...planned };
}

/** Whether a run can go on: it was cut short, or failed after it had begun. */
export function isResumable({ status, step }: Pick<RunState, 'status' | 'step'>): boolean {
  return status === 'interrupted' || (status === 'failed' && step > 0);
}

/**
 * Goes on with the runs that a reload, a crash or a lost device cut short, each from its last checkpoint. Unless the
 * reader wants a certain backend, a run goes on where it was: only there it ends with the same weights, bit for bit.
 */
export async function resumeInterrupted(
  { id }: Sweep,
  { backend, dataset }: Pick<StartOptions, 'backend' | 'dataset'>,
): Promise<void> {
  const granted = await claimSweep(id);
  const sweep = sweepOf(id);
  if (!granted || !sweep) return takeFromDisk(id);
  const runs = sweep.runs.filter(isResumable);
  const checkpoints = await Promise.all(runs.map((run) => read<Checkpoint>('checkpoints', run.id)));
  runs.forEach((run, i) => {
    const from = checkpoints[i];
    updateRun(run.id, (current) => reopenRun(current, from));
    const learningRate = runOf(run.id)?.rates?.at(-1)?.learningRate;
    const on = backend === 'auto' ? ((run.backend ?? backend) as BackendChoice) : backend;
    const order = { id: run.id, spec: run.spec, backend: on, dataset, baseUrl: document.baseURI };
    trainingPool(receive).add({
      ...order,
      ...watchedOf(sweep),
      ...(learningRate && { learningRate }),
      ...(from && { from }),
    });
  });
  // Once more: what ended just before may have let go of the sweep meanwhile.
  void claimSweep(id).then(() => settle(id, true));
}

/** Runs the reader has paused, whatever their workers are still saying. */
const held = new Set<string>();

/** Pauses, resumes or stops all runs of a sweep that have not ended; the answer shows before the workers have heard. */
export function steerSweep({ id }: Sweep, action: 'pause' | 'resume' | 'stop'): void {
  if (!isMine(id)) return;
  for (const run of sweepOf(id)?.runs.filter((one) => !hasEnded(one)) ?? []) {
    if (action === 'pause') held.add(run.id);
    else held.delete(run.id);
    trainingPool(receive)[action](run.id);
    const said = { pause: 'paused', resume: run.backend ? 'resumed' : 'queuedAgain', stop: 'stopped' } as const;
    // What trains is paused when its worker says so: until then a batch may be under way.
    if (action === 'pause' && run.status === 'running') continue;
    updateRun(run.id, (current) => reduceRun(current, { type: said[action] }, performance.now()));
    if (action === 'stop') clearUp(run.id);
  }
  useSweeps.setState({ pausing: new Set(held) });
  settle(id, true);
}

/** Lets every paused run of a sweep that has begun do one batch. */
export function stepSweep({ id }: Sweep): void {
  if (!isMine(id)) return;
  for (const run of sweepOf(id)?.runs ?? []) if (run.status === 'paused') trainingPool(receive).step(run.id);
}

/** Changes the learning rate of a run that has not ended, from its next batch on. */
export function changeRate(runId: string, learningRate: number): void {
  if (isMine(sweepIdOf(runId))) trainingPool(receive).setLearningRate(runId, learningRate);
}

// A sweep that was deleted, here or in another tab, trains no longer.
useSweeps.subscribe(({ sweeps }, { sweeps: before }) => {
  if (sweeps.length >= before.length) return;
  const left = new Set(sweeps.map(({ id }) => id));
  for (const { id, runs } of before) {
    if (left.has(id) || !isMine(id)) continue;
    for (const run of runs) if (!hasEnded(run)) trainingPool(receive).stop(run.id);
    void releaseSweep(id);
  }
});

function receive(runId: string, message: RunMessage): void {
  const before = runOf(runId);
  // Stopped or deleted meanwhile: what is still on its way no longer counts.
  if (!before || hasEnded(before)) return;
  if (message.type === 'checkpoint') return void keepCheckpoint(runId, message.checkpoint);
  // Resumed meanwhile.
  if (message.type === 'paused' && !held.has(runId)) return;
  const now = performance.now();
  const beginning = message.type === 'loading' || message.type === 'started';
  const standing = (run: RunState) => (held.has(runId) && beginning ? reduceRun(run, { type: 'paused' }, now) : run);
  updateRun(runId, (run) => standing(reduceRun(run, message, now)));
  const run = runOf(runId);
  const sweep = sweepOf(sweepIdOf(runId));
  if (!run || !sweep) return;
  if (run.status === 'finished') offerTrained(sweep, run);
  if (hasEnded(run)) {
    clearUp(runId);
    // Its weights are kept with the models; the page need not hold them too.
    updateRun(runId, withoutWeights);
  }
  settle(sweep.id, hasEnded(run));
}

/** The history goes first, so that it knows every epoch that lies before the checkpoint. */
async function keepCheckpoint(runId: string, checkpoint: Checkpoint): Promise<void> {
  const sweep = sweepOf(sweepIdOf(runId));
  if (sweep) await keepSweep(sweep);
  const run = runOf(runId);
  if (run && !hasEnded(run)) await keep('checkpoints', runId, checkpoint);
}

function withoutWeights(run: RunState): RunState {
  const { trained: _, ...rest } = run;
  return rest;
}

function clearUp(runId: string): void {
  held.delete(runId);
  const run = runOf(runId);
  if (run && !isResumable(run)) void forget('checkpoints', runId);
}

const keepEveryMs = 2000;
const keptAt = new Map<string, number>();

/** Keeps a sweep, at once or when it is time again; one that has ended other tabs may have then. */
function settle(sweepId: string, atOnce: boolean): void {
  const sweep = sweepOf(sweepId);
  const now = performance.now();
  if (!sweep || (!atOnce && now - (keptAt.get(sweepId) ?? 0) < keepEveryMs)) return;
  keptAt.set(sweepId, now);
  const hasEverythingEnded = () => sweepOf(sweepId)?.runs.every(hasEnded);
  void keepSweep(sweep).then(() => (hasEverythingEnded() ? releaseSweep(sweepId) : undefined));
}
