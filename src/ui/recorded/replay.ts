import type { EpochDone, RunResult, Untrained } from '../../lab/experiment/event.ts';
import { queuedRun, type RunState } from '../../lab/experiment/run-state.ts';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import type { Sweep } from '../experiment/sweep.ts';
import { recordedId } from './recorded-id.ts';
import type { RecordedRun, Recording } from './recording.ts';
import { withSpecChanges } from './spec-changes.ts';

/** A recording made ready to be shown at any moment of its time. */
export interface Film {
  readonly recording: Recording;
  /** Seconds of replay at 1×. */
  readonly seconds: number;
  readonly scenes: readonly Scene[];
}

interface Scene {
  /** When the run begins, in seconds. */
  readonly start: number;
  readonly recorded: RecordedRun;
  readonly queued: RunState;
  readonly epochs: readonly EpochDone[];
}

/** Runs that are few enough to be compared line by line grow side by side; more follow one another, as they were made. */
const mostSideBySide = 8;

/** Makes a recording ready. Throws a `SpecError` when its settings do not fit this version of the app. */
export function filmOf(recording: Recording): Film {
  const sideBySide = recording.runs.length <= mostSideBySide;
  let end = 0;
  const scenes = recording.runs.map((recorded, i) => {
    const start = sideBySide ? 0 : end;
    end = Math.max(end, start + recorded.seconds);
    const spec = parseTrainSpec(withSpecChanges(recording.spec, recorded.changes));
    const queued = queuedRun(recordedId(recording.problem, recording.experiment, i), {
      label: recorded.label,
      values: recorded.values,
      spec,
    });
    return { start, recorded, queued, epochs: epochsOf(recorded) };
  });
  return { recording, seconds: end, scenes };
}

function epochsOf({ epochs }: RecordedRun): readonly EpochDone[] {
  return epochs.epoch.map((_, i) => {
    const known = Object.entries(epochs).flatMap(([name, column]) => (column[i] === null ? [] : [[name, column[i]]]));
    return { type: 'epoch', ...Object.fromEntries(known) } as EpochDone;
  });
}

/** The recorded runs as they stood after so many seconds, in the shape in which own runs are shown. */
export function sweepAt({ recording, scenes, seconds: end }: Film, seconds: number): Sweep {
  const { problem, number, experiment, title, preset, recordedAt } = recording;
  const runs = scenes.map((scene) => runAt(scene, seconds >= end ? Number.POSITIVE_INFINITY : seconds, recording));
  return {
    ...{ id: recordedId(problem, experiment), problem, number, experiment, title, preset },
    ...{ changes: {}, startedAt: recordedAt, workers: 1, runs },
  };
}

function runAt({ start, recorded, queued, epochs }: Scene, seconds: number, { backend, dataset }: Recording): RunState {
  const here = seconds - start;
  if (here < 0) return queued;
  const { totalSteps, result, status } = recorded;
  const untrained = recorded.untrained && { untrained: { type: 'untrained', ...recorded.untrained } as Untrained };
  const begun = {
    ...queued,
    ...untrained,
    backend,
    dataset,
    totalSteps,
    activeMs: 1000 * Math.min(here, recorded.seconds),
  };
  if (here >= recorded.seconds) {
    const step = epochs.at(-1)?.step ?? 0;
    const full = result && { result: { type: 'result', ...result } as unknown as RunResult };
    return { ...begun, status, step, epochs, ...full };
  }
  const shown = epochs.filter((epoch) => epoch.seconds <= here);
  return { ...begun, status: 'running', step: stepAt(shown.at(-1), epochs[shown.length], here), epochs: shown };
}

function stepAt(before: EpochDone | undefined, after: EpochDone | undefined, seconds: number): number {
  const from = before ?? { step: 0, seconds: 0 };
  if (!after || after.seconds <= from.seconds) return from.step;
  const part = (seconds - from.seconds) / (after.seconds - from.seconds);
  return Math.floor(from.step + part * (after.step - from.step));
}
