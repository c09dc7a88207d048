import { useMemo, useState } from 'react';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';
import styles from './lab.module.css';
import { classCounts, laterSize, placeImages, placeInWords } from './place-in-split.ts';

const whole = (value: number) => value.toLocaleString('en-GB');

/** The shuffled images as a bar, part by part, where a given image went, and how many of each digit a part has. */
export function SplitPicture({ dataset }: { readonly dataset: OpenedDataset }) {
  const placed = useMemo(() => placeImages(dataset), [dataset]);
  const [image, setImage] = useState(0);
  const { testCount, trainCount } = placed;
  const rest = Math.max(0, trainCount - 2 * laterSize);
  const parts = [
    { id: 'test', count: testCount, says: 'test' },
    { id: 'train', count: Math.min(laterSize, trainCount), says: 'training from A2.2 on' },
    { id: 'validation', count: Math.max(0, Math.min(laterSize, trainCount - laterSize)), says: 'validation' },
    { id: 'rest', count: rest, says: 'training in A2.1 only' },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <p>
        {whole(dataset.count)} images, shuffled once: the first {whole(testCount)} for testing, the other{' '}
        {whole(trainCount)} for training.
      </p>
      <ol className={styles.split}>
        {parts.map(({ id, count, says }) => (
          <li key={id} data-part={id}>
            <span>{says}</span>
            <b>{whole(count)}</b>
            <span className={styles.partBar} aria-hidden="true" style={{ width: `${(100 * count) / trainCount}%` }} />
          </li>
        ))}
      </ol>
      <p className={styles.find}>
        <span aria-hidden="true">Image</span>
        <NumberField
          whole
          label="Image, counted from 0"
          min={0}
          max={dataset.count - 1}
          value={image}
          onChange={setImage}
        />
        <span role="status">
          is a {dataset.labels[image]}: {placeInWords(placed, image)}.
        </span>
      </p>
      <ClassTable dataset={dataset} placed={placed} />
    </>
  );
}

interface ClassTableProps {
  readonly dataset: OpenedDataset;
  readonly placed: ReturnType<typeof placeImages>;
}

function ClassTable({ dataset, placed }: ClassTableProps) {
  const rows = useMemo(() => {
    const isTest = (place: number) => place < placed.testCount;
    return [
      { part: 'training', counts: classCounts(dataset.labels, placed, (place) => !isTest(place)) },
      { part: 'test', counts: classCounts(dataset.labels, placed, isTest) },
    ];
  }, [dataset, placed]);
  return (
    <ScrollBox label="How many of each digit">
      <table className={styles.classes}>
        <caption>How many of each digit</caption>
        <thead>
          <tr>
            <td />
            {rows[0]?.counts.map((_, digit) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
              <th key={digit} scope="col">
                {digit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, counts }) => (
            <tr key={part}>
              <th scope="row">{part}</th>
              {counts.map((count, digit) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
                <td key={digit}>{whole(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
