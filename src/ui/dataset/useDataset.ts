import { create } from 'zustand';
import type { MnistRole } from '../../datasets/formats/mnist-files.ts';
import { askDataset, DatasetFailure } from '../../worker/dataset/dataset-client.ts';
import type { AcceptedFile, OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';
import { type DatasetOverview, inspectDatasets } from '../../worker/dataset/inspect-datasets.ts';
import type { LoadProgress, WantedDataset } from '../../worker/dataset/load-progress.ts';
import { useSettings } from '../settings/useSettings.ts';

/** Loading under way, with the time it began (performance.now) for the rate. */
export interface Loading extends LoadProgress {
  readonly startedAt: number;
}

/** What became of one file that the reader gave. */
export type GivenFile =
  | { readonly file: string; readonly state: 'checking' }
  | { readonly file: string; readonly state: 'stored'; readonly role: MnistRole }
  | { readonly file: string; readonly state: 'refused'; readonly problem: string };

interface DatasetStore {
  /** What is at hand; undefined until it has been looked up. */
  readonly overview: DatasetOverview | undefined;
  /** What this page has opened for looking at. */
  readonly opened: OpenedDataset | undefined;
  readonly loading: Loading | undefined;
  readonly error: string | undefined;
  /** The files given last, in the order given. */
  readonly given: readonly GivenFile[];
}

/** Which data Inkling is on, how far loading is, and what became of files the reader gave. */
export const useDataset = create<DatasetStore>()(() => ({
  overview: undefined,
  opened: undefined,
  loading: undefined,
  error: undefined,
  given: [],
}));

const set = useDataset.setState;
let cancelling: AbortController | undefined;

/** The page's own address, below which data/ lies. */
export function pageBase(): string {
  return new URL('.', document.baseURI).href;
}

/** Looks up again which data are kept and served. */
export async function inspect(): Promise<void> {
  set({ overview: await inspectDatasets(useSettings.getState().dataset, pageBase()) });
}

/** Loads a dataset into this page's data worker, fetching MNIST if need be; progress and failure show in the store. */
export async function openDataset(wanted: WantedDataset): Promise<void> {
  cancelling?.abort();
  const controller = new AbortController();
  cancelling = controller;
  const startedAt = performance.now();
  set({ opened: undefined, error: undefined, loading: { phase: 'unpack', done: 0, total: 0, startedAt } });
  try {
    const opened = await askDataset(
      { type: 'open', wanted, baseUrl: pageBase() },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          if (cancelling === controller) set(({ loading }) => ({ loading: follow(loading, progress) }));
        },
      },
    );
    if (cancelling === controller) set({ opened, loading: undefined });
  } catch (error) {
    if (cancelling === controller) set({ loading: undefined, error: messageOf(error) });
  }
  await inspect();
}

/** Calls off the loading under way; what had arrived of the current file is dropped. */
export function cancelLoading(): void {
  cancelling?.abort();
}

/** Checks and stores files one by one; a refused file changes nothing. */
export async function giveFiles(files: readonly File[]): Promise<void> {
  set({ error: undefined, given: files.map(({ name }) => ({ file: name, state: 'checking' })) });
  for (const [i, file] of files.entries()) {
    const outcome = await giveFile(file);
    set(({ given }) => ({ given: given.map((before, j) => (j === i ? outcome : before)) }));
    await inspect();
  }
}

/** Removes the kept files of MNIST from this browser. */
export async function removeMnist(): Promise<void> {
  cancelling?.abort();
  await askDataset({ type: 'remove' });
  set({ opened: undefined, error: undefined, given: [] });
  await inspect();
}

async function giveFile(file: File): Promise<GivenFile> {
  try {
    const accepted: AcceptedFile = await askDataset({ type: 'add', file, baseUrl: pageBase() });
    return { file: file.name, state: 'stored', role: accepted.role };
  } catch (error) {
    const problem = error instanceof DatasetFailure ? error.failure.problem : undefined;
    return { file: file.name, state: 'refused', problem: problem ?? `cannot be read: ${String(error)}` };
  }
}

/** A new phase has a rate of its own. */
function follow(before: Loading | undefined, progress: LoadProgress): Loading {
  const isSamePhase = before?.phase === progress.phase && before.total === progress.total;
  return { ...progress, startedAt: isSamePhase ? before.startedAt : performance.now() };
}

function messageOf(error: unknown): string | undefined {
  if (error instanceof DatasetFailure) return error.failure.cancelled ? undefined : error.failure.message;
  return String(error);
}
