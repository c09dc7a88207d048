import styles from './ChartLegend.module.css';
import { LineSample } from './LineSample.tsx';
import type { LineSeries } from './line-series.ts';
import { sharedWords, shortLabels } from './short-labels.ts';

interface ChartLegendProps {
  readonly series: readonly Omit<LineSeries, 'points'>[];
  readonly hidden: ReadonlySet<string>;
  /** Without it the names are names only. */
  readonly onToggle?: (id: string) => void;
}

/**
 * Names the lines by colour and dash; each name can be a button that hides or shows its line. In a narrow place the
 * words that all names begin with are said once.
 */
export function ChartLegend({ series, hidden, onToggle }: ChartLegendProps) {
  const labels = series.map(({ label }) => label);
  const shared = sharedWords(labels);
  const short = shortLabels(labels);
  return (
    <div className={styles.place}>
      <ul className={styles.legend} aria-label="Lines">
        {shared && (
          <li className={styles.once} aria-hidden="true">
            {shared.replace(/,$/, '')}
          </li>
        )}
        {series.map(({ id, colour, dash }, i) => {
          const name = (
            <>
              <LineSample colour={colour} dash={dash} />
              <span>
                {shared && <span className={styles.shared}>{shared} </span>}
                {short[i]}
              </span>
            </>
          );
          return (
            <li key={id}>
              {onToggle ? (
                <button
                  type="button"
                  className={styles.entry}
                  aria-pressed={!hidden.has(id)}
                  onClick={() => onToggle(id)}
                >
                  {name}
                </button>
              ) : (
                <span className={styles.entry}>{name}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
