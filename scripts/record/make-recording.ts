import type { EpochDone } from '../../src/lab/experiment/event.ts';
import type { RecordedRun, Recording } from '../../src/ui/recorded/recording.ts';
import { specChanges } from '../../src/ui/recorded/spec-changes.ts';
import { numbersOf, type ReportedRun } from './record-run.ts';

/** What a recording says of itself besides its runs. */
export type RecordingFacts = Omit<Recording, 'format' | 'version' | 'backend' | 'dataset' | 'seed' | 'spec' | 'runs'>;

/** How large a recording may become, in bytes of JSON; runs without number still keep a few epochs each. */
export const recordingBytes = 40_000;
const fewestEpochs = 6;

/** The recording of what runs reported, with as many epochs as fit, evenly spread; the first and last always stay. */
export function makeRecording(facts: RecordingFacts, runs: readonly ReportedRun[]): Recording {
  const { planned, backend, dataset } = runs[0];
  let limit = Math.max(...runs.map(({ epochs }) => epochs.length), fewestEpochs);
  const recordingWith = (epochs: number): Recording => ({
    format: 'inkling-recording',
    version: 1,
    ...facts,
    ...{ backend, dataset, seed: planned.spec.seed },
    spec: { ...planned.spec },
    runs: runs.map((run) => recordedRun(run, planned.spec, epochs)),
  });
  let recording = recordingWith(limit);
  while (limit > fewestEpochs && JSON.stringify(recording).length > recordingBytes) {
    limit = Math.max(fewestEpochs, Math.floor(limit * 0.8));
    recording = recordingWith(limit);
  }
  return recording;
}

function recordedRun(run: ReportedRun, base: object, limit: number): RecordedRun {
  const { planned, status, totalSteps, epochs, result } = run;
  return {
    label: planned.label,
    values: { ...planned.values },
    changes: specChanges(base, planned.spec),
    status,
    totalSteps,
    seconds: rounded(result?.['seconds'] ?? epochs.at(-1)?.seconds ?? 0),
    ...(run.untrained && { untrained: run.untrained }),
    epochs: columnsOf(spread(epochs, limit)),
    ...(result && { result: Object.fromEntries(Object.entries(result).map(([key, n]) => [key, rounded(n)])) }),
  };
}

/** At most `limit` of the items: the first, the last, and evenly from between. */
export function spread<T>(items: readonly T[], limit: number): readonly T[] {
  if (items.length <= limit) return items;
  return Array.from({ length: limit }, (_, i) => items[Math.round((i * (items.length - 1)) / (limit - 1))]);
}

function columnsOf(epochs: readonly EpochDone[]): RecordedRun['epochs'] {
  const rows = epochs.map(numbersOf);
  const names = [...new Set(['epoch', 'step', 'seconds', ...rows.flatMap((row) => Object.keys(row))])];
  const column = (name: string) => rows.map((row) => (row[name] === undefined ? null : rounded(row[name])));
  return Object.fromEntries(names.map((name) => [name, column(name)])) as RecordedRun['epochs'];
}

/** Six significant digits: more than any page shows. */
const rounded = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(6)));
