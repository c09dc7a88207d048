import * as v from 'valibot';
import {
  type Recording,
  type RecordingEntry,
  recordingListSchema,
  recordingSchema,
  recordingsFolder,
} from './recording.ts';

const largestBytes = 500_000;
let listed: Promise<readonly RecordingEntry[]> | undefined;

/** What has been recorded; empty where the site has no recordings or they cannot be read. */
export function listRecordings(): Promise<readonly RecordingEntry[]> {
  listed ??= fetchJson('index.json').then(
    (found) => {
      const list = v.safeParse(recordingListSchema, found);
      return list.success ? list.output.recordings : [];
    },
    () => {
      // The connection may be back when the next page asks.
      listed = undefined;
      return [];
    },
  );
  return listed;
}

/** A recording, checked. Throws a sentence for the reader. */
export async function loadRecording({ file }: RecordingEntry): Promise<Recording> {
  const found = v.safeParse(recordingSchema, await fetchJson(file));
  if (!found.success) throw new Error('The recording does not have the form this version of Inkling reads.');
  return found.output;
}

async function fetchJson(file: string): Promise<unknown> {
  const response = await fetch(new URL(`${recordingsFolder}/${file}`, document.baseURI)).catch(() => {
    throw new Error('The recording could not be fetched; is the connection down?');
  });
  const text = await response.text();
  // A host that answers every address with its start page says "fine" to files that are not there.
  if (!response.ok || text.startsWith('<')) throw new Error('The recording is not on this site.');
  if (text.length > largestBytes) throw new Error('The recording is larger than any should be.');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The recording is damaged.');
  }
}
