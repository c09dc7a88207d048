import { plainNumber } from '../numbers/plain-number.ts';
import styles from './NetworkViews.module.css';

interface UnitBarsProps {
  readonly label: string;
  readonly values: ArrayLike<number>;
  /** Names of the units; their numbers from 0 unless given. */
  readonly names?: readonly string[];
  /** How a value is written; a plain number unless given. */
  readonly write?: (value: number) => string;
  /** The value of a full bar; the largest absolute value unless given. */
  readonly limit?: number;
}

/** The values of a few units as bars from a common zero line: to the right above zero, to the left below. */
export function UnitBars({ label, values, names, write = (value) => plainNumber(value, 2), limit }: UnitBarsProps) {
  const numbers = Array.from(values);
  const full = limit ?? (Math.max(...numbers.map(Math.abs)) || 1);
  const signed = numbers.some((value) => value < 0);
  const top = numbers.indexOf(Math.max(...numbers));
  return (
    <ul className={styles.bars} aria-label={label} data-signed={signed}>
      {numbers.map((value, unit) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
        <li key={unit} className={styles.bar} data-top={unit === top || undefined}>
          <span className={styles.unit}>
            {names?.[unit] ?? unit}
            <span className="visually-hidden">: </span>
          </span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.fill}
              data-sign={value < 0 ? 'negative' : 'positive'}
              style={{ width: `${(100 * Math.min(1, Math.abs(value) / full)) / (signed ? 2 : 1)}%` }}
            />
          </span>
          <span className={styles.value}>{write(value)}</span>
        </li>
      ))}
    </ul>
  );
}
