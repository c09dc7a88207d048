import type { Axis, Changes, Watched } from '../../lab/experiment/experiment.ts';
import type { PresetName } from '../../lab/experiment/plan-runs.ts';
import { hasEnded, type RunState, type RunStatus, trainedMs } from '../../lab/experiment/run-state.ts';
import { plannedSteps, workOfBatch } from './estimate.ts';

/** One press of "Run": all the runs of an experiment, with what was asked. Plain data, kept in the browser. */
export interface Sweep extends Watched {
  readonly id: string;
  /** The problem's folder, e.g. "a/2-2-optimisation-curves". */
  readonly problem: string;
  /** The problem's number, e.g. "A2.2". */
  readonly number: string;
  readonly experiment: string;
  readonly title: string;
  readonly preset: PresetName;
  readonly changes: Changes;
  /** Own axes, where the reader chose them. */
  readonly vary?: readonly Axis[];
  /** The seeds of every setting, where there are several. */
  readonly seeds?: readonly number[];
  /** As many of the settings were drawn, where not all ran. */
  readonly sample?: number;
  /** Training images were held back for validation, where the published runs use the test images. */
  readonly holdBack?: boolean;
  /** What the reader calls it. */
  readonly name?: string;
  /** ISO date and time. */
  readonly startedAt: string;
  /** How many runs trained at the same time. */
  readonly workers: number;
  readonly runs: readonly RunState[];
}

/** Where a sweep stands as a whole: ended as its worst run ended, otherwise what most needs saying. */
export function sweepStatus({ runs }: Pick<Sweep, 'runs'>): RunStatus {
  const has = (status: RunStatus) => runs.some((run) => run.status === status);
  if (runs.every(hasEnded)) {
    return (['interrupted', 'failed', 'stopped', 'diverged', 'finished'] as const).find(has) ?? 'finished';
  }
  return (['running', 'loading', 'paused', 'queued'] as const).find(has) ?? 'queued';
}

const plannedWork = (run: RunState) => (run.totalSteps || plannedSteps(run.spec)) * workOfBatch(run.spec);
const doneWork = (run: RunState) => run.step * workOfBatch(run.spec);

/** Whether there is nothing left to do: stopped and interrupted runs might go on. */
const isComplete = ({ status }: RunState) => status === 'finished' || status === 'diverged';

/** How much of a sweep is done, 0..1, counted in work; a run that its stop rule ended counts as whole. */
export function sweepProgress({ runs }: Pick<Sweep, 'runs'>): number {
  const total = sum(runs.map(plannedWork));
  const done = sum(runs.map((run) => (isComplete(run) ? plannedWork(run) : doneWork(run))));
  return total === 0 ? 0 : done / total;
}

/**
 * Seconds a sweep will still take, from the speed of its batches so far; undefined until there is a speed. Runs are
 * expected to end as early by their stop rule as those that have finished.
 */
export function secondsLeft(sweep: Pick<Sweep, 'runs' | 'workers'>, now: number): number | undefined {
  const { runs, workers } = sweep;
  const trained = sum(runs.map((run) => trainedMs(run, now)));
  if (trained < 300 || sum(runs.map(({ step }) => step)) < 5) return undefined;
  const finished = runs.filter(({ status }) => status === 'finished');
  const share = finished.length > 0 ? sum(finished.map(doneWork)) / sum(finished.map(plannedWork)) : 1;
  const left = runs.filter((run) => !hasEnded(run));
  const workLeft = sum(left.map((run) => Math.max(0, plannedWork(run) * share - doneWork(run))));
  const msPerWork = trained / sum(runs.map(doneWork));
  return (msPerWork * workLeft) / Math.max(1, Math.min(workers, left.length)) / 1000;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
