import * as v from 'valibot';
import { type Work, workSchema } from './work.ts';

/** The largest file that is opened, in bytes; a semester's work is far smaller. */
export const largestWorkFile = 20_000_000;

/** The name of the file a work is saved in: "inkling-a-ada-lovelace-2026-11-21.json". */
export function workFileName({ assignment, name, savedAt }: Work): string {
  const who = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return ['inkling', assignment, who, savedAt.slice(0, 10)].filter(Boolean).join('-').concat('.json');
}

/** A work as the text of its file. */
export function workText(work: Work): string {
  return `${JSON.stringify(work)}\n`;
}

/** The work in the text of a file. Throws a sentence for the reader that says what is wrong. */
export function readWork(text: string): Work {
  if (text.length > largestWorkFile) throw new Error(tooLarge(text.length));
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error('This is not a file that a report was saved in: it is not JSON.');
  }
  const { format, version } = (found ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== 'inkling-work') throw new Error('This file was not saved by a report of Inkling.');
  if (version !== 1)
    throw new Error(`This file was saved by another version of Inkling (form ${version}; this one reads 1).`);
  const parsed = v.safeParse(workSchema, found);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`The file is damaged at “${v.getDotPath(issue) ?? 'its top'}”: ${issue.message}`);
}

/** What is said of a file that is too large to be one of ours. */
export function tooLarge(bytes: number): string {
  return `The file has ${Math.round(bytes / 1e6)} MB; no work is that large. Is it the right one?`;
}
