import { plainNumber } from '../numbers/plain-number.ts';
import styles from './NetworkViews.module.css';

interface ScaleLegendProps {
  /** The absolute value shown at full strength. */
  readonly limit: number;
  readonly signed: boolean;
}

/** Which colour stands for which number; below zero is marked by a dash as well. */
export function ScaleLegend({ limit, signed }: ScaleLegendProps) {
  const end = plainNumber(limit, limit < 1 ? 3 : 1);
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={signed ? `Colours from −${end} over 0 to ${end}` : `Colours from 0 to ${end}`}
    >
      {signed && <span>−{end}</span>}
      <span className={styles.ramp} data-signed={signed} />
      <span>{end}</span>
      {signed && <span className={styles.note}>a dash marks large cells below zero</span>}
    </div>
  );
}
