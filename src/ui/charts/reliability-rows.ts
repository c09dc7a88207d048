import type { ReliabilityBin } from '../../numerics/metrics/calibration.ts';
import { wilson } from '../../numerics/metrics/wilson.ts';
import type { ChartNumbers } from './chart-numbers.ts';
import type { Dash } from './line-series.ts';

/** A model's calibration as the diagram shows it. */
export interface ReliabilitySeries {
  readonly id: string;
  readonly label: string;
  /** A CSS colour, usually a token: "var(--mlp)". */
  readonly colour: string;
  readonly dash?: Dash;
  readonly bins: readonly Pick<ReliabilityBin, 'confidence' | 'accuracy' | 'count'>[];
}

/** One filled bin of one model, with the 95 % interval of its accuracy. */
export interface ReliabilityRow {
  readonly id: string;
  readonly label: string;
  readonly confidence: number;
  readonly accuracy: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** The filled bins of every model. */
export function reliabilityRows(series: readonly ReliabilitySeries[]): ReliabilityRow[] {
  return series.flatMap(({ id, label, bins }) =>
    bins
      .filter(({ count }) => count > 0)
      .map(({ confidence, accuracy, count }) => ({
        id,
        label,
        confidence,
        accuracy,
        count,
        ...wilson(accuracy, count),
      })),
  );
}

/** The same as a table. */
export function reliabilityNumbers(rows: readonly ReliabilityRow[]): ChartNumbers {
  return {
    columns: ['model', 'confidence', 'accuracy', 'from', 'to', 'digits'],
    rows: rows.map(({ label, confidence, accuracy, low, high, count }) => [
      label,
      confidence,
      accuracy,
      low,
      high,
      count,
    ]),
  };
}
