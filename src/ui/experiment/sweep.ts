import type { Axis, Changes, Watched } from '../../lab/experiment/experiment.ts';
import type { PresetName } from '../../lab/experiment/plan-runs.ts';
import { hasEnded, type RunState, type RunStatus, trainedMs } from '../../lab/experiment/run-state.ts';
import { plannedSteps } from './estimate.ts';

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

/** How much of a sweep is done, 0..1, counted in batches; runs that have not begun count as long as those that have. */
export function sweepProgress({ runs }: Pick<Sweep, 'runs'>): number {
  const steps = (run: RunState) => run.totalSteps || plannedSteps(run.spec);
  const total = runs.reduce((sum, run) => sum + steps(run), 0);
  const done = runs.reduce((sum, run) => sum + (hasEnded(run) ? steps(run) : run.step), 0);
  return total === 0 ? 0 : done / total;
}

/** Seconds a sweep will still take, from the speed of its batches so far; undefined until there is a speed. */
export function secondsLeft(sweep: Pick<Sweep, 'runs' | 'workers'>, now: number): number | undefined {
  const trained = sweep.runs.reduce((sum, run) => sum + trainedMs(run, now), 0);
  const steps = sweep.runs.reduce((sum, run) => sum + run.step, 0);
  if (steps < 5 || trained < 300) return undefined;
  const left = sweep.runs.filter((run) => !hasEnded(run));
  const stepsLeft = left.reduce((sum, run) => sum + (run.totalSteps || plannedSteps(run.spec)) - run.step, 0);
  return ((trained / steps) * stepsLeft) / Math.max(1, Math.min(sweep.workers, left.length)) / 1000;
}
