/** Counts of true class (row) against predicted class (column), row by row; `classes` × `classes`. */
export interface ConfusionMatrix {
  readonly classes: number;
  readonly counts: Int32Array;
}

/** Precision, recall and F1 of one class; NaN where a denominator is zero, as nothing can be said then. */
export interface ClassReport {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many samples are of this class. */
  readonly support: number;
}

/** The confusion matrix of predictions against labels, both 0 … classes−1. */
export function confusionMatrix(
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
  classes: number,
): ConfusionMatrix {
  const counts = new Int32Array(classes * classes);
  for (let i = 0; i < labels.length; i++) counts[labels[i] * classes + predictions[i]]++;
  return { classes, counts };
}

/** One report per class. */
export function classReports({ classes, counts }: ConfusionMatrix): readonly ClassReport[] {
  const indices = Array.from({ length: classes }, (_, i) => i);
  const sum = (at: (i: number) => number) => indices.reduce((total, i) => total + counts[at(i)], 0);
  return indices.map((c) => {
    const right = counts[c * classes + c];
    const support = sum((other) => c * classes + other);
    const predicted = sum((other) => other * classes + c);
    return { precision: right / predicted, recall: right / support, f1: (2 * right) / (predicted + support), support };
  });
}
