import styles from './DigitBrowser.module.css';
import { DigitImage } from './DigitImage.tsx';
import { useDigits } from './useDigits.ts';

const size = 784;

interface DigitRowProps {
  readonly indices: Uint32Array;
  readonly labels: Uint8Array;
  readonly marked: number | undefined;
  readonly columns: number;
}

/** A row of digits, their pixels fetched from the worker when the row comes into view. */
export function DigitRow({ indices, labels, marked, columns }: DigitRowProps) {
  const pixels = useDigits(indices);
  return (
    <ul className={styles.digits} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {[...indices].map((index, i) => (
        <li key={index} className={styles.digit} data-marked={index === marked}>
          <DigitImage pixels={pixels?.subarray(i * size, (i + 1) * size)} name={`Image ${index}`} />
          <span className={styles.caption}>
            <b>{labels[index]}</b> <span className={styles.index}>{index}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
