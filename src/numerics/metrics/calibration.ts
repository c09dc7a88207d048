/** The predictions whose confidence falls into [from, to). */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability of the predicted class; NaN for an empty bin. */
  readonly confidence: number;
  /** Fraction of right predictions; NaN for an empty bin. */
  readonly accuracy: number;
}

/** How well confidence matches accuracy. */
export interface Calibration {
  readonly bins: readonly ReliabilityBin[];
  readonly count: number;
  readonly accuracy: number;
  readonly meanConfidence: number;
  /** Expected calibration error: Σ (count/n)·|accuracy − confidence| over the bins. */
  readonly expectedError: number;
}

/**
 * Reliability bins of equal width and the expected calibration error of top-label predictions
 * (Guo et al. 2017, "On Calibration of Modern Neural Networks", eq. 3).
 * `probabilities`: n × classes, row by row; `labels`: n.
 */
export function calibration(
  { probabilities, labels, classes }: { probabilities: ArrayLike<number>; labels: ArrayLike<number>; classes: number },
  binCount = 10,
): Calibration {
  const totals = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (let row = 0; row < labels.length; row++) {
    const { best, confidence } = topOf(probabilities, row * classes, classes);
    const bin = totals[Math.min(binCount - 1, Math.floor(confidence * binCount))];
    bin.count++;
    bin.confidence += confidence;
    if (best === labels[row]) bin.right++;
  }
  const n = labels.length;
  const sum = (of: (bin: (typeof totals)[number]) => number) => totals.reduce((total, bin) => total + of(bin), 0);
  return {
    bins: totals.map(({ count, confidence, right }, index) => ({
      from: index / binCount,
      to: (index + 1) / binCount,
      count,
      confidence: confidence / count,
      accuracy: right / count,
    })),
    count: n,
    accuracy: sum((bin) => bin.right) / n,
    meanConfidence: sum((bin) => bin.confidence) / n,
    expectedError: sum((bin) => Math.abs(bin.right - bin.confidence)) / n,
  };
}

function topOf(
  probabilities: ArrayLike<number>,
  offset: number,
  classes: number,
): { best: number; confidence: number } {
  let best = 0;
  for (let c = 1; c < classes; c++) if (probabilities[offset + c] > probabilities[offset + best]) best = c;
  return { best, confidence: probabilities[offset + best] };
}
