import { useDataset } from '../../ui/dataset/useDataset.ts';
import { useSettings } from '../../ui/settings/useSettings.ts';
import styles from './DataPage.module.css';
import { statusWords } from './status-words.ts';

/** Says which data the app is on, why, and whether they will still be here tomorrow. */
export function DataStatus() {
  const overview = useDataset((state) => state.overview);
  const wanted = useSettings((settings) => settings.dataset);
  if (!overview) return <p className={styles.lead}>Looking at what is here …</p>;
  const { title, meaning } = statusWords(overview, wanted);
  const { kept, reason } = overview.keeping;
  return (
    <>
      <p className={styles.lead} role="status">
        <strong>{title}</strong> {meaning}
      </p>
      {kept ? null : (
        <p className={styles.warn}>
          Files of MNIST are kept in memory only, until the last page of Inkling closes: {reason}.
        </p>
      )}
    </>
  );
}
