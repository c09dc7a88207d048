import type { ClassReport } from '../../numerics/metrics/confusion-matrix.ts';

type Measure = 'precision' | 'recall' | 'f1';

/** The plain mean over the classes for which a figure can be said, and the number of all samples. */
export function macroAverage(classes: readonly ClassReport[]): ClassReport {
  const mean = (measure: Measure) => {
    const known = classes.map((report) => report[measure]).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const support = classes.reduce((sum, report) => sum + report.support, 0);
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1'), support };
}

/** The class with the lowest figure; −1 where all are equal or none can be said. */
export function weakestOf(classes: readonly ClassReport[], measure: Measure): number {
  const known = classes.map((report) => report[measure]).filter((value) => !Number.isNaN(value));
  const lowest = Math.min(...known);
  return Math.max(...known) > lowest ? classes.findIndex((report) => report[measure] === lowest) : -1;
}
