import type { LineSeries } from './line-series.ts';

/** The numbers behind a chart: a heading per column, and rows with gaps where a column has no value. */
export interface ChartNumbers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | undefined)[])[];
}

/** One row per x of any series, one column per series. */
export function numbersOfLines(xLabel: string, series: readonly LineSeries[]): ChartNumbers {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const lookups = series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  return {
    columns: [xLabel, ...series.map(({ label }) => label)],
    rows: xs.map((x) => [x, ...lookups.map((lookup) => lookup.get(x))]),
  };
}

/** The numbers as comma-separated values (RFC 4180), unrounded. */
export function csvOf({ columns, rows }: ChartNumbers): string {
  return [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** A number for reading: four significant digits, no exponent where it can be helped. */
export function readable(value: number | string | undefined): string {
  if (typeof value === 'string') return value;
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return value.toLocaleString('en');
  const size = Math.abs(value);
  return size >= 1e-4 && size < 1e6 ? Number(value.toPrecision(4)).toString() : value.toExponential(2);
}

function csvCell(value: number | string | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
