import { create } from 'zustand';
import { hasEnded, type RunState, reduceRun } from '../../lab/experiment/run-state.ts';
import { forget } from '../storage/database.ts';
import type { StorageNews } from '../storage/storage.ts';
import { hearTabs } from '../storage/tabs.ts';
import { doomedSweeps, doomSweep } from './doomed-sweeps.ts';
import { keepSweep, readSweep, readSweeps } from './kept-sweeps.ts';
import type { Sweep } from './sweep.ts';
import { claimedElsewhere, followSweep, isMine } from './sweep-claims.ts';
import { forgetTrained } from './trained-models.ts';

interface SweepsStore {
  /** Latest first. */
  readonly sweeps: readonly Sweep[];
  /** Whether what was kept has been read. */
  readonly loaded: boolean;
  /** Ids of the sweeps that another tab is training; here they can only be watched. */
  readonly elsewhere: ReadonlySet<string>;
  /** Ids of the runs that were asked to pause; a batch may still be under way. */
  readonly pausing: ReadonlySet<string>;
}

/** Every sweep there is, of every problem: running ones go on while the reader is elsewhere, ended ones are kept. */
export const useSweeps = create<SweepsStore>()(() => ({
  sweeps: [],
  loaded: false,
  elsewhere: new Set(),
  pausing: new Set(),
}));

/** The sweep with an id, as it is now. */
export const sweepOf = (id: string): Sweep | undefined => useSweeps.getState().sweeps.find((sweep) => sweep.id === id);

/** The id of the sweep that a run belongs to. */
export const sweepIdOf = (runId: string): string => runId.split('/')[0];

/** The run with an id, as it is now. */
export const runOf = (id: string): RunState | undefined => sweepOf(sweepIdOf(id))?.runs.find((run) => run.id === id);

/** Puts a changed sweep in the place of the one with its id. */
export function putSweep(changed: Sweep): void {
  useSweeps.setState(({ sweeps }) => ({ sweeps: sweeps.map((one) => (one.id === changed.id ? changed : one)) }));
}

/** Changes a run where it stands. */
export function updateRun(runId: string, change: (run: RunState) => RunState): void {
  const sweep = sweepOf(sweepIdOf(runId));
  if (sweep) putSweep({ ...sweep, runs: sweep.runs.map((run) => (run.id === runId ? change(run) : run)) });
}

/** Reads the sweeps kept in this browser; those a reload cut short can go on from their checkpoints. */
export async function loadSweeps(): Promise<void> {
  if (useSweeps.getState().loaded) return;
  useSweeps.setState({ loaded: true });
  const kept = await readUndoomed();
  const elsewhere = await claimedElsewhere();
  const here = new Set(useSweeps.getState().sweeps.map(({ id }) => id));
  adopt(
    kept.filter(({ id }) => !here.has(id)),
    elsewhere,
  );
}

/** What is kept, without what a page was left before it could delete: that goes now. */
async function readUndoomed(): Promise<readonly Sweep[]> {
  const doomed = new Set(doomedSweeps());
  const kept = await readSweeps();
  for (const sweep of kept) {
    if (doomed.has(sweep.id)) void forgetSweep(sweep).then(() => doomSweep(sweep.id, false));
  }
  return kept.filter(({ id }) => !doomed.has(id));
}

const newNames = new Map<string, string>();

/** Gives a sweep a name of the reader's; an empty one takes it away. */
export async function renameSweep(sweepId: string, name: string): Promise<void> {
  const sweep = sweepOf(sweepId);
  if (!sweep) return;
  putSweep(named(sweep, name));
  // Another tab is writing this record: the name is written when it has ended.
  if (useSweeps.getState().elsewhere.has(sweepId)) newNames.set(sweepId, name);
  else await keepSweep(named(sweep, name));
}

function named(sweep: Sweep, name: string): Sweep {
  const { name: _, ...rest } = sweep;
  return name.trim() ? { ...rest, name: name.trim() } : rest;
}

/** Stops a sweep if need be, in whichever tab, and deletes what was kept of it. */
export async function forgetSweep(sweep: Sweep): Promise<void> {
  drop(sweep.id);
  const checkpoints = sweep.runs.map(({ id }) => forget('checkpoints', id));
  await Promise.all([forget('runs', sweep.id), forgetTrained(sweep), ...checkpoints]);
}

/** Takes a sweep off the page; whoever trains it here stops. */
function drop(sweepId: string): void {
  useSweeps.setState(({ sweeps }) => ({ sweeps: sweeps.filter(({ id }) => id !== sweepId) }));
}

/** Shows sweeps as they are on disk: those of other tabs to be watched, and those that nobody trains as cut short. */
function adopt(kept: readonly Sweep[], claimed: ReadonlySet<string>): void {
  const running = kept.filter(({ id, runs }) => claimed.has(id) && !runs.every(hasEnded));
  useSweeps.setState(({ sweeps, elsewhere }) => {
    const ids = new Set(kept.map(({ id }) => id));
    const others = [...elsewhere].filter((id) => !ids.has(id));
    const shown = kept.map((sweep) => (running.includes(sweep) ? sweep : closeInterrupted(sweep)));
    const all = [...sweeps.filter(({ id }) => !ids.has(id)), ...shown];
    return {
      sweeps: all.sort((a, b) => b.startedAt.localeCompare(a.startedAt)),
      elsewhere: new Set([...others, ...running.map(({ id }) => id)]),
    };
  });
  for (const { id } of running) void followSweep(id, () => void takeFromDisk(id));
}

/** Shows a sweep of another tab as that tab kept it last. */
export async function takeFromDisk(id: string): Promise<void> {
  const kept = await readSweep(id);
  const claimed = await claimedElsewhere();
  if (!kept || isMine(id)) return;
  const name = newNames.get(id);
  const sweep = name === undefined ? kept : named(kept, name);
  adopt([sweep], claimed);
  if (sweep === kept || claimed.has(id)) return;
  newNames.delete(id);
  await keepSweep(sweep);
}

function closeInterrupted(sweep: Sweep): Sweep {
  const message = 'The page was closed or reloaded while this ran.';
  return { ...sweep, runs: sweep.runs.map((run) => reduceRun(run, { type: 'interrupted', message }, 0)) };
}

hearTabs((news: StorageNews) => {
  if (news.type === 'emptied') useSweeps.setState({ sweeps: [] });
  else if (news.store !== 'runs') return;
  else if (news.type === 'forgotten') drop(news.key);
  else if (!isMine(news.key)) void takeFromDisk(news.key);
});
