import { codeVersion, machineClass } from './machine.ts';
import type { RecordingFacts } from './make-recording.ts';

interface Recorded {
  /** The problem's folder, e.g. "a/2-1-amount-of-data". */
  readonly problem: string;
  readonly name: string;
  readonly title: string;
  readonly preset: RecordingFacts['preset'];
}

/** What a recording made here and now says of itself. */
export function recordingFacts({ problem, name, title, preset }: Recorded): RecordingFacts {
  const recordedAt = new Date().toISOString();
  const made = { machine: machineClass(), code: codeVersion() };
  return { problem, number: problemNumber(problem), experiment: name, title, preset, recordedAt, ...made };
}

/** "a/2-1-amount-of-data" is problem A2.1. */
export function problemNumber(folder: string): string {
  const [, letter = '', number = ''] = /^([a-z])\/(\d+(?:-\d+)*)-/.exec(folder) ?? [];
  return letter.toUpperCase() + number.replaceAll('-', '.');
}
