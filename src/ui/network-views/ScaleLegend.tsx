import { plainNumber } from '../numbers/plain-number.ts';
import styles from './NetworkViews.module.css';

interface ScaleLegendProps {
  /** The absolute value shown at full strength. */
  readonly limit: number;
  readonly signed: boolean;
  /** Strength grows with the logarithm. */
  readonly logarithmic?: boolean;
  /** Whether cells below zero are large enough to carry a dash. */
  readonly dashes?: boolean;
}

/** Which colour stands for which number; below zero is marked by a dash as well. */
export function ScaleLegend({ limit, signed, logarithmic = false, dashes = true }: ScaleLegendProps) {
  const end = plainNumber(limit, limit < 1 ? 3 : 1);
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={signed ? `Colours from −${end} over 0 to ${end}` : `Colours from 0 to ${end}`}
    >
      <span>{signed ? `−${end}` : '0'}</span>
      <span className={styles.ramp} data-signed={signed} />
      <span>{end}</span>
      {signed && dashes && <span className={styles.note}>a dash marks cells below zero</span>}
      {logarithmic && <span className={styles.note}>logarithmic</span>}
    </div>
  );
}
