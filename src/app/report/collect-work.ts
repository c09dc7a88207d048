import { hasEnded, type RunState } from '../../lab/experiment/run-state.ts';
import type { Sweep } from '../../ui/experiment/sweep.ts';
import type { MadePredictions } from '../../ui/prediction/predictions-store.ts';
import type { Answer } from '../../ui/questions/answers-store.ts';
import type { Openings } from '../../ui/vault/vault-store.ts';
import { collaborationKey, nameKey, type Work, type WorkRun, type WorkSweep } from './work.ts';

/** Everything a browser keeps that a report may need. */
export interface Kept {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly sweeps: readonly Sweep[];
  readonly openings: Openings;
  readonly predictions: MadePredictions;
}

/** What was done in one assignment, taken from what is kept; networks and pictures stay behind. */
export function collectWork(assignment: string, { answers, sweeps, openings, predictions }: Kept, now: Date): Work {
  const own = Object.entries(answers).filter(
    ([key, { text }]) =>
      (key.startsWith(`${assignment}/`) || key === collaborationKey(assignment)) && text.trim() !== '',
  );
  return {
    format: 'inkling-work',
    version: 1,
    assignment,
    savedAt: now.toISOString(),
    name: answers[nameKey]?.text.trim() ?? '',
    answers: Object.fromEntries(
      own.map(([key, { text, verdict, at }]) => [key, { text, at, ...(verdict && { verdict }) }]),
    ),
    sweeps: sweeps.filter(({ problem }) => problem.startsWith(`${assignment}/`)).map(lightSweep),
    openings: ofAssignment(assignment, openings),
    predictions: ofAssignment(assignment, predictions),
  };
}

/** What is kept by problem, of the problems of one assignment. */
function ofAssignment<T>(assignment: string, kept: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => key.startsWith(`${assignment}/`)));
}

function lightSweep(sweep: Sweep): WorkSweep {
  const { id, problem, number, experiment, title, preset, changes, startedAt, workers, runs } = sweep;
  const { name, seeds, sample, vary, holdBack } = sweep;
  return {
    ...{ id, problem, number, experiment, title, preset, startedAt, workers },
    ...(name && { name }),
    ...(seeds && { seeds: [...seeds] }),
    ...(sample && { sample }),
    ...(vary && { ownAxes: true as const }),
    ...(holdBack && { holdBack: true as const }),
    changes: { ...changes },
    runs: runs.map(lightRun),
  };
}

function lightRun(run: RunState): WorkRun {
  const { id, label, setting, values, spec, backend, dataset, step, totalSteps, message, activeMs, rates } = run;
  return {
    ...{ id, label, values: { ...values }, spec, step, totalSteps, activeMs },
    ...(setting && { setting }),
    // A run that is still going is shown as far as it is.
    status: hasEnded(run) ? (run.status as WorkRun['status']) : 'interrupted',
    ...(backend && { backend }),
    ...(dataset && { dataset }),
    ...(message && { message }),
    ...(rates && { rates: rates.map((rate) => ({ ...rate })) }),
    epochs: run.epochs.map((epoch) => ({ ...numbersOf(epoch), type: 'epoch' }) as WorkRun['epochs'][number]),
    ...(run.result && { result: { ...numbersOf(run.result), type: 'result' } as WorkRun['result'] }),
  } as WorkRun;
}

/** The figures of an event; lists of weights and images stay behind. */
function numbersOf(event: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(event).filter((field): field is [string, number] => Number.isFinite(field[1])),
  );
}
