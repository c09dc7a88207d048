import { useEffect } from 'react';
import { inspect, openDataset, useDataset } from '../../../ui/dataset/useDataset.ts';
import { useSettings } from '../../../ui/settings/useSettings.ts';
import { useComparison } from './comparison-store.ts';
import { type DoubtfulDigit, doubtfulOfMnist, doubtfulStandIn } from './doubtful-digit.ts';

/** Finds the digit of this page, loading MNIST if it is to be had, and puts it on the pad as soon as it is there. */
export function useDoubtfulDigit(): DoubtfulDigit | null {
  const { overview, opened, error } = useDataset();
  const wanted = useSettings((settings) => settings.dataset);
  const doubtful = useComparison((state) => state.doubtful);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wish means another look
  useEffect(() => {
    void inspect();
  }, [wanted]);
  const name = overview?.name;
  useEffect(() => {
    const { loading } = useDataset.getState();
    if (name === 'mnist' && !loading && useDataset.getState().opened?.name !== 'mnist') void openDataset('mnist');
  }, [name]);
  const isMnist = opened?.name === 'mnist';
  const noMnist = overview !== undefined && (name !== 'mnist' || error !== undefined);
  useEffect(() => {
    let current = true;
    const show = (digit: DoubtfulDigit) => {
      if (current) useComparison.setState({ doubtful: digit });
    };
    if (isMnist && opened) void doubtfulOfMnist(opened).then(show);
    else if (noMnist) show(doubtfulStandIn());
    return () => {
      current = false;
    };
  }, [isMnist, noMnist, opened]);
  return doubtful;
}
