import styles from './ChartLegend.module.css';
import { readable } from './chart-numbers.ts';
import { type Dash, dashLengths, type LineSeries } from './line-series.ts';

interface ChartLegendProps {
  readonly series: readonly Omit<LineSeries, 'points'>[];
  readonly hidden: ReadonlySet<string>;
  /** Values under the pointer, by series id. */
  readonly reading?: ReadonlyMap<string, number> | undefined;
  /** Without it the names are names only. */
  readonly onToggle?: (id: string) => void;
}

/** Names the lines by colour and dash; each name can be a button that hides or shows its line. */
export function ChartLegend({ series, hidden, reading, onToggle }: ChartLegendProps) {
  return (
    <ul className={styles.legend} aria-label="Lines">
      {series.map(({ id, label, colour, dash = 'solid' }) => (
        <li key={id}>
          {onToggle ? (
            <button type="button" className={styles.entry} aria-pressed={!hidden.has(id)} onClick={() => onToggle(id)}>
              <Sample colour={colour} dash={dash} />
              {label}
            </button>
          ) : (
            <span className={styles.entry}>
              <Sample colour={colour} dash={dash} />
              {label}
            </span>
          )}
          {reading ? (
            <span className={styles.reading} aria-hidden="true">
              {hidden.has(id) ? '' : readable(reading.get(id))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Sample({ colour, dash }: { readonly colour: string; readonly dash: Dash }) {
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
