import type { Loading } from './useDataset.ts';

/** Bytes in megabytes (10⁶), with one decimal: "11.6 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A stretch of time for reading: "less than a second", "12 s", "3 min". */
export function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

/** How far loading is, with rate and time left as soon as they can be told. */
export function loadingWords({ phase, done, total, startedAt }: Loading, now: number): string {
  if (phase === 'unpack') return 'Unpacking and checking the files …';
  const seconds = (now - startedAt) / 1000;
  const share = total > 0 ? done / total : 0;
  const left = share > 0.02 && seconds > 0.3 ? (seconds * (1 - share)) / share : undefined;
  const leftWords = left === undefined ? '' : `, ${duration(left)} left`;
  if (phase === 'generate') return `Drawing the built-in digits: ${Math.round(100 * share)} %${leftWords}`;
  const rate = seconds > 0.3 ? ` at ${megabytes(done / seconds)}/s` : '';
  return `Getting MNIST: ${megabytes(done)} of ${megabytes(total)}${rate}${leftWords}`;
}
