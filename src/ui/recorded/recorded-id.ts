const prefix = 'recorded/';

/** The id of a recorded sweep or run; no sweep of a reader's own has one like it. */
export function recordedId(...parts: readonly (string | number)[]): string {
  return prefix + parts.join('/');
}

/** Whether a sweep or run comes from a recording. */
export function isRecorded(id: string): boolean {
  return id.startsWith(prefix);
}
