import { useEffect, useState } from 'react';
import { datasetTitles } from '../../datasets/dataset.ts';
import { askDataset } from '../../worker/dataset/dataset-client.ts';
import type { OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';
import { Button } from '../controls/Button.tsx';
import { DigitImage } from '../dataset/DigitImage.tsx';
import { LoadingBar } from '../dataset/LoadingBar.tsx';
import { inspect, openDataset, useDataset } from '../dataset/useDataset.ts';
import styles from './DigitGallery.module.css';
import { pickTestDigits, unseenImages } from './pick-test-digits.ts';
import type { Sheet } from './sheet.ts';

const each = 2;

/** Images that no shipped model has trained on; loads the dataset if it must. */
export function TestDigits({ sheet }: { readonly sheet: Sheet }) {
  const { opened, error } = useDataset();
  const [round, setRound] = useState(0);
  const images = useTestImages(opened, round);
  useEffect(() => {
    void openWhatThereIs();
  }, []);
  if (error) return <p>{error}</p>;
  if (!opened) return <LoadingBar phases={['download', 'unpack', 'generate']} />;
  return (
    <>
      <p className={styles.words}>
        Test images of {datasetTitles[opened.name]}: none of the models above has trained on them.
      </p>
      <ul className={styles.digits}>
        {images.map(({ index, label, pixels }) => (
          <li key={index}>
            <button
              type="button"
              className={styles.digit}
              aria-label={`Put test image ${index}, a ${label}, on the pad`}
              onClick={() => sheet.place({ strokes: [], digit: pixels })}
            >
              <DigitImage pixels={pixels} name={String(label)} />
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setRound(round + 1)}>Other images</Button>
    </>
  );
}

async function openWhatThereIs(): Promise<void> {
  const { opened, loading } = useDataset.getState();
  if (opened || loading) return;
  await inspect();
  await openDataset(useDataset.getState().overview?.name === 'mnist' ? 'mnist' : 'builtin');
}

interface TestImage {
  readonly index: number;
  readonly label: number;
  readonly pixels: Uint8Array;
}

function useTestImages(opened: OpenedDataset | undefined, round: number): readonly TestImage[] {
  const [images, setImages] = useState<readonly TestImage[]>([]);
  useEffect(() => {
    if (!opened) return;
    let current = true;
    const indices = pickTestDigits(opened.labels, unseenImages(opened), { each, round });
    void askDataset({ type: 'digits', indices }).then((block) => {
      if (!current) return;
      const image = (index: number, i: number) => ({
        index,
        label: opened.labels[index],
        pixels: block.slice(i * 784, (i + 1) * 784),
      });
      setImages(indices.map(image));
    });
    return () => {
      current = false;
    };
  }, [opened, round]);
  return images;
}
