import { Button } from '../controls/Button.tsx';
import styles from './LoadingBar.module.css';
import { loadingWords } from './loading-words.ts';
import { cancelLoading, type Loading, useDataset } from './useDataset.ts';

/** Progress of loading a dataset, with rate, time left and a way out; nothing outside these phases. */
export function LoadingBar({ phases }: { readonly phases: readonly Loading['phase'][] }) {
  const loading = useDataset((state) => state.loading);
  if (!loading || !phases.includes(loading.phase)) return null;
  const { done, total, phase } = loading;
  return (
    <div className={styles.loading}>
      <progress
        className={styles.bar}
        aria-label="Loading data"
        {...(phase !== 'unpack' && total > 0 && { value: done, max: total })}
      />
      <span className={styles.words}>{loadingWords(loading, performance.now())}</span>
      {phase === 'download' ? <Button onClick={cancelLoading}>Cancel</Button> : null}
    </div>
  );
}
