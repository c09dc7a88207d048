import styles from './ChartLegend.module.css';
import { type Dash, dashLengths } from './line-series.ts';

interface LineSampleProps {
  readonly colour: string;
  readonly dash?: Dash | undefined;
}

/** A short piece of a line, in its colour and dash. */
export function LineSample({ colour, dash = 'solid' }: LineSampleProps) {
  return (
    <svg className={styles.sample} viewBox="0 0 36 8" aria-hidden="true">
      <line
        x1="1"
        x2="35"
        y1="4"
        y2="4"
        stroke={colour}
        strokeWidth="2.5"
        strokeDasharray={dashLengths[dash].join(' ')}
      />
    </svg>
  );
}
