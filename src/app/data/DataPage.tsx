import { datasetTitles } from '../../datasets/dataset.ts';
import { DigitBrowser } from '../../ui/dataset/DigitBrowser.tsx';
import { LoadingBar } from '../../ui/dataset/LoadingBar.tsx';
import { useDataset } from '../../ui/dataset/useDataset.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { DataChoice } from './DataChoice.tsx';
import styles from './DataPage.module.css';
import { DataStatus } from './DataStatus.tsx';
import { GiveFiles } from './GiveFiles.tsx';
import { GivenFiles } from './GivenFiles.tsx';
import { MnistTable } from './MnistTable.tsx';
import { Sources } from './Sources.tsx';
import { useAutoOpen } from './useAutoOpen.ts';

/** The page on the data: which images Inkling works on, how to get MNIST, and a look at every digit. */
export function DataPage() {
  useDocumentTitle('Data');
  useAutoOpen();
  const opened = useDataset((state) => state.opened);
  const error = useDataset((state) => state.error);
  const loading = useDataset((state) => state.loading);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Data</h1>
        <DataStatus />
      </header>
      {error ? (
        <p className={styles.bad} role="alert">
          {error}
        </p>
      ) : null}
      <DataChoice />
      <section className={styles.section} aria-labelledby="mnist-files">
        <h2 id="mnist-files">The four files of MNIST</h2>
        <MnistTable />
        <GiveFiles />
        <GivenFiles />
      </section>
      <section className={styles.section} aria-labelledby="digits">
        <h2 id="digits">
          {opened ? `${opened.count.toLocaleString('en-GB')} digits: ${datasetTitles[opened.name]}` : 'The digits'}
        </h2>
        <LoadingBar phases={['unpack', 'generate']} />
        {opened ? <DigitBrowser dataset={opened} /> : null}
        {opened || loading ? null : <p>Get MNIST, or choose the built-in digits, to look at every digit here.</p>}
      </section>
      <Sources />
    </div>
  );
}
