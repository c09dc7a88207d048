import { useEffect } from 'react';
import { datasetTitles } from '../../datasets/dataset.ts';
import { useSettings } from '../settings/useSettings.ts';
import styles from './DatasetBadge.module.css';
import { inspect, useDataset } from './useDataset.ts';

/** Always says which data the app is on; leads to the data page. */
export function DatasetBadge() {
  const overview = useDataset((state) => state.overview);
  const wanted = useSettings((settings) => settings.dataset);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wish means another look
  useEffect(() => {
    void inspect();
  }, [wanted]);
  const name = overview?.name;
  const text = name ? datasetTitles[name] : overview ? 'MNIST is missing' : '…';
  return (
    <a className={styles.badge} data-name={name ?? (overview ? 'missing' : 'unknown')} href="#/data">
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.text}>Data: {text}</span>
    </a>
  );
}
