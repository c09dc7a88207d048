import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import styles from './lab.module.css';
import { setNumber } from './lab-store.ts';
import type { TwoLayers } from './two-layers.ts';

interface NumberGridProps {
  readonly part: keyof TwoLayers;
  readonly title: string;
  readonly rows: readonly (readonly number[])[];
}

const bound = 1000;

/** The numbers of a matrix or a row vector, each in a field. */
export function NumberGrid({ part, title, rows }: NumberGridProps) {
  return (
    <table className={styles.numbers}>
      <caption>{title}</caption>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a number is.
          <tr key={i}>
            {row.map((value, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a number is.
              <td key={j}>
                <NumberField
                  label={rows.length > 1 ? `${title}, row ${i + 1}, column ${j + 1}` : `${title}, number ${j + 1}`}
                  value={value}
                  min={-bound}
                  max={bound}
                  onChange={(next) => setNumber(part, [i, j], next)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
