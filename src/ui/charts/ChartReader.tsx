import { useMemo } from 'react';
import styles from './LineChart.module.css';
import type { LineSeries } from './line-series.ts';
import { readingInWords, xsOf } from './useReading.ts';

interface ChartReaderProps {
  readonly xLabel: string;
  /** The lines on show. */
  readonly series: readonly LineSeries[];
  /** The x that is being read, if any. */
  readonly x: number | undefined;
  readonly onRead: (x: number) => void;
  readonly onLeave: () => void;
}

/** Reads a line chart by keyboard: arrow keys, Home and End go from point to point, and the values are said in words. */
export function ChartReader({ xLabel, series, x, onRead, onLeave }: ChartReaderProps) {
  const xs = useMemo(() => xsOf(series), [series]);
  const at = x === undefined ? -1 : xs.indexOf(x);
  const index = at < 0 ? xs.length - 1 : at;
  const read = (i: number) => xs[i] !== undefined && onRead(xs[i]);
  return (
    <input
      type="range"
      className={styles.reader}
      aria-label={`Read along ${xLabel}`}
      aria-valuetext={readingInWords(xLabel, series, xs[index])}
      min={0}
      max={Math.max(0, xs.length - 1)}
      value={Math.max(0, index)}
      onFocus={() => read(index)}
      onChange={({ currentTarget }) => read(currentTarget.valueAsNumber)}
      onBlur={onLeave}
    />
  );
}
