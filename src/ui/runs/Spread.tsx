import { spreadOf } from '../../numerics/metrics/spread.ts';
import styles from './runs.module.css';
import { spreadInWords } from './spread-words.ts';

interface SpreadProps {
  /** One value for each seed. */
  readonly values: readonly number[];
  /** Shares are written as percentages. */
  readonly share?: boolean;
  /** The images a share was counted on: a single value then shows its standard error. */
  readonly images?: number | undefined;
  /** The spread under the mean, without the number of seeds: for narrow columns. */
  readonly stacked?: boolean;
}

/** Mean ± standard deviation over seeds with their number, with no more digits than the spread supports. */
export function Spread({ values, share = false, images, stacked = false }: SpreadProps) {
  const spread = spreadOf(values);
  if (!spread) return <span className={styles.spread}>–</span>;
  const { mean, error, note } = spreadInWords(spread, { share, images });
  if (stacked) {
    return (
      <span className={styles.spread}>
        {mean}
        {error && <small className={styles.under}> ± {error}</small>}
      </span>
    );
  }
  return (
    <span className={styles.spread}>
      {mean}
      {error && ` ± ${error}`}
      {note && <small> {note}</small>}
    </span>
  );
}
