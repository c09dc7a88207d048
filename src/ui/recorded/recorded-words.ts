import type { RecordingEntry } from './recording.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The images a run used, in words; the stand-in is named as such. */
export function datasetInWords(name: string): string {
  const words: Readonly<Record<string, string>> = { mnist: 'MNIST', cifar10: 'CIFAR-10', builtin: 'built-in digits' };
  return words[name] ?? name;
}

/** When and where a recording was made: "21 November 2026, on 2 cores, no GPU, wasm in Node 20, with MNIST". */
export function recordedInWords({
  recordedAt,
  machine,
  dataset,
}: Pick<RecordingEntry, 'recordedAt' | 'machine' | 'dataset'>): string {
  return `${dateFormat.format(new Date(recordedAt))}, on ${machine}, with ${datasetInWords(dataset)}`;
}
