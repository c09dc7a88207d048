import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import {
  type Recording,
  type RecordingEntry,
  recordingListSchema,
  recordingSchema,
} from '../../src/ui/recorded/recording.ts';

/** Writes a recording below the folder and brings the folder's index up to date; returns its path and size. */
export function writeRecording(
  folder: string,
  recording: Recording,
): { readonly path: string; readonly bytes: number } {
  const path = join(folder, recording.problem, `${recording.experiment}.json`);
  const text = `${JSON.stringify(v.parse(recordingSchema, recording))}\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  writeIndex(folder);
  return { path, bytes: text.length };
}

/** Lists every recording of the folder in its index.json. */
export function writeIndex(folder: string): void {
  const files = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.json') && file.includes('/'))
    .sort();
  const recordings = files.map((file) => entryOf(file, readRecording(join(folder, file))));
  const list = v.parse(recordingListSchema, { version: 1, recordings });
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(list, null, 2)}\n`);
}

/** A recording from its file; throws naming what is wrong with it. */
export function readRecording(path: string): Recording {
  return v.parse(recordingSchema, JSON.parse(readFileSync(path, 'utf8')));
}

function entryOf(file: string, recording: Recording): RecordingEntry {
  const { problem, experiment, preset, recordedAt, machine, dataset, runs } = recording;
  const seconds = Number(runs.reduce((sum, run) => sum + run.seconds, 0).toFixed(1));
  return { file, problem, experiment, preset, recordedAt, machine, dataset, runs: runs.length, seconds };
}
