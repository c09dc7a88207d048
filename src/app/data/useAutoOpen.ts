import { useEffect } from 'react';
import type { DatasetName } from '../../datasets/dataset.ts';
import { inspect, openDataset, useDataset } from '../../ui/dataset/useDataset.ts';
import { useSettings } from '../../ui/settings/useSettings.ts';
import type { DatasetOverview } from '../../worker/dataset/inspect-datasets.ts';

/** Opens the data that the app is on, as long as that needs no download: fetching is the reader's decision here. */
export function useAutoOpen(): void {
  const wanted = useSettings((settings) => settings.dataset);
  const { overview, opened, loading, error } = useDataset();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wish means another look
  useEffect(() => {
    void inspect();
  }, [wanted]);
  const target = openableNow(overview);
  // MNIST that has just arrived need not wait until the built-in digits are drawn.
  const isFree = !error && (!loading || (loading.phase === 'generate' && target === 'mnist'));
  useEffect(() => {
    if (target && isFree && opened?.name !== target) void openDataset(target);
  }, [target, isFree, opened]);
}

function openableNow(overview: DatasetOverview | undefined): Extract<DatasetName, 'mnist' | 'builtin'> | undefined {
  if (overview?.name === 'builtin') return 'builtin';
  return overview?.name === 'mnist' && overview.held.length === 4 ? 'mnist' : undefined;
}
