import { useEffect } from 'react';
import { datasetTitles } from '../../../datasets/dataset.ts';
import { DigitBrowser } from '../../../ui/dataset/DigitBrowser.tsx';
import { LoadingBar } from '../../../ui/dataset/LoadingBar.tsx';
import { useOpenedDataset } from '../../../ui/dataset/useOpenedDataset.ts';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';
import { showImage, useData, workOut } from './data-store.ts';
import styles from './lab.module.css';
import { MovedDigit } from './MovedDigit.tsx';
import { PixelLab } from './PixelLab.tsx';
import { SplitPicture } from './SplitPicture.tsx';

/** X_val[592] of the later pages; any other digit does where MNIST is not at hand. */
const firstShown = 31_952;

/** The images, their split, and what standardising does to every pixel. */
export function DataLab() {
  const { opened, error } = useOpenedDataset();
  useWorkedOut(opened);
  if (error) return <p>The images cannot be shown: {error}</p>;
  return (
    <div className={styles.frame}>
      <LoadingBar phases={['download', 'unpack', 'generate']} />
      {opened && (
        <div className={styles.lab}>
          <Section title="The split">
            <SplitPicture dataset={opened} />
          </Section>
          <Section title="The digits">
            <div className={styles.browser}>
              <DigitBrowser dataset={opened} />
            </div>
          </Section>
          <Section title="One pixel, before and after standardising">
            <Standardised dataset={opened} />
          </Section>
        </div>
      )}
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

function Standardised({ dataset }: { readonly dataset: OpenedDataset }) {
  const { statistics, failure, image } = useData();
  if (failure) return <p>The pixels could not be worked out: {failure}</p>;
  if (!statistics || !image) {
    return <p role="status">Going through all {dataset.count.toLocaleString('en-GB')} images …</p>;
  }
  return (
    <>
      {dataset.name === 'builtin' && (
        <p className={styles.note}>
          You are on the {datasetTitles.builtin}: the figures below are theirs, and those of the assignment differ.
        </p>
      )}
      <PixelLab dataset={dataset} statistics={statistics} image={image} />
      <h3 className={styles.title}>A stroke where training has none</h3>
      <MovedDigit statistics={statistics} image={image} />
    </>
  );
}

function useWorkedOut(opened: OpenedDataset | undefined): void {
  useEffect(() => {
    if (!opened) return;
    let isWanted = true;
    void showImage(opened, Math.min(firstShown, opened.count - 1));
    void workOut(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [opened]);
}
