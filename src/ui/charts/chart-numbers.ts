import type { LineSeries } from './line-series.ts';

/** The numbers behind a chart: a heading per column, and rows with gaps where a column has no value. */
export interface ChartNumbers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | undefined)[])[];
}

/** One row per x of any series, one column per series; a band adds where it begins and ends. */
export function numbersOfLines(xLabel: string, series: readonly LineSeries[]): ChartNumbers {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const columns = series.flatMap(({ label, points }) => {
    const parts = points.some(({ low }) => low !== undefined) ? bandParts : bandParts.slice(0, 1);
    return parts.map(({ part, words }) => ({
      heading: label + words,
      lookup: new Map(points.map((point) => [point.x, point[part]])),
    }));
  });
  return {
    columns: [xLabel, ...columns.map(({ heading }) => heading)],
    rows: xs.map((x) => [x, ...columns.map(({ lookup }) => lookup.get(x))]),
  };
}

const bandParts = [
  { part: 'y', words: '' },
  { part: 'low', words: ', band from' },
  { part: 'high', words: ', band to' },
] as const;

/** The numbers as comma-separated values (RFC 4180), unrounded. */
export function csvOf({ columns, rows }: ChartNumbers): string {
  return [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** A number for reading: four significant digits, no exponent where it can be helped. */
export function readable(value: number | string | undefined): string {
  if (typeof value === 'string') return value;
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return value.toLocaleString('en-GB');
  const size = Math.abs(value);
  return size >= 1e-4 && size < 1e6 ? Number(value.toPrecision(4)).toString() : value.toExponential(2);
}

/** The values of one column for reading, all with the same number of decimals so that they line up. */
export function readableColumn(values: readonly (number | string | undefined)[]): string[] {
  const numbers = values.filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[];
  const sizes = numbers.map(Math.abs).filter((size) => size > 0);
  const smallest = Math.min(...sizes);
  const areIntegers = numbers.every(Number.isInteger);
  if (areIntegers || sizes.length === 0 || smallest < 1e-4 || Math.max(...sizes) >= 1e6) return values.map(readable);
  const decimals = Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(smallest))));
  return values.map((value) =>
    typeof value === 'number' && Number.isFinite(value) ? value.toFixed(decimals) : readable(value),
  );
}

function csvCell(value: number | string | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
