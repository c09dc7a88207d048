import { useEffect } from 'react';
import type { OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';
import { useSettings } from '../settings/useSettings.ts';
import { inspect, openDataset, useDataset } from './useDataset.ts';

/** The dataset that the app is on, opened as soon as the part that needs it is shown; fetches MNIST where it is served. */
export function useOpenedDataset(): { opened: OpenedDataset | undefined; error: string | undefined } {
  const wanted = useSettings((settings) => settings.dataset);
  const { overview, opened, loading, error } = useDataset();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wish means another look
  useEffect(() => {
    void inspect();
  }, [wanted]);
  const name = overview?.name;
  const isFree = !error && !loading;
  const isOther = opened?.name !== name;
  useEffect(() => {
    if (name && isFree && isOther) void openDataset(name === 'mnist' ? 'mnist' : 'builtin');
  }, [name, isFree, isOther]);
  return { opened: isOther ? undefined : opened, error };
}
