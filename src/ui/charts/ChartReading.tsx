import { readable } from './chart-numbers.ts';
import styles from './LineChart.module.css';
import { LineSample } from './LineSample.tsx';
import type { LineSeries } from './line-series.ts';
import { shortLabels } from './short-labels.ts';
import type { Reading } from './useReading.ts';

interface ChartReadingProps {
  readonly xLabel: string;
  /** The lines on show. */
  readonly series: readonly LineSeries[];
  readonly reading: Reading;
}

/** The line across a chart where it is read, and the values there, highest first as in the picture. */
export function ChartReading({ xLabel, series, reading: { x, left, isRight, values } }: ChartReadingProps) {
  const names = shortLabels(series.map(({ label }) => label));
  const rows = series
    .flatMap(({ id, colour, dash }, i) => {
      const value = values.get(id);
      return value === undefined ? [] : [{ id, colour, dash, name: names[i], value }];
    })
    .sort((a, b) => b.value - a.value);
  return (
    <div className={styles.hair} style={{ left }} data-right={isRight || undefined} aria-hidden="true">
      <div className={styles.reading}>
        <p>
          {xLabel} {readable(x)}
        </p>
        <table>
          <tbody>
            {rows.map(({ id, colour, dash, name, value }) => (
              <tr key={id}>
                <td>
                  <LineSample colour={colour} dash={dash} />
                </td>
                <td>{name}</td>
                <td>{readable(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
