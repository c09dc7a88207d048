import type { Checkpoint } from '../train/checkpoint.ts';
import type {
  EpochDone,
  Predictions,
  RateChanged,
  RunEvent,
  RunResult,
  Snapshot,
  StepDone,
  TrainedWeights,
  Untrained,
} from './event.ts';
import type { PlannedRun } from './plan-runs.ts';

/** Where a run stands. */
export type RunStatus =
  | 'queued'
  | 'loading'
  | 'running'
  | 'paused'
  | 'finished'
  | 'stopped'
  | 'interrupted'
  | 'diverged'
  | 'failed';

/** How far loading the data is. */
export interface Loading {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Everything known about a run; plain data, so that it can be kept and shown again. */
export interface RunState extends PlannedRun {
  readonly id: string;
  readonly status: RunStatus;
  readonly loading?: Loading;
  readonly backend?: string;
  /** Where it trained before it went on here: from then on its numbers are not those of one run on one backend. */
  readonly movedFrom?: string;
  readonly dataset?: string;
  readonly step: number;
  readonly totalSteps: number;
  /** Loss of the latest batch. */
  readonly loss?: number;
  /** Everything measured at the latest batch; its gradient norm is the latest that was measured. */
  readonly latest?: StepDone;
  /** "Epoch 0"; absent where it was not looked at. */
  readonly untrained?: Untrained;
  readonly epochs: readonly EpochDone[];
  /** Every change of the learning rate while it ran, in order. */
  readonly rates?: readonly RateChanged[];
  readonly result?: RunResult;
  readonly trained?: TrainedWeights;
  /** The latest weights while it learns; where asked for. */
  readonly snapshot?: Snapshot;
  readonly predictions?: Readonly<Partial<Record<Predictions['part'], Predictions>>>;
  /** Why it failed, or at which step it diverged, in words for the reader. */
  readonly message?: string;
  /** Milliseconds spent training, pauses left out. */
  readonly activeMs: number;
  /** When the clock was last started, on the page's clock; absent while it stands still. */
  readonly clockStartedAt?: number;
}

/** What happens to a run, from the lab or from the page. */
export type RunMessage =
  | RunEvent
  | { readonly type: 'loading'; readonly loading: Loading }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'queuedAgain' }
  | { readonly type: 'stopped'; readonly message?: string }
  | { readonly type: 'interrupted'; readonly message: string }
  | { readonly type: 'failed'; readonly message: string };

/** A run that waits for its turn. */
export function queuedRun(id: string, planned: PlannedRun): RunState {
  return { ...planned, id, status: 'queued', step: 0, totalSteps: 0, epochs: [], activeMs: 0 };
}

/** Whether nothing more will happen to a run. */
export function hasEnded({ status }: Pick<RunState, 'status'>): boolean {
  return !(['queued', 'loading', 'running', 'paused'] satisfies RunStatus[] as RunStatus[]).includes(status);
}

/** A run after a message that came at `now` (milliseconds); an ended run changes no more. */
export function reduceRun(run: RunState, message: RunMessage, now: number): RunState {
  if (hasEnded(run)) return run;
  switch (message.type) {
    case 'loading':
      return { ...run, status: 'loading', loading: message.loading };
    case 'started':
      return startClock(
        { ...withoutLoading(run), status: 'running', ...moved(run, message), ...startedFacts(message) },
        now,
      );
    case 'step':
      return { ...run, step: message.step, loss: message.loss, latest: withLatestNorm(message, run.latest) };
    case 'untrained':
      return { ...run, untrained: message };
    case 'rateChanged':
      return { ...run, rates: [...(run.rates ?? []), message] };
    case 'snapshot':
      return { ...run, snapshot: message };
    case 'predictions':
      return { ...run, predictions: { ...run.predictions, [message.part]: message } };
    case 'epoch':
      return { ...run, step: message.step, epochs: [...run.epochs, message] };
    case 'weights':
      return { ...run, trained: message };
    case 'paused':
      return { ...stopClock(run, now), status: 'paused' };
    case 'resumed':
      return startClock({ ...run, status: 'running' }, now);
    case 'queuedAgain':
      return { ...run, status: 'queued' };
    case 'evaluating':
    case 'checkpoint':
      return run;
    default:
      return endRun(stopClock(run, now), message);
  }
}

/** A step that did not measure the gradient shows the norm of the last that did. */
export function withLatestNorm(step: StepDone, before: StepDone | undefined): StepDone {
  if (step.gradientNorm !== undefined || before?.gradientNorm === undefined) return step;
  return { ...step, gradientNorm: before.gradientNorm };
}

/** What the history keeps of a run: everything but weights and predictions, which are large. */
export function keptRun(run: RunState): RunState {
  const { trained: _, snapshot: __, predictions: ___, ...rest } = run;
  return rest;
}

function endRun(
  run: RunState,
  message: Extract<RunMessage, { type: 'result' | 'diverged' | 'stopped' | 'interrupted' | 'failed' }>,
): RunState {
  const ended = withoutLoading(run);
  switch (message.type) {
    case 'result':
      return { ...ended, status: 'finished', result: message };
    case 'diverged':
      return {
        ...ended,
        status: 'diverged',
        step: message.step,
        message: `The loss stopped being a number at step ${message.step}, in epoch ${message.epoch}. A smaller learning rate usually helps.`,
      };
    case 'stopped':
      return { ...ended, status: 'stopped', ...(message.message ? { message: message.message } : {}) };
    default:
      return { ...ended, status: message.type, message: message.message };
  }
}

function startedFacts(started: Extract<RunEvent, { type: 'started' }>) {
  return {
    backend: started.backend,
    dataset: started.dataset,
    totalSteps: started.epochs * started.stepsPerEpoch,
  };
}

function moved({ backend, movedFrom = backend }: RunState, started: Extract<RunEvent, { type: 'started' }>) {
  return movedFrom !== undefined && movedFrom !== started.backend ? { movedFrom } : {};
}

function withoutLoading(run: RunState): RunState {
  const { loading: _, ...rest } = run;
  return rest;
}

function startClock(run: RunState, now: number): RunState {
  return { ...run, clockStartedAt: now };
}

function stopClock(run: RunState, now: number): RunState {
  const { clockStartedAt, ...rest } = run;
  return { ...rest, activeMs: run.activeMs + (clockStartedAt === undefined ? 0 : now - clockStartedAt) };
}

/** Milliseconds a run has trained by `now`, pauses left out. */
export function trainedMs(run: RunState, now: number): number {
  return run.activeMs + (run.clockStartedAt === undefined ? 0 : now - run.clockStartedAt);
}

/** A run that was interrupted, waiting to go on from a checkpoint, or from the start where there is none. */
export function reopenRun(
  run: RunState,
  from: Pick<Checkpoint, 'epoch' | 'seconds' | 'trainer'> | undefined,
): RunState {
  const { message: _, clockStartedAt: __, loss: ___, latest: ____, snapshot: _____, ...known } = run;
  const { rates = [], backend, movedFrom, ...rest } = known;
  const epochs = run.epochs.filter(({ epoch }) => epoch < (from?.epoch ?? 1));
  const step = epochs.at(-1)?.step ?? 0;
  const changed = rates.filter((rate) => rate.step <= (from?.trainer.steps ?? 0));
  const kept = changed.length > 0 ? { rates: changed } : {};
  const where = from ? { ...(backend && { backend }), ...(movedFrom && { movedFrom }) } : {};
  return { ...rest, ...kept, ...where, status: 'queued', epochs, step, activeMs: 1000 * (from?.seconds ?? 0) };
}
