import { openDataset, useDataset } from '../../../ui/dataset/useDataset.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';
import { type Answers, useComparison } from './comparison-store.ts';
import { validationImages } from './doubtful-digit.ts';

const set = useComparison.setState;

/** Asks models about all validation images, those that have not been asked yet; progress and failure show in the store. */
export async function measure(models: readonly string[]): Promise<void> {
  const { session, progress } = useComparison.getState();
  if (!session || progress !== undefined) return;
  set({ progress: 0, failure: undefined });
  try {
    set({ answers: await answersOf(session, models) });
  } catch (error) {
    set({ failure: error instanceof Error ? error.message : String(error) });
  } finally {
    set({ progress: undefined });
  }
}

async function answersOf(session: PadSession, models: readonly string[]): Promise<Answers> {
  const opened = await openedData();
  const known = useComparison.getState().answers;
  const before = known?.on === opened.name ? known : undefined;
  const missing = models.filter((model) => !before?.of.has(model));
  const { digits, labels } = await validationImages(opened);
  const found = new Map(before?.of);
  for (const [i, model] of missing.entries()) {
    const follow = (fraction: number) => set({ progress: (i + fraction) / missing.length });
    // The shipped models know MNIST's pixels; on other images extreme values are cut off as for drawings.
    const clip = opened.name !== 'mnist' && model.endsWith('-published');
    found.set(model, await session.predict({ model, digits, clip }, follow));
  }
  return { on: opened.name, labels, of: found };
}

async function openedData(): Promise<OpenedDataset> {
  const { overview } = useDataset.getState();
  if (!useDataset.getState().opened) await openDataset(overview?.name === 'mnist' ? 'mnist' : 'builtin');
  const { opened, error } = useDataset.getState();
  if (!opened) throw new Error(error ?? 'No images are at hand.');
  return opened;
}
